package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Columns;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.vector.Exponential;

/**
 * Decides by the mean of dense rows with few exponentials. What the members' answers reach together is known exactly; another
 * class can only reach as much if the members' second best do so together, and if some member gives it an even share. Then
 * that member gives it an even share of what it gives to its own answer, too: few classes come so near.
 */
final class DenseMeanAnswers implements Answers {
    private final Columns columns;
    private final int[] places;
    private final double[] weights;
    private final boolean[] exponents;
    private final HeldRows[] held;
    /** By member, of the samples at hand. */
    private final HeldRows.Row[] rows;

    private double highest;
    private double second;
    private int leader;

    /**
     * For a rule and a set to which this {@linkplain #apply applies}.
     *
     * @param places by sample, its place among all, those of a stratum side by side
     */
    DenseMeanAnswers(EvaluationSet set, CombiningRule rule, Columns columns, int[] places) {
        this.columns = columns;
        this.places = places;
        weights = rule.weights().stream().mapToDouble(Double::doubleValue).toArray();
        exponents = new boolean[weights.length];
        held = new HeldRows[weights.length];
        rows = new HeldRows.Row[weights.length];
        for (int m = 0; m < weights.length; m++) {
            int member = m;
            exponents[m] = set.members().get(m).scale() != Scale.PROBABILITIES;
            held[m] = new HeldRows(
                    set.members().get(m),
                    weights.length,
                    set.classes(),
                    (sample, scores) -> score(
                            member,
                            sample,
                            scores,
                            (1 - 2 * CLOSE) * columns.confidence(member, sample) / weights.length));
        }
    }

    static boolean apply(EvaluationSet set, CombiningRule rule) {
        return rule.temperatures().isEmpty()
                && rule.pooling() == Pooling.MEAN
                && set.members().stream().allMatch(m -> m.kind() == Kind.DENSE);
    }

    @Override
    public int answer(int[] samples) {
        for (int m = 0; m < rows.length; m++) {
            rows[m] = held[m].of(samples[m], places[samples[m]]);
        }
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
            offerAbove(reach / weights.length / weights[m], m, samples);
        }
        return highest - second > CLOSE * highest ? leader : UNDECIDED;
    }

    private void offerAbove(double probability, int m, int[] samples) {
        double[] scores = rows[m].scores();
        double score = score(m, samples[m], scores, probability);
        for (int i = 0; i < rows[m].count(); i++) {
            int c = rows[m].near()[i];
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
        double[] scores = rows[m].scores();
        return exponents[m]
                ? columns.confidence(m, sample) * Exponential.of(scores[c] - scores[columns.prediction(m, sample)])
                : scores[c];
    }

    /** The score of a probability in a member's row. */
    private double score(int m, int sample, double[] scores, double probability) {
        double own = scores[columns.prediction(m, sample)];
        return exponents[m] ? own + Math.log(probability / columns.confidence(m, sample)) : probability;
    }
}
