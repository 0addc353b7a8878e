package io.github.ensdiag.input;

import io.github.ensdiag.table.Matrix;
import java.util.Optional;

/**
 * A member with one score for every class.
 *
 * @param container what is said of its files before their arrays; {@code ""} for plain arrays
 */
record DenseMember(String name, String container, Matrix array, Scale scale, boolean scaleRecognised)
        implements Member {

    /** Recognises the scale unless it is configured. */
    static DenseMember of(String name, String container, Matrix array, Optional<Scale> configured) {
        return new DenseMember(name, container, array, ScaleDetector.of(array, configured), configured.isEmpty());
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
        return container + array.describe();
    }

    @Override
    public ScoreReader reader() {
        return new DenseReader(array, scale, scaleRecognised);
    }
}
