package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;

/** A vote, or an average of members that are always certain, that ties so often that ties could account for every sample it loses. */
final class TiedVotes implements CauseFinder {
    @Override
    public Optional<Cause> find(Evidence evidence) {
        long ties = evidence.results.ensemble().predictor().ties();
        boolean matter = evidence.results.averaged()
                && ties > 0
                && ties >= evidence.results.ensemble().losses()
                && evidence.effect != Verdict.Effect.GAIN;
        return matter
                ? Optional.of(new Cause(
                        Cause.Kind.TIES,
                        Figure.of(Double.NaN),
                        (double) evidence.results.ensemble().losses() / evidence.results.samples(),
                        "ties go to the lowest class index, right or wrong",
                        "On " + Prose.samples(ties)
                                + " two or more classes get equally much, and a tie goes to the lowest class index: "
                                + "who wins there is arbitrary.",
                        "Add a member, weights or scores, so that ties are settled by more than the numbering of "
                                + "classes."))
                : Optional.empty();
    }
}
