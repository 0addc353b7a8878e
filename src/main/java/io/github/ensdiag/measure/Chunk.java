package io.github.ensdiag.measure;

/**
 * What the measures need to know of some consecutive samples, computed once from the scores. Arrays are indexed
 * {@code [series][row]} or {@code [row]}; only the first {@link #rows} rows hold.
 */
public final class Chunk {
    final int members;
    final int classes;

    int rows;

    /** True class, in {@code [0, C)}. */
    final int[] label;
    /** Class with the highest score; −1: no answer. */
    final int[][] prediction;
    /** Highest score: a probability, for a vote its share of the weights. */
    final double[][] confidence;
    /** Highest score less the second highest. */
    final double[][] margin;
    /** Entropy of the probabilities, in nats. */
    final double[][] entropy;
    /** Probability of the true class, missing mass of a list spread over the classes that are not in it. */
    final double[][] trueProbability;
    /** Σ_c (p_c − [c = y])². */
    final double[][] brier;
    /** Whether the true class is among the k highest scores. */
    final boolean[][] inTopK;
    /** Whether several classes share the highest score. */
    final boolean[][] tied;
    /** Probability mass that a list does not name. */
    final double[][] missingMass;
    /** M-way Jensen–Shannon divergence of the members' probabilities, in nats. */
    final double[] divergence;
    /** Σ_m w_m · Σ_c (p_m(c) − p_E(c))²: the members' spread about the ensemble. */
    final double[] spread;
    /** The class that most members answer; equal counts go to the higher mean score, then to the lower index. */
    final int[] vote;

    /** Σ over rows and classes of the products of two series' log-probabilities, each centred per sample. */
    final double[][] logProducts;
    /** Σ over rows and classes of p_a(c)·p_b(c). */
    final double[][] probabilityProducts;

    Chunk(int members, int classes, int capacity) {
        this.members = members;
        this.classes = classes;
        int series = members + 1;
        label = new int[capacity];
        prediction = new int[series][capacity];
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
        vote = new int[capacity];
        logProducts = new double[series][series];
        probabilityProducts = new double[members][members];
    }

    int series() {
        return members + 1;
    }

    boolean right(int series, int row) {
        return prediction[series][row] == label[row];
    }

    /** How many members are right. */
    int membersRight(int row) {
        int right = 0;
        for (int m = 0; m < members; m++) {
            if (right(m, row)) {
                right++;
            }
        }
        return right;
    }

    void clear() {
        rows = 0;
        for (double[] products : logProducts) {
            java.util.Arrays.fill(products, 0);
        }
        for (double[] products : probabilityProducts) {
            java.util.Arrays.fill(products, 0);
        }
    }
}
