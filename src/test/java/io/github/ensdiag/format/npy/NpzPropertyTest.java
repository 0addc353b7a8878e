package io.github.ensdiag.format.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.testing.Fields;
import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random arrays of every type, stored and deflated, come back as they were. */
class NpzPropertyTest {
    private static final List<String> TYPES = List.of("i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8");

    @TempDir
    Path directory;

    private final Random random = new Random(20261128);

    @Test
    void whatIsSavedIsRead() throws IOException {
        for (int round = 0; round < 60; round++) {
            Path file = directory.resolve(round + ".npz");
            List<double[][]> saved = new ArrayList<>();
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
                for (int i = random.nextInt(5); i >= 0; i--) {
                    double[][] values = values();
                    put(out, "a" + saved.size() + ".npy", array(values));
                    saved.add(values);
                }
            }
            Table table = new NpzReader().read(file, Progress.NONE);
            assertEquals(saved.size(), table.numbers().size());
            for (int i = 0; i < saved.size(); i++) {
                assertSame(saved.get(i), Fields.numbers(table, "a" + i).matrix());
            }
        }
    }

    private double[][] values() {
        double[][] values = new double[1 + random.nextInt(300)][1 + random.nextInt(40)];
        for (double[] row : values) {
            Arrays.setAll(row, j -> random.nextInt(120));
        }
        return values;
    }

    private byte[] array(double[][] values) throws IOException {
        String descr = "<>".charAt(random.nextInt(2)) + TYPES.get(random.nextInt(TYPES.size()));
        boolean fortran = random.nextBoolean();
        int version = 1 + random.nextInt(3);
        return Files.readAllBytes(NpyWriter.write(directory.resolve("x.npy"), descr, fortran, version, values));
    }

    private void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setExtra(new byte[] {1, 2, (byte) random.nextInt(3), 0, 0, 0});
        if (random.nextBoolean()) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(content);
    }

    private void assertSame(double[][] saved, Matrix matrix) {
        assertEquals(saved.length, matrix.rows());
        assertEquals(saved[0].length, matrix.columns());
        double[] whole = Arrays.stream(saved).flatMapToDouble(Arrays::stream).toArray();
        assertArrayEquals(whole, Fields.values(matrix));
        int row = random.nextInt(saved.length);
        double[] one = new double[matrix.columns()];
        matrix.blocks().read(row, 1, one);
        assertArrayEquals(saved[row], one);
    }
}
