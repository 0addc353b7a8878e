package io.github.ensdiag.input;

import io.github.ensdiag.layout.ClassField;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.SelectedMatrix;
import io.github.ensdiag.table.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The true classes of the samples that have one.
 *
 * @param samples of those asked for, which have a class
 * @param labels the first class of each of these
 * @param accepted all classes of each of these; empty where none has several
 */
record Labels(int[] samples, int[] labels, Optional<Accepted> accepted) {

    /**
     * @param rows of the field, one for each sample asked for
     * @throws InputException if a value is no class, or none has a class
     */
    static Labels of(ClassField field, int[] rows, ClassList classes) {
        return field instanceof ClassField.Indices
                ? ofIndices(SelectedMatrix.rows(classes.indices(field), rows), classes)
                : ofText(((ClassField.Named) field).texts(), rows, classes);
    }

    private static Labels ofIndices(Matrix matrix, ClassList classes) {
        int[] labels = ClassIndices.labels(matrix);
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] >= classes.count()) {
                throw ClassIndices.refused(matrix, row, 0, labels[row], 0, classes.count());
            }
        }
        int[] samples = new int[labels.length];
        Arrays.setAll(samples, i -> i);
        return new Labels(samples, labels, Optional.empty());
    }

    private static Labels ofText(Texts texts, int[] rows, ClassList classes) {
        int[][] byCode = new int[texts.values().size()][];
        int[] samples = new int[rows.length];
        int[] labels = new int[rows.length];
        int[] starts = new int[rows.length + 1];
        int[] all = new int[rows.length];
        int count = 0;
        boolean several = false;
        for (int i = 0; i < rows.length; i++) {
            int code = texts.codes()[rows[i]];
            if (code >= 0 && byCode[code] == null) {
                byCode[code] = classes(texts, code, classes);
            }
            int[] found = code < 0 ? new int[0] : byCode[code];
            if (found.length == 0) {
                continue;
            }
            several |= found.length > 1;
            samples[count] = i;
            labels[count] = found[0];
            int end = starts[count] + found.length;
            if (end > all.length) {
                all = Arrays.copyOf(all, Math.max(end, all.length * 2));
            }
            System.arraycopy(found, 0, all, starts[count], found.length);
            starts[++count] = end;
        }
        if (count == 0) {
            throw new InputException(
                    texts.places().file(0) + " holds no class for any sample. Write the true class of each sample.");
        }
        return new Labels(
                Arrays.copyOf(samples, count),
                Arrays.copyOf(labels, count),
                several
                        ? Optional.of(new Accepted(Arrays.copyOf(starts, count + 1), Arrays.copyOf(all, starts[count])))
                        : Optional.empty());
    }

    /** One class, if the text means one; else those of its parts. */
    private static int[] classes(Texts texts, int code, ClassList classes) {
        String text = texts.values().get(code);
        OptionalInt whole = classes.find(text);
        if (whole.isPresent()) {
            return new int[] {whole.getAsInt()};
        }
        // -1 is no class, but not said to be none either: it may be an index that went wrong
        if (text.equals("-")) {
            return new int[0];
        }
        return LabelText.parts(text).stream()
                .filter(parts ->
                        parts.stream().allMatch(part -> classes.find(part).isPresent()))
                .findFirst()
                .orElseThrow(() -> classes.unknown(texts, code))
                .stream()
                .mapToInt(part -> classes.find(part).orElseThrow())
                .distinct()
                .toArray();
    }
}
