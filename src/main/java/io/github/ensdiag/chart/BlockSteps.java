package io.github.ensdiag.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Steps of shares, each about three times the one before: what is rare beside what is common would not be seen on an even
 * scale. What lies below the first is not shown.
 *
 * @param from where each step begins, as a share, ascending
 */
record BlockSteps(List<Double> from) {
    static final int COUNT = 5;
    /** 1, 0.3, 0.1 … */
    private static final List<Double> BOUNDS =
            IntStream.rangeClosed(0, 12).mapToObj(BlockSteps::bound).toList();

    private static double bound(int k) {
        double power = Math.pow(10, (k + 1) / 2);
        return k % 2 == 0 ? 1 / power : 3 / power;
    }

    /**
     * The last of them begins at or below the largest share; none is below all shares but the last.
     *
     * @param most how many there may be, no more than {@value #COUNT}
     */
    static BlockSteps between(double smallest, double largest, int most) {
        int top = 0;
        while (top < BOUNDS.size() - COUNT && BOUNDS.get(top) > largest) {
            top++;
        }
        int count = 1;
        while (count < most && BOUNDS.get(top + count - 1) > smallest) {
            count++;
        }
        int first = top + count - 1;
        return new BlockSteps(
                IntStream.range(0, count).mapToObj(i -> BOUNDS.get(first - i)).toList());
    }

    /** The step of a share, from 0; −1: too small to show. */
    int of(double share) {
        int step = -1;
        while (step + 1 < from.size() && share >= from.get(step + 1) - 1e-12) {
            step++;
        }
        return step;
    }

    /** Where a step begins, in words. */
    String words(int step) {
        double points = 100 * from.get(step);
        int decimals = 0;
        while (decimals < 4 && points < Math.pow(10, -decimals) - 1e-12) {
            decimals++;
        }
        return Numbers.fixed(points, decimals);
    }

    /** How strong its shade is; what is too small to show is paler than the first. */
    double opacity(int step, double strongest) {
        return strongest * Math.max(0.08, 0.16 + 0.84 * (step + COUNT - from.size()) / (COUNT - 1));
    }
}
