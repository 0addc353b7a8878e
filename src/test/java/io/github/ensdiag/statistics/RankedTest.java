package io.github.ensdiag.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

/** Orders, ranks, correlations and quantiles against the library and by definition. */
class RankedTest {
    @Test
    void correlationsAreThoseOfTheLibrary() {
        // The library takes the root of r², which near 0 is less exact than r.
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 2; n < 900; n += 41) {
            double[] x = values(n, random);
            double[] y = values(n, random);
            assertEquals(
                    new SpearmansCorrelation().correlation(x, y),
                    new Ranked(x).spearman(new Ranked(y)),
                    1e-11,
                    "of " + n);
            assertEquals(
                    new PearsonsCorrelation().correlation(x, y),
                    Correlation.pearson(x, y).get(),
                    1e-11,
                    "of " + n);
        }
    }

    @Test
    void whatDoesNotVaryHasNoCorrelation() {
        double[] same = {0.1, 0.1, 0.1};
        double[] other = {1, 2, 3};
        assertFalse(Correlation.pearson(same, other).defined());
        assertFalse(new Ranked(same).correlation(new Ranked(other)).defined());
        assertFalse(Correlation.pearson(new double[] {1}, new double[] {2}).defined());
        assertFalse(new Ranked(new double[] {1})
                .correlation(new Ranked(new double[] {2}))
                .defined());
    }

    /** The influence of a sample by its definition: twice the values above it, and those beside it once, on both sides. */
    @Test
    void theErrorIsThatOfItsDefinition() {
        SplittableRandom random = new SplittableRandom(5);
        double[] x = values(60, random);
        double[] y = values(60, random);
        Interval interval = new Ranked(x).correlation(new Ranked(y)).interval().orElseThrow();
        double[] rx = centredRanks(x);
        double[] ry = centredRanks(y);
        double r = mean(products(rx, ry)) / Math.sqrt(mean(products(rx, rx)) * mean(products(ry, ry)));
        double[] influence = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double scale = Math.sqrt(mean(products(rx, rx)) * mean(products(ry, ry)));
            influence[i] = influence(rx, ry, i) / scale
                    - r
                            * (influence(rx, rx, i) / mean(products(rx, rx))
                                    + influence(ry, ry, i) / mean(products(ry, ry)))
                            / 2;
        }
        double mean = mean(influence);
        double error = Math.sqrt((mean(products(influence, influence)) - mean * mean) / x.length);
        Interval expected = Intervals.correlation(r, error).orElseThrow();
        assertEquals(expected.low(), interval.low(), 1e-12);
        assertEquals(expected.high(), interval.high(), 1e-12);
    }

    private static double influence(double[] rx, double[] ry, int i) {
        double sum = rx[i] * ry[i];
        for (int j = 0; j < rx.length; j++) {
            sum += rx[j] > rx[i] ? ry[j] : rx[j] == rx[i] ? ry[j] / 2 : 0;
            sum += ry[j] > ry[i] ? rx[j] : ry[j] == ry[i] ? rx[j] / 2 : 0;
        }
        return sum;
    }

    private static double[] centredRanks(double[] x) {
        return Arrays.stream(x)
                .map(value -> {
                    double lower =
                            Arrays.stream(x).filter(other -> other < value).count();
                    double equal =
                            Arrays.stream(x).filter(other -> other == value).count();
                    return lower + (equal + 1) / 2 - (x.length + 1) / 2.0;
                })
                .toArray();
    }

    private static double[] products(double[] x, double[] y) {
        double[] products = new double[x.length];
        Arrays.setAll(products, i -> x[i] * y[i]);
        return products;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    @Test
    void quantilesAreThoseOfTheLibrary() {
        double[] values = values(101, new SplittableRandom(9));
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        var percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        for (double level : new double[] {0.025, 0.05, 0.25, 0.5, 0.777, 0.975, 1}) {
            assertEquals(percentile.evaluate(values, 100 * level), Statistics.quantile(sorted, level), 1e-12);
        }
        assertEquals(7, Statistics.quantile(new double[] {7}, 0.3));
    }

    @Test
    void ordersAllNumbers() {
        double[] values = {0.0, Double.POSITIVE_INFINITY, -1, -0.0, Double.MIN_VALUE, -1e300, Double.NEGATIVE_INFINITY};
        Order order = new Order(values);
        int[] expected = {6, 5, 2, 0, 3, 4, 1};
        for (int place = 0; place < expected.length; place++) {
            assertEquals(expected[place], order.index(place));
        }
        assertEquals(5, order.end(3));
        assertEquals(5, order.end(4));
        assertEquals(0, new Order(new double[0]).size());
    }

    /** Some of them equal. */
    private static double[] values(int n, SplittableRandom random) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> random.nextBoolean() ? random.nextInt(9) / 8.0 : random.nextDouble());
        return values;
    }
}
