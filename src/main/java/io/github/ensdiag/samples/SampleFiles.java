package io.github.ensdiag.samples;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.SampleColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the samples' files in a directory, by a pattern or by a column of paths. */
final class SampleFiles {
    private final SafeDirectory directory;
    private final Optional<FilePattern> pattern;
    private final Optional<SampleColumn> paths;
    private final Sought.Kind kind;
    private final EvaluationSet set;
    private final List<Sought> sought = new ArrayList<>();

    SampleFiles(
            SafeDirectory directory,
            Optional<FilePattern> pattern,
            Optional<SampleColumn> paths,
            Sought.Kind kind,
            EvaluationSet set) {
        this.directory = directory;
        this.pattern = pattern;
        this.paths = paths;
        this.kind = kind;
        this.set = set;
    }

    Path directory() {
        return directory.path();
    }

    /** What the file of a sample is called; empty: a column does not say. */
    Optional<String> name(int sample) {
        return paths.isPresent()
                ? paths.get().of(sample)
                : Optional.of(pattern.orElse(FilePattern.ID).name(set, sample));
    }

    /** What a file is called, its ending included. */
    String name(Path file) {
        return directory.name(file);
    }

    /** The file of this name, or word of its absence. */
    Optional<Path> find(String name, Misses misses) {
        Sought one = Sought.in(directory, kind, name);
        sought.add(one);
        if (one.result().equals(Sought.MISSING)) {
            misses.missing(name);
        } else if (one.result().equals(Sought.OUTSIDE)) {
            misses.outside(name);
        }
        return one.file();
    }

    /** All that has been looked for. */
    List<Sought> sought() {
        return List.copyOf(sought);
    }
}
