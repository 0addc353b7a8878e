package io.github.ensdiag.statistics;

/** A column's mean ranks, from which its rank correlation with others follows without sorting again. */
public final class Ranked {
    /** By sample: how many are lower. */
    private final int[] lower;
    /** By sample: how many are not higher, itself among them. */
    private final int[] notHigher;

    private final double variance;

    public Ranked(double[] values) {
        int n = values.length;
        lower = new int[n];
        notHigher = new int[n];
        Order order = new Order(values);
        for (int from = 0; from < n; ) {
            int to = order.end(from);
            for (int place = from; place < to; place++) {
                lower[order.index(place)] = from;
                notHigher[order.index(place)] = to;
            }
            from = to;
        }
        variance = covariance(this);
    }

    /** A sample's mean rank, less the mean of all. */
    private double centred(int i) {
        return (lower[i] + notHigher[i] - lower.length) / 2.0;
    }

    private double covariance(Ranked other) {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += centred(i) * other.centred(i);
        }
        return sum / lower.length;
    }

    /** Spearman's correlation; NaN where a side does not vary. */
    public double spearman(Ranked other) {
        return covariance(other) / Math.sqrt(variance * other.variance);
    }

    /**
     * Spearman's correlation; absent where a side does not vary. Its interval takes the variance from the influence of each
     * sample (Croux and Dehon 2010, DOI 10.1007/s10260-010-0142-z), equal ranks counting half, on Fisher's scale: formulas
     * for values without ties, such as (1 + r²/2)/(n − 3), fall short where many confidences are equal.
     */
    public Figure correlation(Ranked other) {
        double r = spearman(other);
        return Double.isFinite(r) ? Figure.of(r, Intervals.correlation(r, error(other, r))) : Figure.of(Double.NaN);
    }

    /**
     * A sample adds to the covariance of the ranks its own product, and that it moves the ranks of all samples above it, on
     * both sides.
     */
    private double error(Ranked other, double r) {
        int n = lower.length;
        double[] moved = moved(other);
        double[] movedBack = other.moved(this);
        double scale = Math.sqrt(variance * other.variance);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double together = moved[lower[i]] + movedBack[other.lower[i]] + centred(i) * other.centred(i);
            double influence = together / scale - r * (own(i) / variance + other.own(i) / other.variance) / 2;
            sum += influence;
            squares += influence * influence;
        }
        return Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)) / n);
    }

    /** What a sample adds to the variance: the same of the column with itself, where it is a sum of successive numbers. */
    private double own(int i) {
        double above = (double) (lower.length - notHigher[i]) * notHigher[i];
        return above + (notHigher[i] - lower[i]) * centred(i) + centred(i) * centred(i);
    }

    /**
     * By the number of lower samples: the sum of the other's centred ranks over the samples that rank above this one, half of
     * those beside it.
     */
    private double[] moved(Ranked other) {
        double[] moved = new double[lower.length];
        for (int i = 0; i < lower.length; i++) {
            moved[lower[i]] += other.centred(i);
        }
        double above = 0;
        for (int place = lower.length - 1; place >= 0; place--) {
            double beside = moved[place];
            moved[place] = above + beside / 2;
            above += beside;
        }
        return moved;
    }
}
