package io.github.ensdiag.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.testing.MadeMember;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TemperatureFitTest {
    private final Random random = new Random(5);
    private final int[] labels = random.ints(60, 0, 10).toArray();

    /** Logits that tell something of the labels. */
    private double[][] scores() {
        double[][] scores = new double[labels.length][10];
        for (int i = 0; i < labels.length; i++) {
            Arrays.setAll(scores[i], c -> random.nextGaussian());
            scores[i][labels[i]] += 1;
        }
        return scores;
    }

    private FittedTemperatures watched(Scale scale, double[][] scores) {
        var member = MadeMember.dense("m", scale, scores);
        EvaluationSet set = new EvaluationSet(10, labels, List.of(member, member));
        try (Parallel parallel = new Parallel(1)) {
            TemperatureWatch watch = new TemperatureWatch(set, Halves.of(labels, 1), parallel);
            RowPass.over(set, watch.expansions(), List.of(watch), parallel);
            return watch.fitted().get(0);
        }
    }

    /** The slope of the likelihood, as it is defined. */
    private double slope(double[][] scores, double beta) {
        double slope = 0;
        for (int i = 0; i < labels.length; i++) {
            double[] z = scores[i];
            double[] weights = Arrays.stream(z).map(x -> Math.exp(beta * x)).toArray();
            double total = Arrays.stream(weights).sum();
            slope -= z[labels[i]];
            for (int c = 0; c < z.length; c++) {
                slope += weights[c] / total * z[c];
            }
        }
        return slope;
    }

    @Test
    void isFoundWhereItIsGuessedExactly() {
        // of so few samples the guess looks at all, so that the pass begins at the minimum itself
        for (int round = 0; round < 300; round++) {
            double[][] scores = scores();
            double beta = 1 / watched(Scale.LOGITS, scores).whole();
            assertTrue(slope(scores, beta * (1 - 1e-9)) < 0 && slope(scores, beta * (1 + 1e-9)) > 0, "at " + beta);
        }
    }

    @Test
    void thereIsNoneWhereAllAreRightBeyondDoubt() {
        for (double lead : new double[] {2, 5, 30, 300}) {
            double[][] scores = scores();
            double[][] logs = new double[labels.length][10];
            for (int i = 0; i < labels.length; i++) {
                scores[i][labels[i]] = Arrays.stream(scores[i]).max().orElseThrow() + lead;
                double shift = scores[i][labels[i]];
                double rest =
                        Arrays.stream(scores[i]).map(x -> Math.exp(x - shift)).sum() - 1;
                logs[i] = Arrays.stream(scores[i])
                        .map(x -> x - shift - Math.log1p(rest))
                        .toArray();
            }
            assertEquals(Double.NaN, watched(Scale.LOGITS, scores).whole(), "logits " + lead);
            assertEquals(Double.NaN, watched(Scale.LOG_PROBABILITIES, logs).whole(), "log-probabilities " + lead);
        }
    }

    @Test
    void aClassThatIsRuledOutMakesNoDifference() {
        double[][] scores = scores();
        double[][] ruledOut = scores();
        for (int i = 0; i < labels.length; i++) {
            int out = (labels[i] + 1) % 10;
            scores[i][out] = -1e4;
            ruledOut[i] = scores[i].clone();
            ruledOut[i][out] = -Double.MAX_VALUE / 2;
        }
        assertEquals(
                watched(Scale.LOGITS, scores).whole(),
                watched(Scale.LOGITS, ruledOut).whole(),
                1e-12);
    }
}
