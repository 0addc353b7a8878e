package io.github.ensdiag.testing.cases;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.testing.MadeMember;
import java.util.Arrays;

/** Members that are made of answers and of confidences which do not follow from what they see. */
final class Confidences {
    private static final int LISTED = 5;

    private Confidences() {}

    /**
     * The loud one says 1.0 always; the quiet one, right more often, gives a little more than 0.2 to its answer and a little
     * less to four other classes: whatever it says, the loud one decides.
     *
     * @param truthListed whether the truth is always among the five, so that a temperature can make the quiet one heard
     */
    static EvaluationSet oneHot(
            long seed, int samples, int classes, double loud, double quiet, boolean truthListed, boolean loudFirst) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] sure = new double[samples][classes];
        double[][] spread = new double[samples][classes];
        for (int i = 0; i < samples; i++) {
            sure[i][answer(of, i, loud)] = 1;
            int answer = answer(of, i, quiet);
            spread[i][answer] = 0.24;
            if (truthListed && answer != of.labels[i]) {
                spread[i][of.labels[i]] = 0.19;
            }
            fill(of, spread[i], 0.19);
        }
        return pair(of, "loud", sure, "quiet", spread, loudFirst);
    }

    /** As before, but all five of the quiet one's classes have 0.2: its own answer is the first of them. */
    static EvaluationSet fifths(long seed, int samples, int classes, double loud, double listed) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] sure = new double[samples][classes];
        double[][] spread = new double[samples][classes];
        for (int i = 0; i < samples; i++) {
            sure[i][answer(of, i, loud)] = 1;
            spread[i][answer(of, i, listed)] = 0.2;
            fill(of, spread[i], 0.2);
        }
        return pair(of, "loud", sure, "quiet", spread, true);
    }

    /** Gives a score to classes drawn at random until five have one. */
    private static void fill(Samples of, double[] row, double score) {
        long filled = Arrays.stream(row).filter(x -> x > 0).count();
        while (filled < LISTED) {
            int c = of.random.nextInt(row.length);
            if (row[c] == 0) {
                row[c] = score;
                filled++;
            }
        }
    }

    private static int answer(Samples of, int i, double accuracy) {
        return of.random.nextDouble() < accuracy ? of.labels[i] : of.other(of.labels[i]);
    }

    /**
     * Each one's confidence is drawn without looking at whether it is right: nothing in the scores says whom to believe,
     * however seldom both are wrong.
     *
     * @param onlyOne share of samples that only the first gets right, and that only the second gets right
     * @param neither share that neither gets right
     */
    static EvaluationSet blind(long seed, int samples, int classes, double onlyOne, double neither) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] a = new double[samples][];
        double[][] b = new double[samples][];
        for (int i = 0; i < samples; i++) {
            double drawn = of.random.nextDouble();
            boolean aRight = drawn >= neither + onlyOne;
            boolean bRight = drawn >= neither && (drawn < neither + onlyOne || drawn >= neither + 2 * onlyOne);
            a[i] = drawnConfidence(of, aRight ? of.labels[i] : of.other(of.labels[i]));
            b[i] = drawnConfidence(of, bRight ? of.labels[i] : of.other(of.labels[i]));
        }
        return pair(of, "a", a, "b", b, true);
    }

    private static double[] drawnConfidence(Samples of, int answer) {
        double confidence = 0.55 + 0.4 * of.random.nextDouble();
        double[] row = new double[of.classes];
        double sum = 0;
        for (int c = 0; c < row.length; c++) {
            row[c] = c == answer ? 0 : 0.5 + of.random.nextDouble();
            sum += row[c];
        }
        for (int c = 0; c < row.length; c++) {
            row[c] *= (1 - confidence) / sum;
        }
        row[answer] = confidence;
        return row;
    }

    private static EvaluationSet pair(
            Samples of, String first, double[][] a, String second, double[][] b, boolean inOrder) {
        MadeMember one = MadeMember.dense(first, Scale.PROBABILITIES, a);
        MadeMember two = MadeMember.dense(second, Scale.PROBABILITIES, b);
        return inOrder ? of.set(one, two) : of.set(two, one);
    }
}
