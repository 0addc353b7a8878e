package io.github.ensdiag.input;

import java.nio.file.Path;
import java.util.List;

/** A member with one class a sample. */
record DecisionsMember(String name, NpyArray array, int classCount) implements Member {
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
    public List<Path> files() {
        return List.of(array.file());
    }

    @Override
    public String format() {
        return array.header().describe();
    }

    @Override
    public ScoreReader reader() {
        return new DecisionsReader(array, classCount);
    }
}
