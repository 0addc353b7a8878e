package io.github.ensdiag.samples;

import io.github.ensdiag.layout.Source;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where what is to be shown of the samples lies.
 *
 * @param directory of the files, out of which no file is read; empty: a column alone holds the texts
 * @param pattern of the files' names; empty: the sample's id, with one of the usual endings or without
 * @param column of paths relative to the directory, in place of a pattern, or of texts
 * @param configured whether somebody asked for it; what is found by its name alone may be of no use
 */
public record Origin(
        Optional<Path> directory, Optional<FilePattern> pattern, Optional<Source> column, boolean configured) {

    /** A directory that happens to be there. */
    public static Origin found(Path directory) {
        return new Origin(Optional.of(directory), Optional.empty(), Optional.empty(), false);
    }
}
