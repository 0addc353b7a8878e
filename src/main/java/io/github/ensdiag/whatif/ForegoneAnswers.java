package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.measure.Columns;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.vector.Vectors;

/**
 * Decides where it can without reading a row: of each member are known its answer, what it gives to that and what it gives
 * to another class at most. So it is known what an answer gets at least and what any other class gets at most.
 */
final class ForegoneAnswers implements Answers {
    private final Columns columns;
    private final Pooling pooling;
    private final double[] weights;
    private final double weightSum;
    /** What a member of weight 1 gives to a class at least. */
    private final double least;

    private final double close;
    /** By class, what the members that answer it give to it beyond {@link #least}. */
    private final double[] lead;
    /** By class, what the members that answer it give to it beyond what they give to others at most. */
    private final double[] room;

    /** For a rule and a set to which this {@linkplain #apply applies}. */
    ForegoneAnswers(EvaluationSet set, CombiningRule rule, Columns columns) {
        this.columns = columns;
        pooling = rule.pooling();
        weights = rule.weights().stream().mapToDouble(Double::doubleValue).toArray();
        weightSum = Vectors.sum(weights, weights.length);
        least = pooling == Pooling.GEOMETRIC ? JointRow.LOG_CLIP : 0;
        close = CLOSE * weightSum * Math.max(1, -least);
        lead = new double[set.classes()];
        room = new double[set.classes()];
    }

    /** The columns hold scores as they are; and a list may give more to a class that it does not name than to its first. */
    static boolean apply(EvaluationSet set, CombiningRule rule) {
        return rule.temperatures().isEmpty()
                && switch (rule.pooling()) {
                    case MEAN, VOTE, MAX -> true;
                    case GEOMETRIC -> set.members().stream().allMatch(m -> m.kind() == Kind.DENSE);
                    case BORDA -> false;
                };
    }

    @Override
    public int answer(int[] samples) {
        return pooling == Pooling.MAX ? ofHighest(samples) : ofSums(samples);
    }

    private int ofHighest(int[] samples) {
        int leader = -1;
        double highest = 0;
        for (int m = 0; m < weights.length; m++) {
            double own = own(m, samples[m]);
            if (own > highest) {
                highest = own;
                leader = columns.prediction(m, samples[m]);
            }
        }
        double rival = 0;
        for (int m = 0; m < weights.length; m++) {
            boolean leads = columns.prediction(m, samples[m]) == leader;
            rival = Math.max(rival, leads ? other(m, samples[m]) : own(m, samples[m]));
        }
        return highest - rival > close ? leader : UNDECIDED;
    }

    private int ofSums(int[] samples) {
        double ofOthers = 0;
        for (int m = 0; m < weights.length; m++) {
            int answer = columns.prediction(m, samples[m]);
            double other = other(m, samples[m]);
            ofOthers += other;
            if (answer >= 0) {
                double own = own(m, samples[m]);
                lead[answer] += own - weights[m] * least;
                room[answer] += own - other;
            }
        }
        int leader = leader(samples);
        double ahead = leader < 0 ? 0 : lead[leader] + weightSum * least - ofOthers - rivalsRoom(samples, leader);
        for (int m = 0; m < weights.length; m++) {
            int answer = columns.prediction(m, samples[m]);
            if (answer >= 0) {
                lead[answer] = 0;
                room[answer] = 0;
            }
        }
        return ahead > close ? leader : UNDECIDED;
    }

    /** The answer that gets most for sure; −1: there is no answer. */
    private int leader(int[] samples) {
        int leader = -1;
        for (int m = 0; m < weights.length; m++) {
            int answer = columns.prediction(m, samples[m]);
            if (answer >= 0 && (leader < 0 || lead[answer] > lead[leader])) {
                leader = answer;
            }
        }
        return leader;
    }

    /** The most of any class but the leader; a class that nobody answers has none. */
    private double rivalsRoom(int[] samples, int leader) {
        double most = 0;
        for (int m = 0; m < weights.length; m++) {
            int answer = columns.prediction(m, samples[m]);
            if (answer >= 0 && answer != leader) {
                most = Math.max(most, room[answer]);
            }
        }
        return most;
    }

    /** What a member gives to its answer. */
    private double own(int m, int sample) {
        return weights[m] * (pooling == Pooling.VOTE ? 1 : given(columns.confidence(m, sample)));
    }

    /** What a member gives to another class at most; the margin may be rounded. */
    private double other(int m, int sample) {
        double second = columns.confidence(m, sample) - columns.margin(m, sample) + Math.ulp(1.0);
        return weights[m] * (pooling == Pooling.VOTE ? 0 : given(second));
    }

    private double given(double probability) {
        return pooling == Pooling.GEOMETRIC ? JointRow.clippedLog(probability) : probability;
    }
}
