package io.github.ensdiag.statistics;

import java.util.Arrays;

/** A column's mean ranks and their order, from which its rank correlation with others follows without sorting again. */
public final class Ranked {
    private final double[] ranks;
    /** Samples by ascending rank. */
    private final int[] order;

    private final double mean;
    private final double variance;
    /** What each sample adds to the variance. */
    private final double[] own;

    public Ranked(double[] values) {
        ranks = Statistics.ranks(values);
        Integer[] sorted = new Integer[ranks.length];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, (i, j) -> Double.compare(ranks[i], ranks[j]));
        order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
        mean = (ranks.length + 1) / 2.0;
        variance = variance();
        own = influence(this);
    }

    /**
     * Spearman's correlation; absent where a side does not vary. Its interval takes the variance from the influence of each
     * sample (Croux and Dehon 2010, DOI 10.1007/s10260-010-0142-z), equal ranks counting half, on Fisher's scale: formulas
     * for values without ties, such as (1 + r²/2)/(n − 3), fall short where many confidences are equal.
     */
    public Figure correlation(Ranked other) {
        double r = Statistics.pearson(ranks, other.ranks);
        return Double.isFinite(r) ? Figure.of(r, Intervals.correlation(r, error(other, r))) : Figure.of(Double.NaN);
    }

    private double error(Ranked other, double r) {
        double[] together = influence(other);
        double scale = Math.sqrt(variance * other.variance);
        int n = ranks.length;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double influence = together[i] / scale - r * (own[i] / variance + other.own[i] / other.variance) / 2;
            sum += influence;
            squares += influence * influence;
        }
        return Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)) / n);
    }

    private double variance() {
        double squares = 0;
        for (double rank : ranks) {
            squares += (rank - mean) * (rank - mean);
        }
        return squares / ranks.length;
    }

    /**
     * What each sample adds to the covariance of the ranks: its own product, and that it moves the ranks of all samples
     * above it.
     */
    private double[] influence(Ranked other) {
        int n = ranks.length;
        double[] influence = new double[n];
        addMoved(other, influence);
        other.addMoved(this, influence);
        for (int i = 0; i < n; i++) {
            influence[i] += (ranks[i] - mean) * (other.ranks[i] - other.mean);
        }
        return influence;
    }

    /** Adds the sum of the other's centred ranks over the samples that rank above this one, half of those beside it. */
    private void addMoved(Ranked other, double[] influence) {
        double above = 0;
        for (int to = order.length; to > 0; ) {
            int from = to - 1;
            double beside = 0;
            while (from >= 0 && ranks[order[from]] == ranks[order[to - 1]]) {
                beside += other.ranks[order[from]] - other.mean;
                from--;
            }
            for (int i = from + 1; i < to; i++) {
                influence[order[i]] += above + beside / 2;
            }
            above += beside;
            to = from + 1;
        }
    }
}
