package io.github.ensdiag.explain;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import io.github.ensdiag.whatif.Group;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the figures of a group allow one to say of each member and of each part. */
public final class GroupReading {
    /** What a part of the group is, compared with all members. */
    public enum Effect {
        /** More accurate. */
        BETTER,
        /** Less accurate. */
        WORSE,
        /** Some samples change sides, but too few to tell. */
        UNTOLD,
        /** No sample changes sides. */
        SAME
    }

    private GroupReading() {}

    /** What the group is without a member; the test is adjusted for all members having been tried. */
    public static Effect of(Group.LeftOut leftOut) {
        return effect(leftOut.difference(), leftOut.adjustedP());
    }

    /** The members, the one first whose absence helps most. */
    public static List<Integer> byAbsence(Group group) {
        return IntStream.range(0, group.leftOut().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        m -> -group.leftOut().get(m).difference().get()))
                .toList();
    }

    /** What the best pair or triple is. */
    public static Effect of(Group.Part part) {
        return effect(part.difference(), Math.pow(10, part.log10P()));
    }

    /** Interval and test must agree: of few flips the one or the other may be too bold. */
    private static Effect effect(Figure difference, double p) {
        if (difference.interval().isEmpty()) {
            return Effect.SAME;
        }
        Interval interval = difference.interval().get();
        return p >= Evidence.SIGNIFICANT || interval.contains(0)
                ? Effect.UNTOLD
                : interval.low() > 0 ? Effect.BETTER : Effect.WORSE;
    }

    /**
     * What a selection of a size is. Both rules err towards keeping all members: it is worse where the interval lies below
     * 0, better only where one widened for all sizes having been tried (Bonferroni) still lies above.
     *
     * @param size number of members, from 1
     */
    public static Effect of(Group.Selection selection, int size) {
        Figure difference = selection.difference().get(size - 1);
        if (difference.interval().isEmpty()) {
            return Effect.SAME;
        }
        Interval interval = difference.interval().get();
        double low =
                difference.get() - widening(selection.difference().size() - 1) * (difference.get() - interval.low());
        return interval.high() < 0 ? Effect.WORSE : low > 0 ? Effect.BETTER : Effect.UNTOLD;
    }

    private static double widening(int tried) {
        double tail = Evidence.SIGNIFICANT / 2 / Math.max(1, tried);
        return Statistics.normalQuantile(1 - tail) / Statistics.Z95;
    }

    /** The most accurate size below the whole that is better than all members; empty: none is. */
    public static OptionalInt better(Group.Selection selection) {
        return smaller(selection)
                .filter(k -> of(selection, k) == Effect.BETTER)
                .boxed()
                .min(Comparator.comparingDouble(
                        k -> -selection.difference().get(k - 1).get()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The smallest size below the whole that is not worse than all members; empty: every one is. */
    public static OptionalInt enough(Group.Selection selection) {
        return smaller(selection).filter(k -> of(selection, k) != Effect.WORSE).findFirst();
    }

    private static IntStream smaller(Group.Selection selection) {
        return IntStream.range(1, selection.difference().size());
    }
}
