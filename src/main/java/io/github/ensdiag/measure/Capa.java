package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Comoments;

/**
 * Error consistency with probabilities (Goel et al. 2025, arXiv:2502.04313), with its standard error by the delta method:
 * it is a function of three means.
 */
record Capa(double value, double error) {
    static Capa of(Comoments sums, long samples, double wrongClasses) {
        double observed = sums.sumX() / samples;
        double a = sums.sumY() / samples;
        double b = sums.sumZ() / samples;
        double chance = a * b + (1 - a) * (1 - b) / wrongClasses;
        double byChance = (observed - 1) / ((1 - chance) * (1 - chance));
        return new Capa(
                (observed - chance) / (1 - chance),
                sums.standardError(
                        1 / (1 - chance),
                        byChance * (b - (1 - b) / wrongClasses),
                        byChance * (a - (1 - a) / wrongClasses)));
    }
}
