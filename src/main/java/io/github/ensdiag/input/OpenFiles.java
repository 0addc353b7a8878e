package io.github.ensdiag.input;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import java.util.List;

/** One member's opened arrays, whose shapes are right by themselves but not yet compared with the other members'. */
sealed interface OpenFiles {
    String name();

    /** The arrays, each with one row a sample. */
    List<Matrix> arrays();

    record Dense(MemberFiles.Dense files, Matrix scores) implements OpenFiles {
        @Override
        public String name() {
            return files.name();
        }

        @Override
        public List<Matrix> arrays() {
            return List.of(scores);
        }
    }

    record TopK(MemberFiles.TopK files, Matrix classes, Matrix scores) implements OpenFiles {
        @Override
        public String name() {
            return files.name();
        }

        @Override
        public List<Matrix> arrays() {
            return List.of(classes, scores);
        }
    }

    record Decisions(String name, Matrix decisions) implements OpenFiles {
        @Override
        public List<Matrix> arrays() {
            return List.of(decisions);
        }
    }

    /** @throws InputException if a file cannot be read or its shape does not fit its kind */
    static OpenFiles open(MemberFiles files) {
        if (files instanceof MemberFiles.Dense dense) {
            Matrix scores = Opened.matrix(dense.scores());
            requireDense(scores);
            return new Dense(dense, scores);
        }
        if (files instanceof MemberFiles.TopK topK) {
            TopK open = new TopK(topK, Opened.matrix(topK.classes()), Opened.matrix(topK.scores()));
            requireSameWidth(open);
            return open;
        }
        MemberFiles.Decisions decisions = (MemberFiles.Decisions) files;
        Matrix array = Opened.matrix(decisions.decisions());
        ClassIndices.requireOneColumn(array, "decisions");
        return new Decisions(decisions.name(), array);
    }

    private static void requireDense(Matrix scores) {
        if (scores.columns() > 1) {
            return;
        }
        String mend = scores.integers()
                ? "If it holds the predicted class of each row, configure it as <decisions>."
                : "If these are scores of the second of two classes, save both columns: "
                        + "np.save(path, np.column_stack([1 - p, p])).";
        throw new InputException(scores.places().file(0) + " holds one value a row (" + scores.describe()
                + "), where a score for each of at least two classes is expected. " + mend);
    }

    private static void requireSameWidth(TopK open) {
        if (open.classes().columns() != open.scores().columns()) {
            throw new InputException("The top-k lists of member \"" + open.name() + "\" differ in length: "
                    + open.classes().places().file(0) + " holds "
                    + open.classes().shape() + " classes, "
                    + open.scores().places().file(0) + " holds " + open.scores().shape()
                    + " scores. Save both from the same top k.");
        }
    }
}
