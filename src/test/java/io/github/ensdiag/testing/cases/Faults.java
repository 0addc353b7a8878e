package io.github.ensdiag.testing.cases;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Two good, independent, calibrated members of which the second's file, or the labels', is spoilt. */
final class Faults {
    private static final double ACCURACY = 0.7;
    private static final double BACKGROUND = -10;

    private Faults() {}

    private interface Spoiling {
        double[][] of(double[][] logits);
    }

    private static EvaluationSet spoilt(long seed, int samples, int classes, Spoiling spoiling) {
        Samples of = Samples.even(seed, samples, classes);
        return of.set(
                Shape.LOGITS.member("sound", of.logits(ACCURACY, of.noise())),
                Shape.LOGITS.member("spoilt", spoiling.of(of.logits(ACCURACY, of.noise()))));
    }

    /** Every row stands some rows further down, the last at the beginning. */
    static EvaluationSet shiftedRows(long seed, int samples, int classes, int rows) {
        return spoilt(seed, samples, classes, logits -> rolled(logits, rows));
    }

    /** Every column stands one further to the right, behind one for the background; the last class has none. */
    static EvaluationSet shiftedClasses(long seed, int samples, int classes) {
        return spoilt(
                seed,
                samples,
                classes,
                logits -> Arrays.stream(logits)
                        .map(row -> IntStream.range(0, classes)
                                .mapToDouble(c -> c == 0 ? BACKGROUND : row[c - 1])
                                .toArray())
                        .toArray(double[][]::new));
    }

    /** The columns are in the order of other class names. */
    static EvaluationSet permutedClasses(long seed, int samples, int classes) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, classes).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return spoilt(
                seed,
                samples,
                classes,
                logits -> permuted(
                        logits, order.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** The labels of all stand some rows further down. */
    static EvaluationSet shiftedLabels(long seed, int samples, int classes, int rows) {
        EvaluationSet sane = spoilt(seed, samples, classes, logits -> logits);
        int[] labels = new int[samples];
        Arrays.setAll(labels, i -> sane.labels()[Math.floorMod(i - rows, samples)]);
        return new EvaluationSet(classes, labels, sane.members());
    }

    /** It knows nothing: its answers are chance. */
    static EvaluationSet chance(long seed, int samples, int classes) {
        Samples of = Samples.even(seed, samples, classes);
        return of.set(
                Shape.LOGITS.member("sound", of.logits(ACCURACY, of.noise())),
                Shape.LOGITS.member("spoilt", Shape.times(2, of.noise())));
    }

    /** Its probabilities are configured as logits, so that softmax flattens them to next to nothing. */
    static EvaluationSet softmaxTwice(long seed, int samples, int classes) {
        Samples of = Samples.even(seed, samples, classes);
        return of.set(
                Shape.PROBABILITIES.member("sound", of.logits(ACCURACY, of.noise())),
                MadeMember.dense("spoilt", Scale.LOGITS, Shape.softmax(of.logits(ACCURACY, of.noise()))));
    }

    /** The given ensemble adds the second's logits to the first's probabilities. */
    static EvaluationSet rawAverage(long seed, int samples, int classes, double first, double second) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] a = Shape.softmax(of.logits(first, of.noise()));
        double[][] b = of.logits(second, of.noise());
        double[][] raw = new double[samples][classes];
        for (int i = 0; i < samples; i++) {
            for (int c = 0; c < classes; c++) {
                raw[i][c] = (a[i][c] + b[i][c]) / 2;
            }
        }
        EvaluationSet set = of.set(
                MadeMember.dense("probabilities", Scale.PROBABILITIES, a), MadeMember.dense("logits", Scale.LOGITS, b));
        return Sets.given(set, Shape.DECISIONS.member("ensemble", raw));
    }

    /** The second is the first, saved with three digits. */
    static EvaluationSet nearlyIdentical(long seed, int samples, int classes) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] logits = of.logits(ACCURACY, of.noise());
        return of.set(
                Shape.LOGITS.member("sound", logits),
                Shape.LOGITS.member("spoilt", Shape.each(logits, x -> Math.rint(x * 500) / 500)));
    }

    /** The second is the first. */
    static EvaluationSet identical(long seed, int samples, int classes) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] logits = of.logits(ACCURACY, of.noise());
        return of.set(Shape.LOGITS.member("sound", logits), Shape.LOGITS.member("spoilt", logits));
    }

    private static double[][] rolled(double[][] rows, int by) {
        double[][] moved = new double[rows.length][];
        Arrays.setAll(moved, i -> rows[Math.floorMod(i - by, rows.length)]);
        return moved;
    }

    /** Column c becomes the old column {@code from[c]}. */
    private static double[][] permuted(double[][] rows, int[] from) {
        return Arrays.stream(rows)
                .map(row -> IntStream.of(from).mapToDouble(c -> row[c]).toArray())
                .toArray(double[][]::new);
    }
}
