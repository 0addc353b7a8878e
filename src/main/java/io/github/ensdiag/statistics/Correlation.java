package io.github.ensdiag.statistics;

/** Pearson's correlation with its interval. */
public final class Correlation {
    private Correlation() {}

    /**
     * Absent where a side does not vary. The interval takes the variance from the values themselves (influence function; Devlin et al.
     * 1975, DOI 10.1093/biomet/62.3.531): Fisher's 1/(n − 3) holds for normal values only, and confidences crowd at 1.
     */
    public static Figure pearson(double[] x, double[] y) {
        double r = Statistics.pearson(x, y);
        return Double.isFinite(r) ? Figure.of(r, Intervals.correlation(r, error(x, y, r))) : Figure.of(Double.NaN);
    }

    private static double error(double[] x, double[] y, double r) {
        int n = x.length;
        double[] sums = new double[4];
        for (int i = 0; i < n; i++) {
            sums[0] += x[i];
            sums[1] += y[i];
            sums[2] += x[i] * x[i];
            sums[3] += y[i] * y[i];
        }
        double meanX = sums[0] / n;
        double meanY = sums[1] / n;
        double deviationX = Math.sqrt(sums[2] / n - meanX * meanX);
        double deviationY = Math.sqrt(sums[3] / n - meanY * meanY);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double u = (x[i] - meanX) / deviationX;
            double v = (y[i] - meanY) / deviationY;
            double influence = u * v - r * (u * u + v * v) / 2;
            squares += influence * influence;
        }
        return Math.sqrt(squares) / n;
    }
}
