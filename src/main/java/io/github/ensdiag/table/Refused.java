package io.github.ensdiag.table;

import java.util.Optional;

/**
 * A field that cannot be read, which matters only to whoever asks for it.
 *
 * @param why in the words for the user
 * @param flattened an array of three or more dimensions as one row of numbers a sample, the last axis running fastest, for
 *     whoever asks for no more than that; empty for all else
 */
public record Refused(String name, InputException why, Optional<Matrix> flattened) {
    /** A field that is of no use to anybody. */
    public Refused(String name, InputException why) {
        this(name, why, Optional.empty());
    }
}
