package io.github.ensdiag.layout;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.Matrix;
import java.util.Arrays;
import java.util.OptionalInt;

/** Tells a column of counts, such as row numbers or class indices, from the scores beside it. */
final class WholeColumn {
    private static final int MOST_ROWS = 1000;

    private WholeColumn() {}

    /** The first or the last column, if it holds whole numbers, none negative and some above 1, and others do not. */
    static OptionalInt of(Matrix matrix) {
        int columns = matrix.columns();
        if (columns < 3) {
            return OptionalInt.empty();
        }
        boolean first = true;
        boolean last = true;
        boolean between = true;
        double largestFirst = 0;
        double largestLast = 0;
        Blocks blocks = matrix.blocks();
        double[] row = new double[columns];
        for (int i = 0; i < Math.min(MOST_ROWS, matrix.rows()); i++) {
            blocks.read(i, 1, row);
            first &= isCount(row[0]);
            last &= isCount(row[columns - 1]);
            largestFirst = Math.max(largestFirst, row[0]);
            largestLast = Math.max(largestLast, row[columns - 1]);
            for (int j = 1; j < columns - 1; j++) {
                between &= row[j] == Math.rint(row[j]);
            }
        }
        if (between || !first && !last) {
            return OptionalInt.empty();
        }
        double largest = first ? largestFirst : largestLast;
        return largest > 1 ? OptionalInt.of(first ? 0 : columns - 1) : OptionalInt.empty();
    }

    /** Whether some value is above 1, which no vote is. */
    static boolean exceedsOne(Matrix matrix) {
        Blocks blocks = matrix.blocks();
        double[] row = new double[matrix.columns()];
        for (int i = 0; i < Math.min(MOST_ROWS, matrix.rows()); i++) {
            blocks.read(i, 1, row);
            if (Arrays.stream(row).anyMatch(value -> value > 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCount(double value) {
        return value >= 0 && value == Math.rint(value);
    }
}
