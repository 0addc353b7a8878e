package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Moments;
import java.util.Arrays;

/**
 * Counts by class, of the columns of all samples: one table a measurement, however many chunks and threads there are,
 * for with many classes and members it is large.
 */
final class ClassSums {
    private final int[] size;
    private final Moments[] divergence;
    private final int[][] hits;
    private final int[][] answered;
    private final int[][] mistaken;
    private final int[][] wins;
    private final int[][] losses;
    private final int[][] membersRight;
    private final int[][] ensembleRight;

    ClassSums(Columns columns, int members, int classes) {
        size = new int[classes];
        divergence = new Moments[classes];
        Arrays.setAll(divergence, c -> new Moments());
        hits = new int[members + 1][classes];
        answered = new int[members + 1][classes];
        mistaken = new int[members + 1][classes];
        wins = new int[members][classes];
        losses = new int[members][classes];
        membersRight = new int[members + 1][classes];
        ensembleRight = new int[members + 1][classes];
        for (int i = 0; i < columns.size(); i++) {
            size[columns.label(i)]++;
            divergence[columns.label(i)].add(columns.divergence(i));
            count(columns, members, i);
        }
    }

    private void count(Columns columns, int members, int i) {
        int y = columns.label(i);
        boolean ofEnsemble = columns.right(members, i);
        int right = 0;
        for (int s = 0; s <= members; s++) {
            boolean seriesRight = columns.right(s, i);
            int answer = columns.prediction(s, i);
            hits[s][y] += seriesRight ? 1 : 0;
            if (answer >= 0) {
                answered[s][answer]++;
                mistaken[s][answer] += seriesRight ? 0 : 1;
            }
            if (s < members) {
                right += seriesRight ? 1 : 0;
                if (seriesRight != ofEnsemble) {
                    (ofEnsemble ? wins : losses)[s][y]++;
                }
            }
        }
        membersRight[right][y]++;
        ensembleRight[right][y] += ofEnsemble ? 1 : 0;
    }

    int classes() {
        return size.length;
    }

    int size(int c) {
        return size[c];
    }

    Figure divergence(int c) {
        return Figure.of(divergence[c].mean(), divergence[c].interval());
    }

    int hits(int s, int c) {
        return hits[s][c];
    }

    /** Samples answered with class c. */
    int answered(int s, int c) {
        return answered[s][c];
    }

    /** The same, a right answer counting for the class that stands for the truth: so often c would be answered. */
    int predicted(int s, int c) {
        return hits[s][c] + mistaken[s][c];
    }

    /** Samples of other classes answered with class c. */
    int mistaken(int s, int c) {
        return mistaken[s][c];
    }

    /** Samples of class c that the ensemble gets right and member m wrong. */
    int wins(int m, int c) {
        return wins[m][c];
    }

    /** Samples of class c that the ensemble gets wrong and member m right. */
    int losses(int m, int c) {
        return losses[m][c];
    }

    /** Samples of class c that exactly k members get right. */
    int membersRight(int k, int c) {
        return membersRight[k][c];
    }

    /** The same, the ensemble being right, too. */
    int ensembleRight(int k, int c) {
        return ensembleRight[k][c];
    }
}
