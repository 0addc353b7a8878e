package io.github.ensdiag.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A member with the classes of the largest scores. */
record TopKMember(
        String name, NpyArray listed, NpyArray values, int classCount, Scale scale, boolean scaleRecognised)
        implements Member {
    private static final int MOST_ROWS = 1000;

    /** Recognises log-probabilities unless a scale is configured. */
    static TopKMember of(String name, NpyArray listed, NpyArray values, int classCount, Optional<Scale> configured) {
        if (configured.isPresent() && configured.get() == Scale.LOGITS) {
            throw new InputException("Member \"" + name + "\" has top-k lists and " + Say.configured(Scale.LOGITS)
                    + ", but the logits outside of a list are missing for a softmax. Apply softmax over all classes "
                    + "before taking the top k.");
        }
        Scale scale = configured.orElseGet(() -> recognise(listed, values));
        return new TopKMember(name, listed, values, classCount, scale, configured.isEmpty());
    }

    /** All values at most 0: logarithms. */
    private static Scale recognise(NpyArray listed, NpyArray values) {
        int rows = values.rows();
        int looks = Math.min(rows, MOST_ROWS);
        NpyBlocks classBlocks = new NpyBlocks(listed);
        NpyBlocks valueBlocks = new NpyBlocks(values);
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
    public List<Path> files() {
        return List.of(listed.file(), values.file());
    }

    @Override
    public String format() {
        NpyHeader classes = listed.header();
        NpyHeader scores = values.header();
        return classes.type() + " classes" + classes.layout() + " and " + scores.type() + " scores" + scores.layout()
                + ", " + scores.shape();
    }

    @Override
    public ScoreReader reader() {
        return new TopKReader(this);
    }
}
