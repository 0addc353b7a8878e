package io.github.ensdiag.input;

import io.github.ensdiag.layout.Answers;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.SelectedMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Brings the columns of scores into the order of the classes. */
final class DenseColumns {
    private DenseColumns() {}

    /**
     * The scores with a column for each class, in their order.
     *
     * @param classFile that gives the classes, for messages
     * @param ignored takes the names of columns that are no class; null: there may be none
     * @throws InputException if a class has no column
     */
    static Matrix of(Answers.Dense dense, ClassList classes, String classFile, List<String> ignored) {
        if (dense.columns().isEmpty()) {
            return dense.scores();
        }
        List<String> plain = ClassColumns.withoutPrefix(dense.columns());
        int[] raw = match(dense.columns(), classes);
        int[] stripped = match(plain, classes);
        boolean rawIsBetter = missing(raw) <= missing(stripped);
        int[] columns = rawIsBetter ? raw : stripped;
        List<String> others = others(dense.columns(), columns);
        if (missing(columns) > 0) {
            throw missing(dense, classes, classFile, columns, others);
        }
        if (!others.isEmpty()) {
            if (ignored == null) {
                throw new InputException(dense.scores().places().file(0) + " has a column \"" + others.get(0)
                        + "\", which is none of the " + classes.count() + " classes of " + classFile
                        + ". Give every model the same classes, or name all of them in <classNames>.");
            }
            ignored.addAll(others);
        }
        return SelectedMatrix.columns(dense.scores(), columns);
    }

    /** By class its column, or −1. */
    private static int[] match(List<String> names, ClassList classes) {
        int[] columns = new int[classes.count()];
        Arrays.fill(columns, -1);
        for (int i = 0; i < names.size(); i++) {
            OptionalInt c = classes.find(names.get(i));
            if (c.isPresent() && columns[c.getAsInt()] < 0) {
                columns[c.getAsInt()] = i;
            }
        }
        return columns;
    }

    private static long missing(int[] columns) {
        return Arrays.stream(columns).filter(c -> c < 0).count();
    }

    private static List<String> others(List<String> names, int[] columns) {
        boolean[] used = new boolean[names.size()];
        Arrays.stream(columns).filter(c -> c >= 0).forEach(c -> used[c] = true);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                others.add(names.get(i));
            }
        }
        return others;
    }

    private static InputException missing(
            Answers.Dense dense, ClassList classes, String classFile, int[] columns, List<String> others) {
        int first = 0;
        while (columns[first] >= 0) {
            first++;
        }
        String name = classes.names().isPresent() ? classes.names().get().id(first) : Integer.toString(first);
        return new InputException(dense.scores().places().file(0) + " has no column for the class \"" + name + "\" of "
                + classFile + " (" + missing(columns) + " of " + classes.count() + " classes are missing)"
                + (others.isEmpty() ? "" : ", but a column \"" + others.get(0) + "\", which is none of them")
                + ". Give every model the same classes, and call its columns after them.");
    }
}
