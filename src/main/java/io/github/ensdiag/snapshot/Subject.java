package io.github.ensdiag.snapshot;

import java.util.Optional;

/** Who or what a figure is of, by the names that a report shows. */
public sealed interface Subject {
    /** The ensemble, alone or against its members. */
    record Ensemble() implements Subject {}

    /** A member. */
    record Member(String name) implements Subject {}

    /** Two members, in the order of the report. */
    record Pair(String a, String b) implements Subject {}

    /**
     * A series on one class.
     *
     * @param id of the class
     * @param member empty: the ensemble
     */
    record OfClass(String id, Optional<String> member) implements Subject {}
}
