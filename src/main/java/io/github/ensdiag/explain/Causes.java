package io.github.ensdiag.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All causes that hold, the main one first.
 *
 * <p>A suspicion about the input comes before all. What the same members, combined otherwise, would be rid of comes
 * before what only other members could mend; within both, the costlier first. Where the data cannot tell the ensemble
 * from its best member, that comes first unless a cause is proved to cost something within reach, or the members make
 * nearly the same mistakes, or their confidence is blind.
 */
final class Causes {
    private static final List<CauseFinder> FINDERS = List.of(
            new SuspectInput(),
            new Outshouted(),
            new WeakPartner(),
            new Leaning(),
            new TiedVotes(),
            new BlindConfidence(),
            new SameMistakes(),
            new Noise());

    private Causes() {}

    static List<Cause> of(Evidence evidence) {
        List<Cause> causes = new ArrayList<>();
        FINDERS.forEach(finder -> finder.find(evidence).ifPresent(causes::add));
        causes.sort(Comparator.<Cause>comparingInt(cause -> rank(cause, evidence))
                .thenComparing(Comparator.comparingDouble(Cause::weight).reversed()));
        leaningBeforeOutshouting(causes);
        return List.copyOf(causes);
    }

    /** A member that leans is too sure of one class, and that makes it loud: the lean is then the cause of the loudness. */
    private static void leaningBeforeOutshouting(List<Cause> causes) {
        causes.stream().filter(c -> c.kind() == Cause.Kind.LEANING).findFirst().ifPresent(leaning -> {
            int at = causes.indexOf(leaning);
            causes.remove(at);
            int before = 0;
            while (before < at && causes.get(before).kind() != Cause.Kind.OUTSHOUTED) {
                before++;
            }
            causes.add(before, leaning);
        });
    }

    private static int rank(Cause cause, Evidence evidence) {
        boolean sureEffect = evidence.effect != Verdict.Effect.CANNOT_TELL;
        return switch (cause.kind()) {
            case NOISE -> 2;
            case SAME_MISTAKES -> SameMistakes.nearLimit(evidence) ? 1 : 4;
            case BLIND_CONFIDENCE -> 1;
            case INPUT, SUSPECT_INPUT -> -1;
            case TIES -> 0;
            default -> sureEffect || cause.proved() ? 0 : 3;
        };
    }
}
