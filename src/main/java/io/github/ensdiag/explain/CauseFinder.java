package io.github.ensdiag.explain;

import java.util.Optional;

/** Looks for one kind of cause. */
interface CauseFinder {
    /** The cause, where the evidence shows it. */
    Optional<Cause> find(Evidence evidence);
}
