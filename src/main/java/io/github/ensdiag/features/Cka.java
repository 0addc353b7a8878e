package io.github.ensdiag.features;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Debiased linear centred kernel alignment of every two members (Kornblith et al. 2019, arXiv:1905.00414; debiased and over
 * blocks: Nguyen et al. 2021, arXiv:2010.15327): near 0 for unrelated rows however many columns there are, 1 for rows that
 * differ by a rotation and a scale only.
 *
 * <p>The blocks are disjoint, so what they give is independent. Of that a jackknife makes the interval, with Student's t
 * for as many degrees of freedom as there are blocks less 1. A bootstrap would draw samples twice, and HSIC takes a sample
 * and its copy for a sign of dependence.
 */
final class Cka {
    /** By block: HSIC₁ of every two members. */
    private final List<double[][]> products;

    private Cka(List<double[][]> products) {
        this.products = products;
    }

    /**
     * @param blocks of samples
     * @param grams one a member of a block's samples
     */
    static Cka of(List<int[]> blocks, Function<int[], Gram[]> grams, Parallel parallel) {
        return new Cka(parallel.map(blocks.size(), b -> products(grams.apply(blocks.get(b)))));
    }

    private static double[][] products(Gram[] grams) {
        double[][] products = new double[grams.length][grams.length];
        for (int a = 0; a < grams.length; a++) {
            for (int b = a; b < grams.length; b++) {
                products[a][b] = grams[a].hsic(grams[b]);
            }
        }
        return products;
    }

    /** Whether a member's rows were the same in every block. */
    boolean constant(int a) {
        return products.stream().allMatch(block -> block[a][a] == 0);
    }

    /** Absent where a member's rows do not vary; without an interval where there is a single block. */
    Figure of(int a, int b) {
        int blocks = products.size();
        double[] sums = new double[3];
        for (double[][] block : products) {
            add(sums, block, a, b, 1);
        }
        double whole = ratio(sums);
        List<Double> without = new ArrayList<>();
        for (double[][] block : products) {
            double[] rest = sums.clone();
            add(rest, block, a, b, -1);
            without.add(ratio(rest));
        }
        if (blocks < 2 || without.stream().anyMatch(value -> !Double.isFinite(value))) {
            return Figure.of(whole);
        }
        double mean = without.stream().mapToDouble(v -> v).average().orElseThrow();
        double squares =
                without.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double error = Math.sqrt(squares * (blocks - 1) / blocks);
        double half = new TDistribution(null, blocks - 1.0).inverseCumulativeProbability(0.975) * error;
        return Figure.of(whole, Optional.of(new Interval(Math.max(-1, whole - half), Math.min(1, whole + half))));
    }

    private static void add(double[] sums, double[][] block, int a, int b, int sign) {
        sums[0] += sign * block[a][b];
        sums[1] += sign * block[a][a];
        sums[2] += sign * block[b][b];
    }

    /** Rounding may lift a ratio of equal sums above 1; the product of both sums may be beyond all numbers. */
    private static double ratio(double[] sums) {
        return Math.max(-1, Math.min(1, sums[0] / (Math.sqrt(sums[1]) * Math.sqrt(sums[2]))));
    }
}
