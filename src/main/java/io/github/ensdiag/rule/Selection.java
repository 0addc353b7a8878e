package io.github.ensdiag.rule;

/** Of whom a rule requires something; {@code *} stands for any characters of a name. */
public sealed interface Selection {
    /** The ensemble. */
    record Ensemble() implements Selection {}

    /** Members by name. */
    record Members(String name) implements Selection {}

    /** Pairs, whichever of the two is named first. */
    record Pairs(String a, String b) implements Selection {}

    /**
     * Classes by id or name, of which samples there are.
     *
     * @param member empty: the ensemble on them
     */
    record Classes(String name, java.util.Optional<String> member) implements Selection {}
}
