package io.github.ensdiag.chart;

import io.github.ensdiag.measure.LedgerRow;
import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.measure.WhoIsRight;
import java.util.List;
import java.util.stream.Stream;

/**
 * Samples on which the same members are right, and on which the ensemble is right, or wrong.
 *
 * @param two whether there are two members
 */
record Flow(WhoIsRight who, boolean right, long samples, boolean two) {

    /** Those that the ensemble gets right, then those that it gets wrong; flows of no sample are none. */
    static List<Flow> of(LedgerRow row, boolean two) {
        return Stream.of(new Flow(row.who(), true, row.right(), two), new Flow(row.who(), false, row.wrong(), two))
                .filter(flow -> flow.samples() > 0)
                .toList();
    }

    private Outcome outcome() {
        return who.outcome(right);
    }

    /** Whether all members and the ensemble are right, or none is: nothing was decided. */
    boolean plain() {
        return who == WhoIsRight.ALL && right || who == WhoIsRight.NONE && !right;
    }

    /** Whether it is won or lost against the best member. */
    boolean changes() {
        return outcome().changes();
    }

    /** Its sign and its name, so that colour is never all there is. */
    String words() {
        return switch (outcome()) {
            case KEPT -> "✓ kept";
            case RESCUED -> "▲ rescued";
            case EMERGENT -> "▲ emergent";
            case DRAGGED -> "▼ dragged down";
            case LOST -> "▼ lost";
            case MISSED -> "✗ missed";
            case ALL_WRONG -> two ? "✗ both wrong" : "✗ all wrong";
        };
    }

    Tone tone() {
        return switch (outcome()) {
            case KEPT, RESCUED, EMERGENT -> Tone.GOOD;
            case DRAGGED, LOST -> Tone.BAD;
            case MISSED, ALL_WRONG -> Tone.MIS;
        };
    }

    /** What changes sides stands out. */
    double opacity() {
        return changes() ? 0.6 : right ? 0.24 : 0.5;
    }
}
