package io.github.ensdiag.chart;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.MadeMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up members, measured for real. */
record Case(Kind kind, int members, int samples, int classes, double skill) {
    static Case dense(int members, int samples, int classes) {
        return new Case(Kind.DENSE, members, samples, classes, 2);
    }

    static Case decisions(int members, int samples, int classes) {
        return new Case(Kind.DECISIONS, members, samples, classes, 2);
    }

    /** A skill so large that all is right, or so far below 0 that all is wrong. */
    Case skill(double newSkill) {
        return new Case(kind, members, samples, classes, newSkill);
    }

    Results results() {
        return diagnosed().results();
    }

    Diagnosed diagnosed() {
        Random random = new Random(7);
        int[] labels = random.ints(samples, 0, classes).toArray();
        double[] common = random.doubles((long) samples * classes).toArray();
        List<Member> list = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            String name = "model <" + m + "> & Co";
            double[][] scores = scores(labels, common, new Random(m), skill - 0.05 * m);
            list.add(
                    kind == Kind.DENSE
                            ? MadeMember.dense(name, Scale.PROBABILITIES, scores)
                            : MadeMember.decisions(name, answers(scores)));
        }
        var set = new EvaluationSet(classes, labels, list);
        return Diagnosed.of(set, new Options(Combining.mean(List.of()), 5, 2, 20, 50, 1, 2));
    }

    private double[][] scores(int[] labels, double[] common, Random random, double skill) {
        double[][] scores = new double[samples][classes];
        for (int i = 0; i < samples; i++) {
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                double own = 3 * common[i * classes + c] + 2 * random.nextDouble();
                scores[i][c] = Math.exp(own + (c == labels[i] ? skill : 0));
                sum += scores[i][c];
            }
            for (int c = 0; c < classes; c++) {
                scores[i][c] /= sum;
            }
        }
        return scores;
    }

    /** The class with the highest score of each row, the first of equals. */
    private static int[] answers(double[][] scores) {
        int[] answers = new int[scores.length];
        for (int i = 0; i < answers.length; i++) {
            for (int c = 1; c < scores[i].length; c++) {
                if (scores[i][c] > scores[i][answers[i]]) {
                    answers[i] = c;
                }
            }
        }
        return answers;
    }
}
