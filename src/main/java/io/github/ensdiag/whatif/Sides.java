package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.Halves;
import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a part of the group answers beside the whole.
 *
 * @param samples of the set
 * @param right samples that the part answers right
 * @param won samples right by the part, wrong by the whole
 * @param lost samples wrong by the part, right by the whole
 */
record Sides(int samples, long right, long won, long lost) {
    Figure accuracy() {
        return Figure.share(right, samples);
    }

    /** Accuracy of the part less that of the whole. */
    Figure difference(Bootstrap bootstrap) {
        return Figure.of((double) (won - lost) / samples, Statistics.pairedDifference(won, lost, samples, bootstrap));
    }

    double log10P() {
        return Statistics.mcnemarLog10P(won, lost);
    }

    /** Scores every choice on the half that it was not made on. */
    static List<Sides> of(Pool pool, double[] weights, Halves halves, List<Choice> choices, Parallel parallel) {
        int n = pool.samples();
        int sure = (int) IntStream.range(0, n).filter(pool::sure).count();
        double[][][] parts = IntStream.range(0, 2)
                .mapToObj(half -> choices.stream()
                        .map(choice -> only(choice.scoredOn(half), weights))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        List<Pool.Slice> slices = pool.slices();
        long[][] counts = parallel.fold(
                slices.size(),
                new long[choices.size()][3],
                s -> count(pool, slices.get(s), weights, halves, parts),
                Sides::sum);
        return Arrays.stream(counts)
                .map(c -> new Sides(n, sure + c[0], c[1], c[2]))
                .toList();
    }

    /** By member: its weight, or 0 if it is not of the part. */
    private static double[] only(List<Integer> part, double[] weights) {
        double[] only = new double[weights.length];
        part.forEach(m -> only[m] = weights[m]);
        return only;
    }

    private static long[][] count(
            Pool pool, Pool.Slice slice, double[] weights, Halves halves, double[][][] partsByHalf) {
        long[][] counts = new long[partsByHalf[0].length][3];
        boolean[] whole = pool.right(slice, weights);
        for (int p = 0; p < counts.length; p++) {
            boolean[][] right = {pool.right(slice, partsByHalf[0][p]), pool.right(slice, partsByHalf[1][p])};
            for (int i = 0; i < slice.open(); i++) {
                boolean part = right[halves.of(slice.samples()[i])][i];
                counts[p][0] += part ? 1 : 0;
                counts[p][1] += part && !whole[i] ? 1 : 0;
                counts[p][2] += whole[i] && !part ? 1 : 0;
            }
        }
        return counts;
    }

    /** Adds the second to the first, entry by entry. */
    static long[][] sum(long[][] total, long[][] next) {
        for (int i = 0; i < total.length; i++) {
            for (int j = 0; j < total[i].length; j++) {
                total[i][j] += next[i][j];
            }
        }
        return total;
    }
}
