package io.github.ensdiag.measure;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * On how many samples exactly k of M members are right, k = 0…M, and what somebody who decides between them made of it.
 * The counts need not be whole: a bootstrap resamples them.
 *
 * @param right samples that the one who decides gets right, by k
 * @param wrong samples that it gets wrong, by k
 */
record Rightness(double[] right, double[] wrong) {
    static Rightness of(long[] right, long[] wrong) {
        return new Rightness(
                Arrays.stream(right).asDoubleStream().toArray(),
                Arrays.stream(wrong).asDoubleStream().toArray());
    }

    /** The counts one after the other, for {@link #resampled}. */
    long[] cells() {
        return IntStream.range(0, 2 * right.length)
                .mapToLong(i -> (long) (i < right.length ? right[i] : wrong[i - right.length]))
                .toArray();
    }

    /** Of counts as {@link #cells} orders them. */
    static Rightness resampled(double[] cells) {
        int half = cells.length / 2;
        return new Rightness(Arrays.copyOf(cells, half), Arrays.copyOfRange(cells, half, cells.length));
    }

    int members() {
        return right.length - 1;
    }

    double samples() {
        return sum(right) + sum(wrong);
    }

    /** A plain loop, since a bootstrap comes here thousands of times. */
    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Of the one who decides. */
    double accuracy() {
        return sum(right) / samples();
    }

    double meanAccuracy() {
        return meanOver(k -> k) / members();
    }

    /** Σ_i f(l_i) / N, l_i the members that are right on sample i. */
    double meanOver(IntToDoubleFunction f) {
        double sum = 0;
        for (int k = 0; k < right.length; k++) {
            double count = right[k] + wrong[k];
            if (count > 0) {
                sum += count * f.applyAsDouble(k);
            }
        }
        return sum / samples();
    }

    /** Σ_i g(d_i, l_i) / N, d_i 1 where the one who decides is right. */
    double meanOver(Decided f) {
        double sum = 0;
        for (int k = 0; k < right.length; k++) {
            sum += right[k] * f.of(1, k) + wrong[k] * f.of(0, k);
        }
        return sum / samples();
    }

    /** A value of a sample. */
    interface Decided {
        double of(int right, int membersRight);
    }

    /** (mean error − error of the one who decides)/mean error. */
    double errorImprovement() {
        return (accuracy() - meanAccuracy()) / (1 - meanAccuracy());
    }

    /** 1 − Σ_i l_i(M − l_i)/(N·M(M − 1)·p̄(1 − p̄)). */
    double interraterKappa() {
        int m = members();
        double p = meanAccuracy();
        double divided = meanOver(k -> (double) k * (m - k));
        return 1 - divided / ((double) m * (m - 1) * p * (1 - p));
    }
}
