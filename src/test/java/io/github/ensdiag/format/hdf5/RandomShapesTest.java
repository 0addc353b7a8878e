package io.github.ensdiag.format.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any block of any shape in any chunks is what the library wrote. */
class RandomShapesTest {
    private static final int FILES = 60;

    @TempDir
    Path directory;

    private final Random random = new Random(42);

    @Test
    void blocksAreWhatWasWritten() {
        for (int i = 0; i < FILES; i++) {
            float[][] written = new float[1 + random.nextInt(200)][1 + random.nextInt(40)];
            for (float[] row : written) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextInt(4) == 0 ? random.nextFloat() : 0;
                }
            }
            Path file = directory.resolve(i + ".h5");
            try (WritableHdfFile hdf = HdfFile.write(file)) {
                hdf.putDataset("x", written, options(written.length, written[0].length));
            }
            Matrix matrix = new Hdf5Fixture(file, new Hdf5Reader().read(file, Progress.NONE)).matrix("x");
            assertEquals(written.length, matrix.rows());
            assertEquals(written[0].length, matrix.columns());
            for (int part = 0; part < 5; part++) {
                int from = random.nextInt(written.length);
                checkBlock(matrix, written, from, 1 + random.nextInt(written.length - from));
            }
        }
    }

    private DatasetCreationOptions options(int rows, int columns) {
        DatasetCreationOptions.Builder options = DatasetCreationOptions.builder();
        if (random.nextInt(4) > 0) {
            options.chunkDimensions(1 + random.nextInt(rows), 1 + random.nextInt(columns));
            if (random.nextBoolean()) {
                options.shuffle();
            }
            if (random.nextBoolean()) {
                options.deflate();
            }
        }
        return options.build();
    }

    private static void checkBlock(Matrix matrix, float[][] written, int from, int rows) {
        double[] block = new double[rows * matrix.columns()];
        matrix.blocks().read(from, rows, block);
        for (int row = 0; row < rows; row++) {
            double[] expected = new double[matrix.columns()];
            for (int j = 0; j < expected.length; j++) {
                expected[j] = written[from + row][j];
            }
            int at = row * expected.length;
            assertArrayEquals(expected, Arrays.copyOfRange(block, at, at + expected.length));
        }
    }
}
