package io.github.ensdiag.bench;

import io.github.ensdiag.format.Formats;
import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Reads the largest matrix of a file as doubles, in one thread, and prints the seconds it took and the sum; for {@code
 * readers.py}.
 */
public final class ReadersBench {
    private static final int ROWS = 256;

    private ReadersBench() {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Matrix matrix = Formats.read(Path.of(arguments[0]), Optional.empty(), Progress.NONE).numbers().stream()
                .map(Numbers::matrix)
                .max(Comparator.comparingLong(m -> (long) m.rows() * m.columns()))
                .orElseThrow();
        Blocks blocks = matrix.blocks();
        int columns = matrix.columns();
        double[] block = new double[ROWS * columns];
        double sum = 0;
        for (int from = 0; from < matrix.rows(); from += ROWS) {
            int rows = Math.min(ROWS, matrix.rows() - from);
            blocks.read(from, rows, block);
            for (int i = 0; i < rows * columns; i++) {
                sum += block[i];
            }
        }
        System.out.printf("%.3f %.3f%n", (System.nanoTime() - start) / 1e9, sum);
    }
}
