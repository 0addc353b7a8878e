package io.github.ensdiag.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Medians and slopes, and numbers as text. */
final class Numbers {
    private static final double MEGABYTE = 1e6;
    private static final int SMALL = 10;
    private static final int UNGROUPED = 10_000;

    private Numbers() {}

    static double median(Collection<Double> values) {
        return new Median().evaluate(values.stream().mapToDouble(v -> v).toArray());
    }

    /** The power of x with which y grows: the slope of the line of least squares through their logarithms. */
    static double power(double[] x, double[] y) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            line.addData(Math.log(x[i]), Math.log(y[i]));
        }
        return line.getSlope();
    }

    /** Between the two largest only, where what does not grow matters least. */
    static double lastPower(double[] x, double[] y) {
        int from = x.length - 2;
        return power(Arrays.copyOfRange(x, from, x.length), Arrays.copyOfRange(y, from, y.length));
    }

    static String seconds(double seconds) {
        return fixed(seconds, seconds < SMALL ? 2 : 1);
    }

    static String megabytes(long bytes) {
        return bytes == 0 ? "–" : String.format(Locale.ROOT, "%.0f\u00a0MB", bytes / MEGABYTE);
    }

    static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A count, in groups of three digits from five digits on. */
    static String count(long count) {
        return count < UNGROUPED
                ? Long.toString(count)
                : String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
    }
}
