package io.github.ensdiag.chart;

import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Where labels lie that want to lie at certain places and must not overlap. */
final class Spread {
    private Spread() {}

    /** Of labels that all take as much. */
    static double[] of(double[] wanted, double size, double low, double high) {
        return of(wanted, DoubleStream.generate(() -> size).limit(wanted.length).toArray(), low, high);
    }

    /**
     * Keeps their order, and each as near its place as those before it allow.
     *
     * @param wanted where the middle of each would be best
     * @param size that each takes
     * @param low where the first may begin
     * @param high where the last should end; what has no room at all begins at {@code low}
     * @return where the middle of each lies
     */
    static double[] of(double[] wanted, double[] size, double low, double high) {
        int[] order = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] middle = new double[wanted.length];
        double last = high;
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            middle[i] = Math.min(wanted[i], last - size[i] / 2);
            last = middle[i] - size[i] / 2;
        }
        double next = low;
        for (int i : order) {
            middle[i] = Math.max(middle[i], next + size[i] / 2);
            next = middle[i] + size[i] / 2;
        }
        return middle;
    }
}
