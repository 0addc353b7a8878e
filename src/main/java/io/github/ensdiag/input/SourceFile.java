package io.github.ensdiag.input;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that was read.
 *
 * @param member the member whose predictions it holds; empty for labels, class names and the like
 * @param holds what is in it, in a word or two
 */
public record SourceFile(Path file, Optional<String> member, String holds) {}
