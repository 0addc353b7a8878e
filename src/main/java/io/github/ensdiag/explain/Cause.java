package io.github.ensdiag.explain;

import io.github.ensdiag.statistics.Figure;

/**
 * One thing that keeps the ensemble from being better than it is.
 *
 * @param cost what it costs, as a difference of accuracies, with its interval where there is one: what the ladder's rung
 *     without this fault has more than today's ensemble; absent where no rung tells
 * @param weight by which causes are ranked: the cost without what another cause is to blame for
 * @param clause what is so, to stand within a sentence
 * @param evidence the numbers that show it, as full sentences
 * @param advice what to do about it, as full sentences; empty where the ladder says it
 */
public record Cause(Kind kind, Figure cost, double weight, String clause, String evidence, String advice) {

    /** What it is. */
    public enum Kind {
        /** A file does not hold what it is taken for. */
        INPUT("The input is at fault", true),
        /** A file looks as if it did not hold what it is taken for. */
        SUSPECT_INPUT("The input may be at fault", true),
        /** A member is followed beyond what it is right, since it is surer of itself. */
        OUTSHOUTED("One member outshouts another", true),
        /** A member has as much say as a far better one. */
        WEAK_PARTNER("Too weak for an equal say", true),
        /** Two members of several say nearly the same, and so have twice the say. */
        DOUBLE("Two that count double", true),
        /** A member answers one class too often, and is followed. */
        LEANING("Leaning to one class", true),
        /** Votes tie, and the numbering of the classes decides. */
        TIES("Tied votes", true),
        /** How sure a member is does not tell whether it is right. */
        BLIND_CONFIDENCE("Confidence does not know who is right", false),
        /** The members err on the same samples. */
        SAME_MISTAKES("The same mistakes", false),
        /** Too few samples to tell. */
        NOISE("Cannot tell", false);

        private final String title;
        private final boolean mendable;

        Kind(String title, boolean mendable) {
            this.title = title;
            this.mendable = mendable;
        }

        /** A few words. */
        public String title() {
            return title;
        }

        /** Whether the same members, combined otherwise, would be rid of it. */
        public boolean mendable() {
            return mendable;
        }
    }

    /** Whether the interval of the cost lies above 0. */
    public boolean proved() {
        return Evidence.aboveZero(cost);
    }
}
