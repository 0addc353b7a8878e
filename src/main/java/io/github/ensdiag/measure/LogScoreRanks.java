package io.github.ensdiag.measure;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.JointRows;
import io.github.ensdiag.statistics.Ranked;
import io.github.ensdiag.vector.Vectors;
import java.util.List;

/**
 * Ranks of log-probabilities, centred per sample, over all classes of some evenly spaced samples. Ranking all N × C of
 * them would need all of them in memory.
 */
final class LogScoreRanks {
    /** Scores of a series that are ranked at most. */
    private static final int ENTRIES = 100_000;

    private final int samples;
    private final List<Ranked> ranks;

    LogScoreRanks(EvaluationSet set, double[] weights, boolean scored, Parallel parallel) {
        int n = set.samples();
        int classes = set.classes();
        samples = scored ? Math.min(n, Math.max(1, ENTRIES / classes)) : 0;
        int members = weights.length;
        double[][] values = new double[members + 1][samples * classes];
        JointRows rows = new JointRows(set);
        double[] mean = new double[classes];
        for (int i = 0; i < samples; i++) {
            rows.load((long) i * n / samples, 1);
            JointRow row = rows.row(0);
            for (int s = 0; s < row.members; s++) {
                for (int c = 0; c < classes; c++) {
                    int at = row.indexOf(c);
                    values[s][i * classes + c] = at >= 0 ? row.logs[s][at] : row.logFloor[s];
                }
            }
            if (row.members == members) {
                average(row, weights, mean);
                for (int c = 0; c < classes; c++) {
                    values[members][i * classes + c] = JointRow.clippedLog(mean[c]);
                }
            }
            for (double[] to : values) {
                centre(to, i * classes, classes);
            }
        }
        ranks = parallel.map(scored ? members + 1 : 0, s -> new Ranked(values[s]));
    }

    private static void average(JointRow row, double[] weights, double[] mean) {
        double weightSum = Vectors.sum(weights, weights.length);
        java.util.Arrays.fill(mean, 0);
        for (int m = 0; m < weights.length; m++) {
            for (int c = 0; c < mean.length; c++) {
                int at = row.indexOf(c);
                mean[c] += weights[m] / weightSum * (at >= 0 ? row.probabilities[m][at] : row.floor[m]);
            }
        }
    }

    private static void centre(double[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        for (int i = from; i < from + count; i++) {
            // Rounded, so that scores that are equal but for the last bits tie.
            values[i] = Math.rint((values[i] - sum / count) * 1e10);
        }
    }

    /** Samples that were ranked; 0 where nothing has scores. */
    int samples() {
        return samples;
    }

    /** Spearman's correlation of two series. */
    double correlation(int s, int t) {
        return ranks.get(s).spearman(ranks.get(t));
    }
}
