package io.github.ensdiag.input;

import io.github.ensdiag.layout.Answers;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.SelectedMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        int[] columns = Stream.of(
                        match(dense.columns(), classes),
                        match(ClassColumns.withoutPrefix(dense.columns()), classes),
                        match(withoutPrefix(dense.columns(), classes), classes))
                .min(Comparator.comparingLong(DenseColumns::missing))
                .orElseThrow();
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

    /** The names without what stands before the class in any of them, if it stands before every class. */
    private static List<String> withoutPrefix(List<String> names, ClassList classes) {
        for (String name : names) {
            for (String text : classes.texts(0)) {
                String prefix = name.endsWith(text) ? name.substring(0, name.length() - text.length()) : "";
                if (!prefix.isEmpty() && areAllThere(names, prefix, classes)) {
                    return names.stream()
                            .map(n -> n.startsWith(prefix) ? n.substring(prefix.length()) : n)
                            .toList();
                }
            }
        }
        return names;
    }

    private static boolean areAllThere(List<String> names, String prefix, ClassList classes) {
        Set<String> all = Set.copyOf(names);
        return IntStream.range(0, classes.count())
                .allMatch(c -> classes.texts(c).stream().anyMatch(text -> all.contains(prefix + text)));
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
        return new InputException(dense.scores().places().file(0) + " has no column for the class \""
                + classes.texts(first).get(0) + "\" of "
                + classFile + " (" + missing(columns) + " of " + classes.count() + " classes are missing)"
                + (others.isEmpty() ? "" : ", but a column \"" + others.get(0) + "\", which is none of them")
                + ". Give every model the same classes, and call its columns after them.");
    }
}
