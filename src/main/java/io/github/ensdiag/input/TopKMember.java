package io.github.ensdiag.input;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import java.util.Optional;

/**
 * A member with the classes of the largest scores.
 *
 * @param container what is said of its files before their arrays; {@code ""} for plain arrays
 */
record TopKMember(
        String name,
        String container,
        Matrix listed,
        Matrix values,
        int classCount,
        Scale scale,
        boolean scaleRecognised)
        implements Member {
    private static final int MOST_ROWS = 1000;

    /** Recognises log-probabilities unless a scale is configured. */
    static TopKMember of(
            String name, String container, Matrix listed, Matrix values, int classCount, Optional<Scale> configured) {
        if (configured.isPresent() && configured.get() == Scale.LOGITS) {
            throw new InputException("Member \"" + name + "\" has top-k lists and " + Scale.LOGITS.configured()
                    + ", but the logits outside of a list are missing for a softmax. Apply softmax over all classes "
                    + "before taking the top k.");
        }
        Scale scale = configured.orElseGet(() -> recognise(listed, values));
        return new TopKMember(name, container, listed, values, classCount, scale, configured.isEmpty());
    }

    /** All values at most 0: logarithms. */
    private static Scale recognise(Matrix listed, Matrix values) {
        int rows = values.rows();
        int looks = Math.min(rows, MOST_ROWS);
        Blocks classBlocks = listed.blocks();
        Blocks valueBlocks = values.blocks();
        double[] classes = new double[listed.columns()];
        double[] scores = new double[values.columns()];
        for (int i = 0; i < looks; i++) {
            long row = looks == 1 ? 0 : (long) i * (rows - 1) / (looks - 1);
            classBlocks.read(row, 1, classes);
            valueBlocks.read(row, 1, scores);
            for (int j = 0; j < scores.length; j++) {
                if (classes[j] >= 0 && scores[j] > 0) {
                    return Scale.PROBABILITIES;
                }
            }
        }
        return Scale.LOG_PROBABILITIES;
    }

    @Override
    public Kind kind() {
        return Kind.TOP_K;
    }

    @Override
    public int width() {
        return listed.columns();
    }

    @Override
    public String format() {
        return container + "classes " + listed.describe() + "; scores " + values.describe();
    }

    @Override
    public ScoreReader reader() {
        return new TopKReader(this);
    }
}
