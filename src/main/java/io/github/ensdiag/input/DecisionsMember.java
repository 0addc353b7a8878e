package io.github.ensdiag.input;

import io.github.ensdiag.table.Matrix;

/**
 * A member with one class a sample.
 *
 * @param container what is said of its files before their arrays; {@code ""} for plain arrays
 */
record DecisionsMember(String name, String container, Matrix array, int classCount) implements Member {
    @Override
    public Kind kind() {
        return Kind.DECISIONS;
    }

    @Override
    public Scale scale() {
        return Scale.PROBABILITIES;
    }

    @Override
    public boolean scaleRecognised() {
        return false;
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public String format() {
        return container + array.describe();
    }

    @Override
    public ScoreReader reader() {
        return new DecisionsReader(array, classCount);
    }
}
