package io.github.ensdiag.input;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The number of classes.
 *
 * @param count at least 2
 * @param assumed whether it is only the largest index seen, plus 1
 */
record ClassCount(int count, boolean assumed) {

    /** From dense members, else class names, else the largest index anywhere. */
    static ClassCount of(
            Inputs inputs, Matrix labelArray, int[] labels, List<OpenFiles> members, Optional<ClassNames> names) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (OpenFiles member : members) {
            if (member instanceof OpenFiles.Dense dense) {
                columns.put(dense.scores().places().file(0), dense.scores().columns());
            }
        }
        if (new HashSet<>(columns.values()).size() > 1) {
            throw new InputException("The members do not agree on the number of classes. Save the scores of the same "
                    + "classes, in the same order, from every model." + EvaluationSets.table(columns, "columns"));
        }
        if (!columns.isEmpty()) {
            Map.Entry<String, Integer> first = columns.entrySet().iterator().next();
            names.ifPresent(n -> requireSame(inputs, n.size(), first.getKey(), first.getValue()));
            return new ClassCount(first.getValue(), false);
        }
        int count = names.isPresent() ? names.get().size() : assume(labelArray, labels, members);
        if (count < 2) {
            throw new InputException(
                    "There is only one class in " + inputs.classNames().orElse(inputs.labels())
                            + ", so there is nothing to tell apart. Give at least two classes.");
        }
        return new ClassCount(count, names.isEmpty());
    }

    private static void requireSame(Inputs inputs, int names, String file, int columns) {
        if (names != columns) {
            throw new InputException(inputs.classNames().orElseThrow() + " names " + names + " classes, but " + file
                    + " has " + columns + " columns. Name every class on its own line, in the order of the columns.");
        }
    }

    private static int assume(Matrix labelArray, int[] labels, List<OpenFiles> members) {
        String file = labelArray.places().file(0);
        int largest = -1;
        for (int label : labels) {
            largest = Math.max(largest, label);
        }
        for (OpenFiles member : members) {
            Matrix indices = member.arrays().get(0); // of a list the classes
            int here = ClassIndices.largest(indices);
            if (here > largest) {
                largest = here;
                file = indices.places().file(0);
            }
        }
        if (largest >= ClassIndices.MOST_ASSUMED) {
            throw new InputException(file + " holds the class index " + largest + ", larger than "
                    + (ClassIndices.MOST_ASSUMED - 1) + ", the largest that is believed without class names. "
                    + "Check the type with which the file was saved, or configure <classNames>.");
        }
        return largest + 1;
    }
}
