package io.github.ensdiag.whatif;

import io.github.ensdiag.rows.Borda;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.LogPartition;
import io.github.ensdiag.rows.Truth;
import java.util.Arrays;

/** Packs open samples into arrays that grow. Belongs to one thread. */
final class ContestPacker {
    private final int members;
    private int[] open = new int[64];
    private int[] starts = new int[65];
    private int count;
    private boolean[] right = new boolean[256];
    private double[] borda = new double[256];
    /** By member and candidate, as in {@link ContestPart}. */
    private final boolean[][] tops;

    private final double[][] scores;
    private final double[][] logs;
    private double[] partitions;

    ContestPacker(int members) {
        this.members = members;
        tops = new boolean[members][256];
        scores = new double[members][256];
        logs = new double[members][256];
        partitions = new double[64 * members * LogPartition.TERMS];
    }

    void clear() {
        count = 0;
    }

    void add(int sample, JointRow row, Candidates candidates, Truth truth, Borda points) {
        int start = starts[count];
        int end = start + candidates.count();
        reserve(end);
        for (int k = start; k < end; k++) {
            int place = candidates.place(k - start);
            right[k] = truth.accepts(row.classes[place]);
            for (int m = 0; m < members; m++) {
                scores[m][k] = row.scores[m][place];
                logs[m][k] = row.logits[m][place];
            }
        }
        Arrays.fill(borda, start, end, 0);
        for (int m = 0; m < members; m++) {
            points.add(row, m, candidates.places(), candidates.count(), 1, borda, start);
        }
        for (int m = 0; m < members; m++) {
            int top = start;
            for (int k = start + 1; k < end; k++) {
                top = scores[m][k] > scores[m][top] ? k : top;
            }
            Arrays.fill(tops[m], start, end, false);
            tops[m][top] = scores[m][top] > 0;
            System.arraycopy(
                    row.partition[m], 0, partitions, (count * members + m) * LogPartition.TERMS, LogPartition.TERMS);
        }
        open[count++] = sample;
        starts[count] = end;
    }

    private void reserve(int candidates) {
        if (count + 1 == starts.length) {
            open = Arrays.copyOf(open, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count + 1);
            partitions = Arrays.copyOf(partitions, 2 * partitions.length);
        }
        if (candidates > right.length) {
            int capacity = Math.max(candidates, 2 * right.length);
            right = Arrays.copyOf(right, capacity);
            borda = Arrays.copyOf(borda, capacity);
            for (int m = 0; m < members; m++) {
                tops[m] = Arrays.copyOf(tops[m], capacity);
                scores[m] = Arrays.copyOf(scores[m], capacity);
                logs[m] = Arrays.copyOf(logs[m], capacity);
            }
        }
    }

    /** All that was added, and the samples between. */
    SeenContests part(int first, boolean[] sure, int truncated) {
        int size = starts[count];
        ContestPart part = new ContestPart(
                first,
                sure,
                Arrays.copyOf(open, count),
                Arrays.copyOf(starts, count + 1),
                Arrays.copyOf(right, size),
                Arrays.stream(tops).map(of -> Arrays.copyOf(of, size)).toArray(boolean[][]::new),
                Arrays.stream(scores).map(of -> Arrays.copyOf(of, size)).toArray(double[][]::new),
                Arrays.stream(logs).map(of -> Arrays.copyOf(of, size)).toArray(double[][]::new),
                Arrays.copyOf(borda, size),
                truncated);
        return new SeenContests(part, Arrays.copyOf(partitions, count * members * LogPartition.TERMS));
    }
}
