package io.github.ensdiag.whatif;

import io.github.ensdiag.statistics.Figure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One rung of the ladder.
 *
 * @param accuracy with its Wilson interval; of {@link Step#INDEPENDENT} a mean over permutations
 * @param difference to today's ensemble, paired over the samples, with its interval; the interval is empty where no sample
 *     changes sides
 * @param overBest difference to the best member, likewise
 * @param flips samples that change sides; empty where that has no meaning, as for {@link Step#INDEPENDENT}
 * @param halves what was fitted on the first half and on the second; empty where nothing was fitted
 * @param forUse what is fitted on all samples: for use on new ones, never scored here
 */
public record Rung(
        Step step,
        Figure accuracy,
        Figure difference,
        Figure overBest,
        Optional<Flips> flips,
        List<Fit> halves,
        Optional<Fit> forUse) {
    public Rung {
        halves = List.copyOf(halves);
    }

    /**
     * Samples that change sides against today's ensemble.
     *
     * @param won right here, wrong today
     * @param lost wrong here, right today
     * @param log10P of McNemar's exact test
     * @param adjustedP its p, adjusted over all ways of combining that were tried and change anything (Benjamini and
     *     Hochberg); empty for others, such as the best member alone
     */
    public record Flips(long won, long lost, double log10P, OptionalDouble adjustedP) {}
}
