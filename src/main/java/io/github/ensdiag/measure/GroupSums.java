package io.github.ensdiag.measure;

/** Counts over all members at once: how many are right, what the ensemble and the vote made of it. */
public final class GroupSums implements Accumulator<GroupSums> {
    private static final long serialVersionUID = 1L;

    /** Centred log-probabilities that deviate no further than this on average do not vary. */
    private static final double UNIFORM = 1e-6;

    private final int members;
    private long entries;
    private final long[] wrongByRight;
    private final long[] rightByRight;
    private final long[] wins;
    private final long[] losses;
    private final long[] followed;
    private final double[][] logProducts;
    private long voteHits;
    private long departures;
    private long allAgree;
    private double divergence;
    private double spread;

    GroupSums(int members) {
        this.members = members;
        wrongByRight = new long[members + 1];
        rightByRight = new long[members + 1];
        wins = new long[members];
        losses = new long[members];
        followed = new long[members];
        logProducts = new double[members + 1][members + 1];
    }

    @Override
    public void accept(Chunk chunk) {
        for (int i = 0; i < chunk.rows; i++) {
            boolean ensembleRight = chunk.right[members][i];
            (ensembleRight ? rightByRight : wrongByRight)[chunk.membersRight(i)]++;
            boolean same = true;
            for (int m = 0; m < members; m++) {
                boolean right = chunk.right[m][i];
                wins[m] += ensembleRight && !right ? 1 : 0;
                losses[m] += !ensembleRight && right ? 1 : 0;
                followed[m] += chunk.prediction[members][i] == chunk.prediction[m][i] ? 1 : 0;
                same &= chunk.prediction[m][i] == chunk.prediction[0][i];
            }
            allAgree += same ? 1 : 0;
            voteHits += chunk.voteRight[i] ? 1 : 0;
            departures += chunk.prediction[chunk.average][i] == chunk.prediction[members][i] ? 0 : 1;
            divergence += chunk.divergence[i];
            spread += chunk.spread[i];
        }
        entries += (long) chunk.rows * chunk.classes;
        addProducts(chunk.logProducts);
    }

    @Override
    public void merge(GroupSums next) {
        add(rightByRight, next.rightByRight);
        add(wrongByRight, next.wrongByRight);
        add(wins, next.wins);
        add(losses, next.losses);
        add(followed, next.followed);
        entries += next.entries;
        addProducts(next.logProducts);
        allAgree += next.allAgree;
        voteHits += next.voteHits;
        departures += next.departures;
        divergence += next.divergence;
        spread += next.spread;
    }

    private static void add(long[] to, long[] from) {
        for (int k = 0; k < to.length; k++) {
            to[k] += from[k];
        }
    }

    private void addProducts(double[][] products) {
        for (int s = 0; s <= members; s++) {
            for (int t = s; t <= members; t++) {
                logProducts[s][t] += products[s][t];
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

    /** Samples on which the ensemble answers as member m. */
    long followed(int m) {
        return followed[m];
    }

    long voteHits() {
        return voteHits;
    }

    /** Samples on which the ensemble answers otherwise than the members' average; 0 where it is the average. */
    long departures() {
        return departures;
    }

    /** Samples on which all members answer the same. */
    long allAgree() {
        return allAgree;
    }

    /** Sum of the M-way Jensen–Shannon divergences, in nats. */
    double divergence() {
        return divergence;
    }

    /** Sum of the members' squared distances from their average. */
    double spread() {
        return spread;
    }

    /**
     * Pearson correlation of two series' log-probabilities over all samples and classes, centred per sample; NaN where one
     * of them is uniform but for rounding.
     */
    double logCorrelation(int s, int t) {
        double uniform = UNIFORM * UNIFORM * entries;
        if (logProducts[s][s] <= uniform || logProducts[t][t] <= uniform) {
            return Double.NaN;
        }
        return logProducts[Math.min(s, t)][Math.max(s, t)] / Math.sqrt(logProducts[s][s] * logProducts[t][t]);
    }
}
