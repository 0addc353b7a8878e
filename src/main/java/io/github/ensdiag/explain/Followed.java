package io.github.ensdiag.explain;

import io.github.ensdiag.measure.Conflicts;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;

/**
 * The conflicts of a member with another, from its side.
 *
 * @param conflicts samples on which the two answer differently and not both are right
 * @param taken of these, the ensemble gives its answer
 * @param oneRight of these, one of the two is right
 * @param wrongly of those, the ensemble gives its answer and the other is right
 * @param ignored of those, the ensemble gives the other's answer and it is right
 */
record Followed(long conflicts, long taken, long oneRight, long wrongly, long ignored) {

    static Followed of(Results results, int member, int other) {
        PairResult pair = results.pairs().stream()
                .filter(p -> p.a() == Math.min(member, other) && p.b() == Math.max(member, other))
                .findFirst()
                .orElseThrow();
        var its = member < other ? Conflicts.Side.A : Conflicts.Side.B;
        var others = member < other ? Conflicts.Side.B : Conflicts.Side.A;
        Conflicts c = pair.conflicts();
        return new Followed(
                c.total(), c.taken(its), c.right(its) + c.right(others), c.count(its, others), c.count(others, its));
    }

    /** How far its share of the answers taken exceeds its share of the right ones, where one of the two is right. */
    double beyondRight() {
        return oneRight == 0 ? 0 : (double) (wrongly - ignored) / oneRight;
    }

    /** Whether that excess is more than chance (exact sign test). */
    boolean surelyBeyondRight() {
        return Evidence.beyondChance(wrongly, ignored);
    }

    /** Its share of the answers taken in all conflicts. */
    double share() {
        return conflicts == 0 ? 0 : (double) taken / conflicts;
    }
}
