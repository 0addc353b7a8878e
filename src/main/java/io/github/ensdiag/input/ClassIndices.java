package io.github.ensdiag.input;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Say;

/** Checks arrays of class indices: labels, decisions, the classes of lists. */
final class ClassIndices {
    /** More classes than this are not believed on the word of one index. */
    static final int MOST_ASSUMED = 1_000_000;

    private static final int BLOCK = 1 << 16;

    private ClassIndices() {}

    /** Reads all labels of one column; each at least 0, but not yet compared with the number of classes. */
    static int[] labels(Matrix array) {
        int[] labels = new int[array.rows()];
        Blocks blocks = array.blocks();
        double[] block = new double[Math.min(BLOCK, labels.length)];
        for (int from = 0; from < labels.length; from += block.length) {
            int rows = Math.min(block.length, labels.length - from);
            blocks.read(from, rows, block);
            for (int i = 0; i < rows; i++) {
                labels[from + i] = index(array, from + i, 0, block[i], 0, Integer.MAX_VALUE);
            }
        }
        return labels;
    }

    /** The largest index in an array whose entries are at least −1. */
    static int largest(Matrix array) {
        Blocks blocks = array.blocks();
        int columns = array.columns();
        int height = Math.min(array.rows(), Math.max(1, BLOCK / columns));
        double[] block = new double[Math.multiplyExact(height, columns)];
        int largest = -1;
        for (int from = 0; from < array.rows(); from += height) {
            int rows = Math.min(height, array.rows() - from);
            blocks.read(from, rows, block);
            for (int i = 0; i < rows * columns; i++) {
                int index = index(array, (long) from + i / columns, i % columns, block[i], -1, Integer.MAX_VALUE);
                largest = Math.max(largest, index);
            }
        }
        return largest;
    }

    /** The value as an index in {@code [lowest, classes)}; {@code classes} is the largest int while it is unknown. */
    static int index(Matrix array, long row, int column, double value, int lowest, int classes) {
        int index = (int) value;
        if (index != value || index < lowest || index >= classes) {
            throw refused(array, row, column, value, lowest, classes);
        }
        return index;
    }

    /** What {@link #index} throws; also for callers that inline the check. */
    static InputException refused(Matrix array, long row, int column, double value, int lowest, int classes) {
        String file = array.places().file(row);
        String place = array.columns() > 1
                ? array.places().value(row, column)
                : array.places().row(row);
        String found = file + " holds " + Say.number(value) + " in " + place + ", where ";
        if (value != Math.rint(value)) {
            return new InputException(
                    found + "a class index, a whole number, is expected. " + fractionMend(array, lowest));
        }
        boolean unknown = classes == Integer.MAX_VALUE;
        String range = unknown
                ? "a class index of at least " + lowest + " is expected. "
                : "a class index from " + lowest + " to " + (classes - 1) + " is expected. ";
        if (value < lowest) {
            String mend = lowest == 0
                    ? "Remove the samples without a label from every file."
                    : "Write -1 where there is no class, else indices counted from 0.";
            return new InputException(found + range + mend);
        }
        return new InputException(found
                + range
                + (value == classes
                        ? "If the classes were counted from 1, save x - 1."
                        : "Use the same class indices in every file, or name all classes in <classNames>."));
    }

    private static String fractionMend(Matrix array, int lowest) {
        if (lowest == 0) { // labels
            return "Save the true classes as whole numbers counted from 0.";
        }
        return array.columns() == 1
                ? "If these are scores of the second of two classes, save both columns: "
                        + "np.save(path, np.column_stack([1 - p, p]))."
                : "Check that the files of classes and of scores have not been exchanged.";
    }
}
