package io.github.ensdiag.statistics;

/** Pearson's correlation with its interval. */
public final class Correlation {
    private Correlation() {}

    /**
     * Absent where a side does not vary. The interval takes the variance from the values themselves (influence function; Devlin et al.
     * 1975, DOI 10.1093/biomet/62.3.531): Fisher's 1/(n − 3) holds for normal values only, and confidences crowd at 1.
     */
    public static Figure pearson(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] - meanX;
            double v = y[i] - meanY;
            squaresX += u * u;
            squaresY += v * v;
            products += u * v;
        }
        double scaleX = Math.sqrt(squaresX / x.length);
        double scaleY = Math.sqrt(squaresY / x.length);
        double r = Math.max(-1, Math.min(1, products / x.length / (scaleX * scaleY)));
        if (!Double.isFinite(r)) {
            return Figure.of(Double.NaN);
        }
        double influences = 0;
        for (int i = 0; i < x.length; i++) {
            double u = (x[i] - meanX) / scaleX;
            double v = (y[i] - meanY) / scaleY;
            double influence = u * v - r * (u * u + v * v) / 2;
            influences += influence * influence;
        }
        return Figure.of(r, Intervals.correlation(r, Math.sqrt(influences) / x.length));
    }

    /** Summed about the first value: where all are equal, the mean is just that and nothing is taken for varying. */
    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value - x[0];
        }
        return x.length == 0 ? Double.NaN : x[0] + sum / x.length;
    }
}
