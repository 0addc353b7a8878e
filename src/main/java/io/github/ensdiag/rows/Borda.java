package io.github.ensdiag.rows;

import java.util.Arrays;

/**
 * Points of a Borda count (J.-C. de Borda 1781): a member that ranks K classes gives K − r to the class that r others are
 * ranked above, equal scores counting half each, and never less than 0. Belongs to one thread.
 */
final class Borda {
    private final int ranked;
    private final double[] sorted;

    /**
     * @param classes number of classes
     * @param ranked K: the same for all members, or else one that ranks more would count for more
     */
    Borda(int classes, int ranked) {
        this.ranked = ranked;
        sorted = new double[classes];
    }

    /**
     * Adds a member's points.
     *
     * @param scores by place in the row
     * @param listed the places that the member ranks; null: all
     * @param weight that its points are multiplied by
     * @param sums take the points, by place
     */
    void add(double[] scores, boolean[] listed, int size, double weight, double[] sums) {
        int count = 0;
        for (int c = 0; c < size; c++) {
            if (listed == null || listed[c]) {
                sorted[count++] = scores[c];
            }
        }
        Arrays.sort(sorted, 0, count);
        // Of many classes most are below this and take no points.
        double least = count > ranked ? sorted[count - ranked] : Double.NEGATIVE_INFINITY;
        for (int c = 0; c < size; c++) {
            if ((listed == null || listed[c]) && scores[c] >= least) {
                sums[c] += weight * Math.max(0, ranked - rank(scores[c], count));
            }
        }
    }

    private double rank(double score, int count) {
        int below = below(score, count);
        int notAbove = below(Math.nextUp(score), count);
        return count - notAbove + (notAbove - below - 1) / 2.0;
    }

    /** How many are below a score. */
    private int below(double score, int count) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
