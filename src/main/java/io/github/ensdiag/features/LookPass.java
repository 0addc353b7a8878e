package io.github.ensdiag.features;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.measure.Columns;
import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.Matrix;
import java.util.Arrays;
import java.util.List;

/** One parallel pass over the members' attributions. Of every member some rows are in memory at a time. */
final class LookPass {
    /** Samples that are summed up together, whatever the number of threads. */
    private static final int CHUNK = 256;

    private final List<Matrix> attributions;
    private final int[] members;
    private final List<int[]> pairs;
    private final Partners partners;
    private final Columns columns;
    private final int mostTop;
    private final double[][] first;
    /** By place whether its attributions of other samples are put beside another member's. */
    private final boolean[] exchanged;

    /**
     * @param attributions by place
     * @param members index of the member at each place
     * @param mostTop most inputs of which the overlap is taken
     * @param pairs of places
     */
    LookPass(
            List<Matrix> attributions,
            int[] members,
            List<int[]> pairs,
            Partners partners,
            Columns columns,
            int mostTop) {
        this.mostTop = mostTop;
        this.attributions = attributions;
        this.members = members;
        this.pairs = pairs;
        this.partners = partners;
        this.columns = columns;
        exchanged = new boolean[members.length];
        pairs.forEach(pair -> exchanged[pair[1]] = true);
        first = attributions.stream().map(m -> row(m.blocks(), m, 0)).toArray(double[][]::new);
    }

    /** Most inputs to list of so many: of few no more than half, or all would be in every list. */
    static int top(int inputs, int mostTop) {
        return Math.min(mostTop, inputs / 2);
    }

    LookSums run(Parallel parallel) {
        int count = partners.samples().length;
        return parallel.fold(
                (count + CHUNK - 1) / CHUNK,
                new LookSums(pairs.size(), members.length),
                chunk -> sums(chunk * CHUNK, Math.min(count, (chunk + 1) * CHUNK)),
                LookSums::plus);
    }

    private LookSums sums(int from, int to) {
        LookSums sums = new LookSums(pairs.size(), members.length);
        Blocks[] blocks = attributions.stream().map(Matrix::blocks).toArray(Blocks[]::new);
        for (int k = from; k < to; k++) {
            int sample = partners.samples()[k];
            Look[] own = new Look[members.length];
            for (int i = 0; i < own.length; i++) {
                double[] row = row(blocks[i], attributions.get(i), sample);
                sums.varies[i] |= !Arrays.equals(row, first[i]);
                own[i] = Look.of(row, top(row.length, mostTop));
                sums.zeroRows[i] += own[i].isZero() ? 1 : 0;
            }
            Look[] sameClass = looks(blocks, partners.sameClass()[k]);
            Look[] any = looks(blocks, partners.any()[k]);
            for (int p = 0; p < pairs.size(); p++) {
                int a = pairs.get(p)[0];
                int b = pairs.get(p)[1];
                Cell cell = Cell.of(columns.right(members[a], sample), columns.right(members[b], sample));
                sums.add(p, cell, own[a], own[b], sameClass[b], any[b]);
            }
        }
        return sums;
    }

    /** Null where there is no such sample, or nobody asks for it. */
    private Look[] looks(Blocks[] blocks, int sample) {
        Look[] looks = new Look[members.length];
        for (int i = 0; i < looks.length; i++) {
            if (sample >= 0 && exchanged[i]) {
                double[] row = row(blocks[i], attributions.get(i), sample);
                looks[i] = Look.of(row, top(row.length, mostTop));
            }
        }
        return looks;
    }

    private static double[] row(Blocks blocks, Matrix matrix, int sample) {
        double[] row = new double[matrix.columns()];
        blocks.read(sample, 1, row);
        return row;
    }
}
