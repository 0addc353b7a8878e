package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Statistics;
import java.util.Arrays;

/**
 * Whether members give a wrong answer unequally often: of each, the exact test between the member that gives it most and
 * the one that gives it least (McNemar), times the number of pairs among which these two were picked (Bonferroni), adjusted
 * for the number of wrong answers (Benjamini–Hochberg).
 */
final class ConfusionTests {
    private final long[] keys;
    private final int[] most;
    private final int[] least;
    private final int[] both;
    private final double[] adjusted;

    /**
     * @param place by class: itself, or the block of classes that it is in
     * @param places how many there are, P
     * @param keys ascending: truth·P + answer, as places
     * @param counts by key, then by series
     */
    ConfusionTests(Columns columns, int[] place, int places, long[] keys, int[][] counts, int members) {
        this.keys = keys;
        most = new int[keys.length];
        least = new int[keys.length];
        both = new int[keys.length];
        for (int k = 0; k < keys.length; k++) {
            for (int m = 1; m < members; m++) {
                most[k] = counts[k][m] > counts[k][most[k]] ? m : most[k];
                least[k] = counts[k][m] < counts[k][least[k]] ? m : least[k];
            }
        }
        countBoth(columns, place, places, members);
        double[] p = new double[keys.length];
        Arrays.setAll(p, k -> {
            double one = Comparison.p(counts[k][most[k]] - both[k], counts[k][least[k]] - both[k]);
            return Math.min(1, one * members * (members - 1) / 2);
        });
        adjusted = Statistics.benjaminiHochberg(p);
    }

    /** By key: samples on which both members give the answer. */
    private void countBoth(Columns columns, int[] place, int places, int members) {
        for (int i = 0; i < columns.size(); i++) {
            for (int m = 0; m < members; m++) {
                long key = key(columns, place, places, m, i);
                if (key >= 0) {
                    int k = Arrays.binarySearch(keys, key);
                    both[k] += m == most[k] && m != least[k] && key(columns, place, places, least[k], i) == key ? 1 : 0;
                }
            }
        }
    }

    /** −1: a right answer, or none. */
    private static long key(Columns columns, int[] place, int places, int m, int i) {
        int answer = columns.prediction(m, i);
        return answer < 0 || columns.right(m, i) ? -1 : (long) place[columns.label(i)] * places + place[answer];
    }

    /** Of the k-th key; NaN where no member gives it. */
    double adjusted(int k) {
        return adjusted[k];
    }
}
