package io.github.ensdiag.testing.cases;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Samples of known classes, and what members see of them.
 *
 * <p>A member sees one number for each class: d for the right one, 0 for the others, and standard normal noise on each. Its
 * calibrated logits are then d times what it sees, plus the logarithm of the class's share (Bayes), so that its true
 * temperature is 1 by construction; members are alike as far as their noise is.
 */
final class Samples {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    final int classes;
    final int[] labels;
    final SplittableRandom random;
    private final double[] shares;

    private Samples(long seed, int samples, double[] shares) {
        this.shares = shares;
        classes = shares.length;
        random = new SplittableRandom(seed);
        labels = random.doubles(samples).mapToInt(this::classAt).toArray();
    }

    /** Every class about as often. */
    static Samples even(long seed, int samples, int classes) {
        double[] shares = new double[classes];
        Arrays.fill(shares, 1.0 / classes);
        return new Samples(seed, samples, shares);
    }

    /** Class 0 has the largest share; the others share the rest, each next one having 0.8 of the one before. */
    static Samples tailed(long seed, int samples, int classes, double largest) {
        double[] shares = new double[classes];
        shares[0] = largest;
        double rest = 0;
        for (int c = 1; c < classes; c++) {
            shares[c] = Math.pow(0.8, c);
            rest += shares[c];
        }
        for (int c = 1; c < classes; c++) {
            shares[c] *= (1 - largest) / rest;
        }
        return new Samples(seed, samples, shares);
    }

    private int classAt(double share) {
        int c = 0;
        for (double left = share - shares[0]; left >= 0 && c + 1 < classes; left -= shares[c]) {
            c++;
        }
        return c;
    }

    EvaluationSet set(Member... members) {
        return new EvaluationSet(classes, labels, List.of(members));
    }

    /** Standard normal, N × C. */
    double[][] noise() {
        double[][] noise = new double[labels.length][classes];
        for (double[] row : noise) {
            for (int c = 0; c < classes; c++) {
                row[c] = random.nextGaussian();
            }
        }
        return noise;
    }

    /** Noise that is correlated with the given one. */
    double[][] like(double[][] other, double correlation) {
        double own = Math.sqrt(1 - correlation * correlation);
        double[][] noise = noise();
        for (int i = 0; i < noise.length; i++) {
            for (int c = 0; c < classes; c++) {
                noise[i][c] = correlation * other[i][c] + own * noise[i][c];
            }
        }
        return noise;
    }

    /** Calibrated logits of a member that is right as often as said, if the classes are equally frequent. */
    double[][] logits(double accuracy, double[][] noise) {
        double signal = signal(accuracy);
        double[][] logits = new double[labels.length][classes];
        for (int i = 0; i < logits.length; i++) {
            for (int c = 0; c < classes; c++) {
                double seen = noise[i][c] + (c == labels[i] ? signal : 0);
                logits[i][c] = signal * seen + Math.log(shares[c]);
            }
        }
        return logits;
    }

    /** The d with which one of C equally frequent classes is found as often as said: by halving. */
    double signal(double accuracy) {
        double low = 0;
        double high = 20;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (accuracy(middle) < accuracy) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** ∫ φ(x − d) Φ(x)^(C − 1) dx. */
    private double accuracy(double signal) {
        double sum = 0;
        double step = 0.02;
        for (double x = -8; x < 8; x += step) {
            double others = Math.pow(NORMAL.cumulativeProbability(x + signal), classes - 1);
            sum += step * NORMAL.density(x) * others;
        }
        return sum;
    }

    /** Any class but the given one. */
    int other(int c) {
        int drawn = random.nextInt(classes - 1);
        return drawn < c ? drawn : drawn + 1;
    }
}
