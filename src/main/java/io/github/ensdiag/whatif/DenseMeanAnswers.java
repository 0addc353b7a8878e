package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.ScoreReader;
import io.github.ensdiag.measure.Columns;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.vector.Exponential;
import java.util.Arrays;

/**
 * Decides by the mean of dense rows with few exponentials. What the members' answers reach together is known exactly; another
 * class can only reach as much if the members' second best do so together, and if some member gives it an even share. A
 * row that stays is not read again.
 */
final class DenseMeanAnswers implements Answers {
    private final Columns columns;
    private final int classes;
    private final double[] weights;
    private final boolean[] exponents;
    private final ScoreReader[] readers;
    /** By member, the sample whose row the reader holds. */
    private final int[] held;

    private double highest;
    private double second;
    private int leader;

    /** For a rule and a set to which this {@linkplain #apply applies}. */
    DenseMeanAnswers(EvaluationSet set, CombiningRule rule, Columns columns) {
        this.columns = columns;
        classes = set.classes();
        weights = rule.weights().stream().mapToDouble(Double::doubleValue).toArray();
        exponents = new boolean[weights.length];
        for (int m = 0; m < weights.length; m++) {
            exponents[m] = set.members().get(m).scale() != Scale.PROBABILITIES;
        }
        readers = set.members().stream().map(Member::reader).toArray(ScoreReader[]::new);
        held = new int[weights.length];
        Arrays.fill(held, -1);
    }

    static boolean apply(EvaluationSet set, CombiningRule rule) {
        return rule.temperatures().isEmpty()
                && rule.pooling() == Pooling.MEAN
                && set.members().stream().allMatch(m -> m.kind() == Kind.DENSE);
    }

    @Override
    public int answer(int[] samples) {
        read(samples);
        highest = 0;
        second = 0;
        leader = -1;
        double ofOthers = 0;
        for (int m = 0; m < weights.length; m++) {
            offer(columns.prediction(m, samples[m]), samples);
            ofOthers += weights[m] * (columns.confidence(m, samples[m]) - columns.margin(m, samples[m]));
        }
        double reach = (1 - CLOSE) * highest;
        for (int m = 0; m < weights.length && ofOthers >= reach; m++) {
            offerAbove(score(m, samples[m], reach / weights.length / weights[m]), m, samples);
        }
        return highest - second > CLOSE * highest ? leader : UNDECIDED;
    }

    private void read(int[] samples) {
        for (int m = 0; m < readers.length; m++) {
            if (held[m] != samples[m]) {
                readers[m].read(samples[m], 1);
                held[m] = samples[m];
            }
        }
    }

    private void offerAbove(double score, int m, int[] samples) {
        double[] scores = readers[m].scores();
        for (int c = 0; c < classes; c++) {
            if (scores[c] >= score) {
                offer(c, samples);
            }
        }
    }

    /** Takes note of what the members give to a class together. */
    private void offer(int c, int[] samples) {
        double sum = 0;
        for (int m = 0; m < weights.length; m++) {
            sum += weights[m] * probability(m, samples[m], c);
        }
        if (c != leader && sum > highest) {
            second = highest;
            highest = sum;
            leader = c;
        } else if (c != leader) {
            second = Math.max(second, sum);
        }
    }

    /** As softmax has it, which knows its answer's probability only once all exponentials are summed up. */
    private double probability(int m, int sample, int c) {
        double[] scores = readers[m].scores();
        return exponents[m]
                ? columns.confidence(m, sample) * Exponential.of(scores[c] - scores[columns.prediction(m, sample)])
                : scores[c];
    }

    /** The score of a probability in a member's row. */
    private double score(int m, int sample, double probability) {
        double own = readers[m].scores()[columns.prediction(m, sample)];
        return exponents[m] ? own + Math.log(probability / columns.confidence(m, sample)) : probability;
    }
}
