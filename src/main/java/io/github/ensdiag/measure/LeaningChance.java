package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many times as often as it occurs a class would be answered if every mistake that touches it took an answer away or
 * gave one with equal chance: what answers ÷ samples of all classes would spread to with no leaning at all.
 */
public final class LeaningChance {
    /** Deviations from the middle beyond which nothing happens. */
    private static final int DEVIATIONS = 5;

    private LeaningChance() {}

    private record Point(double ratio, double chance) {}

    /**
     * Quantiles of answers ÷ samples over all classes with samples, by chance alone.
     *
     * @param levels rising, in [0, 1]
     */
    public static double[] quantiles(List<ClassResult> classes, int series, double[] levels) {
        List<Point> points = new ArrayList<>();
        for (ClassResult c : classes) {
            if (c.size() > 0) {
                add(points, c, series);
            }
        }
        points.sort(Comparator.comparingDouble(Point::ratio));
        double all = points.stream().mapToDouble(Point::chance).sum();
        double[] quantiles = new double[levels.length];
        int at = 0;
        double sum = points.get(0).chance();
        for (int i = 0; i < levels.length; i++) {
            while (at + 1 < points.size() && sum < levels[i] * all * (1 - 1e-12)) {
                at++;
                sum += points.get(at).chance();
            }
            quantiles[i] = points.get(at).ratio();
        }
        return quantiles;
    }

    private static void add(List<Point> points, ClassResult c, int series) {
        int mistakes = c.predicted().get(series) + c.size() - 2 * c.right().get(series);
        int reach = (int) Math.ceil(DEVIATIONS * Math.sqrt(mistakes) / 2);
        int first = Math.max(0, mistakes / 2 - reach);
        int last = Math.min(mistakes, (mistakes + 1) / 2 + reach);
        for (int k = first; k <= last; k++) {
            double ratio = 1 + (2.0 * k - mistakes) / c.size();
            points.add(new Point(Math.max(0, ratio), Statistics.binomial(k, mistakes, 0.5)));
        }
    }
}
