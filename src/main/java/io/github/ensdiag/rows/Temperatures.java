package io.github.ensdiag.rows;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import java.util.List;

/**
 * The members' temperatures, fitted on each half of the samples for use on the other, so that no sample has a say in the
 * temperature it is judged at. A member without scores, or without a best temperature, stays as it is.
 */
public final class Temperatures {
    private final Halves halves;
    private final List<FittedTemperatures> fitted;

    /** @param fitted by member */
    Temperatures(Halves halves, List<FittedTemperatures> fitted) {
        this.halves = halves;
        this.fitted = List.copyOf(fitted);
    }

    /** Fits every member's temperatures. */
    public static Temperatures fit(EvaluationSet set, Halves halves, Parallel parallel) {
        return new Temperatures(
                halves,
                set.members().stream()
                        .map(member -> fit(set, member, halves, parallel))
                        .toList());
    }

    /** Those of one of the set's predictors; none if it has no scores. */
    public static FittedTemperatures fit(EvaluationSet set, Member member, Halves halves, Parallel parallel) {
        return member.kind() == Kind.DECISIONS
                ? FittedTemperatures.NONE
                : new TemperatureFit(set, member, halves, parallel).temperatures();
    }

    /** By member. */
    public List<FittedTemperatures> fitted() {
        return fitted;
    }

    /** The temperature of a member on a sample: that fitted on the half which the sample is not in. */
    public double of(int member, int sample) {
        double temperature = fitted.get(member).ofHalf(1 - halves.of(sample));
        return Double.isNaN(temperature) ? 1 : temperature;
    }

    /**
     * Brings the members to their temperatures: afterwards scores, probabilities and logs of the row are those of
     * softmax(z / T), and a class outside a list has the score that the missing mass gives it.
     *
     * @param samples by member, the sample whose row it is
     */
    void apply(JointRow row, int[] samples) {
        for (int m = 0; m < row.members; m++) {
            double temperature = of(m, samples[m]);
            if (temperature != 1) {
                apply(row, m, temperature);
            }
        }
    }

    private static void apply(JointRow row, int m, double temperature) {
        double[] logits = row.logits[m];
        double highest = row.unlisted() > 0 ? row.logFloor[m] : Double.NEGATIVE_INFINITY;
        for (int c = 0; c < row.size; c++) {
            highest = Math.max(highest, logits[c]);
        }
        double[] p = row.probabilities[m];
        double floor = Math.exp((row.logFloor[m] - highest) / temperature);
        double total = row.unlisted() == 0 ? 0 : row.unlisted() * floor;
        for (int c = 0; c < row.size; c++) {
            p[c] = Math.exp((logits[c] - highest) / temperature);
            total += p[c];
        }
        for (int c = 0; c < row.size; c++) {
            p[c] /= total;
            row.scores[m][c] = p[c];
            row.logs[m][c] = JointRow.clippedLog(p[c]);
        }
        row.floor[m] = floor / total;
        row.logFloor[m] = JointRow.clippedLog(row.floor[m]);
    }
}
