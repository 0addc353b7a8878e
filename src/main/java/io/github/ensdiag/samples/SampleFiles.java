package io.github.ensdiag.samples;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.SampleColumn;
import io.github.ensdiag.samples.SafeDirectory.OutsideException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the samples' files in a directory, by a pattern or by a column of paths. */
final class SampleFiles {
    private final SafeDirectory directory;
    private final Optional<FilePattern> pattern;
    private final Optional<SampleColumn> paths;
    private final List<String> endings;
    private final EvaluationSet set;

    /** @param endings that a name may lack */
    SampleFiles(
            SafeDirectory directory,
            Optional<FilePattern> pattern,
            Optional<SampleColumn> paths,
            List<String> endings,
            EvaluationSet set) {
        this.directory = directory;
        this.pattern = pattern;
        this.paths = paths;
        this.endings = endings;
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
        try {
            Optional<Path> file = directory.find(name, endings);
            if (file.isEmpty()) {
                misses.missing(name);
            }
            return file;
        } catch (OutsideException e) {
            misses.outside(name);
            return Optional.empty();
        }
    }
}
