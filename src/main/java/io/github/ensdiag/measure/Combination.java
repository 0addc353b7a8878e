package io.github.ensdiag.measure;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.CombinedMember;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.rows.Halves;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.rows.Temperatures;
import io.github.ensdiag.table.InputException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A set with the ensemble that is diagnosed.
 *
 * @param set with the ensemble as one more predictor, unless that is the members' average
 * @param rule by which the members become the ensemble; of a given one it is the average
 */
record Combination(EvaluationSet set, CombiningRule rule) {
    /** @throws InputException if a rule that needs scores is wanted of members without any */
    static Combination of(EvaluationSet set, Options options, Parallel parallel) {
        Combining combining = options.combining();
        boolean scored = set.members().stream().anyMatch(m -> m.kind() != Kind.DECISIONS);
        if (!scored) {
            requireVote(combining);
        }
        List<Double> weights = combining.weights().isEmpty()
                ? Collections.nCopies(set.members().size(), 1.0)
                : combining.weights();
        Optional<Temperatures> temperatures = combining.fittedTemperatures()
                ? Optional.of(Temperatures.fit(set, Halves.of(set.labels(), options.seed()), parallel))
                : Optional.empty();
        CombiningRule rule = new CombiningRule(combining.pooling(), weights, temperatures);
        // Where there are only decisions the average is a vote already.
        return combining.plainMean() || !scored
                ? new Combination(set, rule)
                : new Combination(set.with(new CombinedMember(combining.name(), rule, set)), rule);
    }

    private static void requireVote(Combining combining) {
        boolean votes = combining.pooling() == Pooling.MEAN || combining.pooling() == Pooling.VOTE;
        if (!votes) {
            throw new InputException("combiner (ensdiag.combiner) is "
                    + combining.pooling().configured() + ", but all members are decisions without scores, which can "
                    + "only vote. Set it to vote, or give the members' scores.");
        }
        if (combining.fittedTemperatures()) {
            throw new InputException("temperature (ensdiag.temperature) is fitted, but all members are decisions "
                    + "without scores, which have no temperature. Set it to none, or give the members' scores.");
        }
    }
}
