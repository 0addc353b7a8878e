package io.github.ensdiag.change;

import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mean of a difference over samples, of which most are 0; as {@link Statistics#pairedDifference} for differences other
 * than 1 and −1, too.
 */
final class PairedDifference {
    /** A smaller difference of two shares of members is rounding. */
    private static final double ROUNDING = 1e-9;

    private PairedDifference() {}

    /**
     * @param where the samples outside of which nothing differs
     * @param n samples in all
     */
    static Figure of(BitSet where, SampleValue before, SampleValue now, int n, Bootstrap bootstrap) {
        Map<Double, Long> found = new HashMap<>();
        where.stream().forEach(i -> {
            double difference = now.of(i) - before.of(i);
            if (Math.abs(difference) > ROUNDING) {
                found.merge(difference, 1L, Long::sum);
            }
        });
        Map<Double, Long> counts = new TreeMap<>(Collections.reverseOrder());
        counts.putAll(found);
        double[] values = counts.keySet().stream().mapToDouble(v -> v).toArray();
        long[] cells = counts.values().stream().mapToLong(c -> c).toArray();
        double[] counted = counts.values().stream().mapToDouble(c -> c).toArray();
        double mean = sum(counted, values) / n;
        return Figure.of(mean, interval(values, cells, n, mean, bootstrap));
    }

    private static Optional<Interval> interval(double[] values, long[] cells, int n, double mean, Bootstrap bootstrap) {
        long flips = Arrays.stream(cells).sum();
        if (flips == 0) {
            return Optional.empty();
        }
        if (flips < Statistics.FEW_FLIPS) {
            return bootstrap.interval(cells, drawn -> sum(drawn, values) / n);
        }
        double meanSquare = 0;
        for (int v = 0; v < values.length; v++) {
            meanSquare += values[v] * values[v] * cells[v] / n;
        }
        return Optional.of(Statistics.pairedNormal(mean, meanSquare, n));
    }

    private static double sum(double[] counts, double[] values) {
        double sum = 0;
        for (int v = 0; v < values.length; v++) {
            sum += counts[v] * values[v];
        }
        return sum;
    }
}
