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
     * @param keys ascending: truth·C + answer
     * @param counts by key, then by member
     */
    ConfusionTests(Columns columns, int classes, long[] keys, int[][] counts) {
        this.keys = keys;
        most = new int[keys.length];
        least = new int[keys.length];
        both = new int[keys.length];
        int members = counts.length == 0 ? 0 : counts[0].length;
        for (int k = 0; k < keys.length; k++) {
            for (int m = 1; m < members; m++) {
                most[k] = counts[k][m] > counts[k][most[k]] ? m : most[k];
                least[k] = counts[k][m] < counts[k][least[k]] ? m : least[k];
            }
        }
        countBoth(columns, classes, members);
        double[] p = new double[keys.length];
        Arrays.setAll(p, k -> {
            double one = Comparison.p(counts[k][most[k]] - both[k], counts[k][least[k]] - both[k]);
            return Math.min(1, one * members * (members - 1) / 2);
        });
        adjusted = Statistics.benjaminiHochberg(p);
    }

    /** By key: samples on which both members give the answer. */
    private void countBoth(Columns columns, int classes, int members) {
        for (int i = 0; i < columns.size(); i++) {
            for (int m = 0; m < members; m++) {
                int answer = columns.prediction(m, i);
                if (answer >= 0 && !columns.right(m, i)) {
                    int k = Arrays.binarySearch(keys, (long) columns.label(i) * classes + answer);
                    both[k] += m == most[k] && columns.prediction(least[k], i) == answer && m != least[k] ? 1 : 0;
                }
            }
        }
    }

    /** NaN where no member gives it. */
    double adjusted(long key) {
        return adjusted[Arrays.binarySearch(keys, key)];
    }
}
