package io.github.ensdiag.measure;

import java.util.Arrays;
import java.util.List;

/**
 * What became of the samples on which the same members are right.
 *
 * @param right samples that the ensemble gets right
 * @param wrong samples that it gets wrong
 */
public record LedgerRow(WhoIsRight who, long right, long wrong) {

    /** All of these samples. */
    public long samples() {
        return right + wrong;
    }

    /** The ledger against the best member: together the rows hold every sample once. */
    static List<LedgerRow> of(GroupSums sums, int members, int best, long bestHits) {
        Split right =
                new Split(sums.rightByMembersRight(), bestHits - sums.losses(best), sums.rightWithMost(best), members);
        Split wrong = new Split(sums.wrongByMembersRight(), sums.losses(best), sums.wrongWithMost(best), members);
        return Arrays.stream(WhoIsRight.values())
                .filter(who -> who.possible(members))
                .map(who -> new LedgerRow(who, right.of(who), wrong.of(who)))
                .toList();
    }

    /**
     * Samples that the ensemble gets right, or wrong.
     *
     * @param byRight by the number of members that are right
     * @param best those that the best member gets right
     * @param bestWithMost those that the best and most members get right
     */
    private record Split(long[] byRight, long best, long bestWithMost, int members) {
        long of(WhoIsRight who) {
            long all = byRight[members];
            return switch (who) {
                case ALL -> all;
                case MOST_WITH_BEST -> bestWithMost - all;
                case FEW_WITH_BEST -> best - bestWithMost;
                case MOST_WITHOUT_BEST -> sum(members / 2 + 1, members + 1) - bestWithMost;
                case FEW_WITHOUT_BEST -> sum(1, members / 2 + 1) - (best - bestWithMost);
                case NONE -> byRight[0];
            };
        }

        private long sum(int from, int to) {
            return Arrays.stream(byRight, from, to).sum();
        }
    }
}
