package io.github.ensdiag.statistics;

import java.util.OptionalDouble;

/**
 * An information figure beside what the same estimate gives where there is nothing to find: mean and standard deviation
 * over permutations. With many classes the plug-in estimate is mostly such bias.
 *
 * @param value plug-in estimate, in nats
 * @param nullMean mean over the permutations, in nats
 * @param nullDeviation standard deviation over the permutations, in nats
 */
public record NullComparison(double value, double nullMean, double nullDeviation) {
    /** Standard deviations that the excess must exceed before it counts as found. */
    public static final double BEYOND_CHANCE = 2;

    /** What is left of the value when the null's mean is taken off, in nats. */
    public double excess() {
        return value - nullMean;
    }

    /** The excess in standard deviations of the null; absent where the null does not vary. */
    public OptionalDouble z() {
        return nullDeviation > 0 ? OptionalDouble.of(excess() / nullDeviation) : OptionalDouble.empty();
    }

    /** Whether the excess is more than {@value #BEYOND_CHANCE} standard deviations above 0. */
    public boolean beyondChance() {
        return excess() > BEYOND_CHANCE * nullDeviation && excess() > 1e-12;
    }
}
