package io.github.ensdiag.measure;

/** Counts by class. */
public final class ClassSums implements Accumulator<ClassSums> {
    private static final long serialVersionUID = 1L;

    private final int members;
    private final int[] size;
    private final double[] divergence;
    private final int[][] hits;
    private final int[][] predicted;
    private final int[][] wins;
    private final int[][] losses;
    private final int[][] membersRight;

    ClassSums(int members, int classes) {
        this.members = members;
        size = new int[classes];
        divergence = new double[classes];
        hits = new int[members + 1][classes];
        predicted = new int[members + 1][classes];
        wins = new int[members][classes];
        losses = new int[members][classes];
        membersRight = new int[members + 1][classes];
    }

    @Override
    public void accept(Chunk chunk) {
        for (int i = 0; i < chunk.rows; i++) {
            int y = chunk.label[i];
            size[y]++;
            divergence[y] += chunk.divergence[i];
            membersRight[chunk.membersRight(i)][y]++;
            boolean ensembleRight = chunk.right(members, i);
            for (int s = 0; s <= members; s++) {
                boolean right = chunk.right(s, i);
                hits[s][y] += right ? 1 : 0;
                if (chunk.prediction[s][i] >= 0) {
                    predicted[s][chunk.prediction[s][i]]++;
                }
                if (s < members && right != ensembleRight) {
                    (ensembleRight ? wins : losses)[s][y]++;
                }
            }
        }
    }

    @Override
    public void merge(ClassSums next) {
        add(size, next.size);
        for (int c = 0; c < divergence.length; c++) {
            divergence[c] += next.divergence[c];
        }
        for (int s = 0; s <= members; s++) {
            add(hits[s], next.hits[s]);
            add(predicted[s], next.predicted[s]);
            add(membersRight[s], next.membersRight[s]);
        }
        for (int m = 0; m < members; m++) {
            add(wins[m], next.wins[m]);
            add(losses[m], next.losses[m]);
        }
    }

    private static void add(int[] to, int[] from) {
        for (int c = 0; c < to.length; c++) {
            to[c] += from[c];
        }
    }

    int classes() {
        return size.length;
    }

    int size(int c) {
        return size[c];
    }

    double divergence(int c) {
        return divergence[c] / size[c];
    }

    int hits(int s, int c) {
        return hits[s][c];
    }

    int predicted(int s, int c) {
        return predicted[s][c];
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
}
