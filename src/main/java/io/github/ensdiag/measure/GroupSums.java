package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Comoments;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Intervals;
import io.github.ensdiag.statistics.Moments;
import java.util.Arrays;

/** Counts over all members at once: how many are right, what the ensemble and the vote made of it. */
public final class GroupSums implements Accumulator<GroupSums> {
    private static final long serialVersionUID = 1L;

    /** Centred log-probabilities that deviate no further than this on average do not vary. */
    private static final double UNIFORM = 1e-6;

    private final int members;
    private long entries;
    private final long[] wrongByRight;
    private final long[] rightByRight;
    private final long[] voteWrongByRight;
    private final long[] voteRightByRight;
    private final long[] wins;
    private final long[] losses;
    private final long[] rightWithMost;
    private final long[] wrongWithMost;
    private final long[] followed;
    private final Comoments[][] logProducts;
    private long departures;
    private long allAgree;
    private final Moments divergence = new Moments();
    private final Moments spread = new Moments();
    private final Moments logGap = new Moments();
    private final Comoments apartAndWrong = new Comoments();

    GroupSums(int members) {
        this.members = members;
        wrongByRight = new long[members + 1];
        rightByRight = new long[members + 1];
        voteWrongByRight = new long[members + 1];
        voteRightByRight = new long[members + 1];
        wins = new long[members];
        losses = new long[members];
        rightWithMost = new long[members];
        wrongWithMost = new long[members];
        followed = new long[members];
        logProducts = Comoments.square(members + 1);
    }

    @Override
    public void accept(Chunk chunk) {
        for (int i = 0; i < chunk.rows; i++) {
            boolean ensembleRight = chunk.right[members][i];
            int membersRight = chunk.membersRight(i);
            (ensembleRight ? rightByRight : wrongByRight)[membersRight]++;
            (chunk.voteRight[i] ? voteRightByRight : voteWrongByRight)[membersRight]++;
            boolean same = true;
            for (int m = 0; m < members; m++) {
                boolean right = chunk.right[m][i];
                wins[m] += ensembleRight && !right ? 1 : 0;
                losses[m] += !ensembleRight && right ? 1 : 0;
                if (right && 2 * membersRight > members) {
                    (ensembleRight ? rightWithMost : wrongWithMost)[m]++;
                }
                followed[m] += chunk.prediction[members][i] == chunk.prediction[m][i] ? 1 : 0;
                same &= chunk.prediction[m][i] == chunk.prediction[0][i];
            }
            allAgree += same ? 1 : 0;
            departures += chunk.prediction[chunk.average][i] == chunk.prediction[members][i] ? 0 : 1;
            divergence.add(chunk.divergence[i]);
            spread.add(chunk.spread[i]);
            logGap.add(chunk.logGap[i]);
            apartAndWrong.add(chunk.pairsApart(i), members - membersRight, 0);
        }
        entries += (long) chunk.rows * chunk.classes;
        addProducts(chunk.logProducts);
    }

    @Override
    public void merge(GroupSums next) {
        add(rightByRight, next.rightByRight);
        add(wrongByRight, next.wrongByRight);
        add(voteRightByRight, next.voteRightByRight);
        add(voteWrongByRight, next.voteWrongByRight);
        add(wins, next.wins);
        add(losses, next.losses);
        add(rightWithMost, next.rightWithMost);
        add(wrongWithMost, next.wrongWithMost);
        add(followed, next.followed);
        entries += next.entries;
        addProducts(next.logProducts);
        allAgree += next.allAgree;
        departures += next.departures;
        divergence.merge(next.divergence);
        spread.merge(next.spread);
        logGap.merge(next.logGap);
        apartAndWrong.merge(next.apartAndWrong);
    }

    private static void add(long[] to, long[] from) {
        for (int k = 0; k < to.length; k++) {
            to[k] += from[k];
        }
    }

    private void addProducts(Comoments[][] products) {
        for (int s = 0; s <= members; s++) {
            for (int t = s; t <= members; t++) {
                logProducts[s][t].merge(products[s][t]);
            }
        }
    }

    /** Samples on which exactly k members are right, k = 0…M, and the ensemble is right. */
    long[] rightByMembersRight() {
        return rightByRight.clone();
    }

    /** Samples on which exactly k members are right, k = 0…M, and the ensemble is wrong. */
    long[] wrongByMembersRight() {
        return wrongByRight.clone();
    }

    /** Samples that the ensemble gets right and member m wrong. */
    long wins(int m) {
        return wins[m];
    }

    /** Samples that the ensemble gets wrong and member m right. */
    long losses(int m) {
        return losses[m];
    }

    /** Samples that member m, more than half of the members and the ensemble get right. */
    long rightWithMost(int m) {
        return rightWithMost[m];
    }

    /** Samples that member m and more than half of the members get right and the ensemble wrong. */
    long wrongWithMost(int m) {
        return wrongWithMost[m];
    }

    /** Samples on which the ensemble answers as member m. */
    long followed(int m) {
        return followed[m];
    }

    /** The same counts of the majority vote. */
    long[] voteRightByMembersRight() {
        return voteRightByRight.clone();
    }

    long[] voteWrongByMembersRight() {
        return voteWrongByRight.clone();
    }

    /** Samples on which the ensemble answers otherwise than the members' average; 0 where it is the average. */
    long departures() {
        return departures;
    }

    /** Samples on which all members answer the same. */
    long allAgree() {
        return allAgree;
    }

    /** The M-way Jensen–Shannon divergence, in nats. */
    Moments divergence() {
        return divergence;
    }

    /** The members' squared distances from their average. */
    Moments spread() {
        return spread;
    }

    /** The members' mean negative log-likelihood less that of their average, in nats. */
    Moments logGap() {
        return logGap;
    }

    /** x: pairs of members that answer differently; y: members that are wrong. */
    Comoments apartAndWrong() {
        return apartAndWrong;
    }

    /**
     * Pearson correlation of two series' log-probabilities over all samples and classes, centred per sample; absent where
     * one of them is uniform but for rounding. What varies from sample to sample is a sample's sums over its classes.
     */
    Figure logCorrelation(int s, int t) {
        Comoments sums = logProducts[Math.min(s, t)][Math.max(s, t)];
        double uniform = UNIFORM * UNIFORM * entries;
        if (sums.sumY() <= uniform || sums.sumZ() <= uniform) {
            return Figure.of(Double.NaN);
        }
        double scale = Math.sqrt(sums.sumY() * sums.sumZ());
        double r = sums.sumX() / scale;
        long samples = samples();
        double error =
                sums.standardError(samples / scale, -r * samples / (2 * sums.sumY()), -r * samples / (2 * sums.sumZ()));
        return Figure.of(r, Intervals.correlation(r, error));
    }

    private long samples() {
        return Arrays.stream(rightByRight).sum() + Arrays.stream(wrongByRight).sum();
    }
}
