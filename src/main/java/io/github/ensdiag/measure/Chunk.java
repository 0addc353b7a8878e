package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Comoments;

/**
 * What the measures need to know of some consecutive samples, computed once from the scores. Arrays are indexed
 * {@code [series][row]} or {@code [row]}; only the first {@link #rows} rows hold.
 */
public final class Chunk {
    final int members;
    final int classes;
    /** Series of the members' own average: that of the ensemble, or one behind it where the ensemble was given. */
    final int average;

    int rows;

    /** True class, in {@code [0, C)}; of several right ones the first. */
    final int[] label;
    /** Class with the highest score; −1: no answer. */
    final int[][] prediction;
    /** Whether that class is right. */
    final boolean[][] right;
    /** Highest score: a probability, for a vote its share of the weights. */
    final double[][] confidence;
    /** Highest score less the second highest. */
    final double[][] margin;
    /** Entropy of the probabilities, in nats. */
    final double[][] entropy;
    /** Probability of the right classes, missing mass of a list spread over the classes that are not in it. */
    final double[][] trueProbability;
    /** Σ_c (p_c − [c = y])², all right classes being one. */
    final double[][] brier;
    /** Whether a right class is among the k highest scores. */
    final boolean[][] inTopK;
    /** Whether several classes share the highest score. */
    final boolean[][] tied;
    /** Probability mass that a list does not name. */
    final double[][] missingMass;
    /** M-way Jensen–Shannon divergence of the members' probabilities, in nats. */
    final double[] divergence;
    /** Σ_m w_m · Σ_c (p_m(c) − p̄(c))²: the members' spread about their average, all right classes being one. */
    final double[] spread;
    /** Σ_m w_m·(−log p_m) − (−log p̄) at the right classes, p̄ the members' average. */
    final double[] logGap;
    /** The class that most members answer; equal counts go to the higher mean score, then to the lower index. */
    final int[] vote;
    /** Whether that class is right. */
    final boolean[] voteRight;

    /** Of two series, their log-probabilities centred per sample: Σ over classes of the product (x) and of the squares. */
    final Comoments[][] logProducts;
    /** x: Σ over classes of p_a(c)·p_b(c), all right classes being one; y and z: the two's probability of the right ones. */
    final Comoments[][] probabilityProducts;

    /** @param given whether the ensemble's predictions were given */
    Chunk(int members, boolean given, int classes, int capacity) {
        this.members = members;
        this.classes = classes;
        average = given ? members + 1 : members;
        int series = average + 1;
        label = new int[capacity];
        prediction = new int[series][capacity];
        right = new boolean[series][capacity];
        confidence = new double[series][capacity];
        margin = new double[series][capacity];
        entropy = new double[series][capacity];
        trueProbability = new double[series][capacity];
        brier = new double[series][capacity];
        inTopK = new boolean[series][capacity];
        tied = new boolean[series][capacity];
        missingMass = new double[series][capacity];
        divergence = new double[capacity];
        spread = new double[capacity];
        logGap = new double[capacity];
        vote = new int[capacity];
        voteRight = new boolean[capacity];
        logProducts = Comoments.square(members + 1);
        probabilityProducts = Comoments.square(members);
    }

    /** How many members are right. */
    int membersRight(int row) {
        int count = 0;
        for (int m = 0; m < members; m++) {
            count += right[m][row] ? 1 : 0;
        }
        return count;
    }

    /** How many pairs of members answer differently. */
    int pairsApart(int row) {
        int count = 0;
        for (int a = 0; a < members; a++) {
            for (int b = a + 1; b < members; b++) {
                count += prediction[a][row] == prediction[b][row] ? 0 : 1;
            }
        }
        return count;
    }

    void clear() {
        rows = 0;
        clear(logProducts);
        clear(probabilityProducts);
    }

    private static void clear(Comoments[][] square) {
        for (Comoments[] row : square) {
            for (Comoments sums : row) {
                sums.clear();
            }
        }
    }
}
