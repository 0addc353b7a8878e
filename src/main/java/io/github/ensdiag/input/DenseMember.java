package io.github.ensdiag.input;

import io.github.ensdiag.table.Matrix;
import java.util.Optional;

/** A member with one score for every class. */
record DenseMember(String name, Matrix array, Scale scale, boolean scaleRecognised) implements Member {

    /** Recognises the scale unless it is configured. */
    static DenseMember of(String name, Matrix array, Optional<Scale> configured) {
        return new DenseMember(name, array, ScaleDetector.of(array, configured), configured.isEmpty());
    }

    @Override
    public Kind kind() {
        return Kind.DENSE;
    }

    @Override
    public int width() {
        return array.columns();
    }

    @Override
    public String format() {
        return array.describe();
    }

    @Override
    public ScoreReader reader() {
        return new DenseReader(array, scale, scaleRecognised);
    }
}
