package io.github.ensdiag.input;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was read.
 *
 * @param member the member whose predictions it holds; empty for labels, class names and the like
 * @param holds what is in it, in a word or two
 */
public record SourceFile(Path file, Optional<String> member, String holds) {

    /** The same file, read for something else too. */
    SourceFile and(SourceFile other) {
        if (equals(other)) {
            return this;
        }
        return new SourceFile(file, Optional.empty(), described() + ", " + other.described());
    }

    private String described() {
        return member.map(name -> holds + " of " + name).orElse(holds);
    }
}
