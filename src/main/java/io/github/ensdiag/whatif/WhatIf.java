package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Measured;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.rows.FittedTemperatures;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.rows.RowPass;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What would help.
 *
 * @param curves accuracy against weight; only for two members, empty where there are only decisions
 * @param group only for three members or more
 */
public record WhatIf(Ladder ladder, List<WeightCurve> curves, Optional<Group> group) {
    public WhatIf {
        curves = List.copyOf(curves);
    }

    /** Reads all rows and tries everything out. The figures are bit for bit the same for any number of threads. */
    public static WhatIf of(EvaluationSet set, Measured measured, Parallel parallel) {
        ContestWatch watch = new ContestWatch(set, new double[0]);
        RowPass.over(set, List.of(watch), parallel);
        return of(set, measured, watch, parallel);
    }

    /** As {@link #of(EvaluationSet, Measured, Parallel)}, after all rows were watched. */
    public static WhatIf of(EvaluationSet set, Measured measured, ContestWatch watch, Parallel parallel) {
        Contests contests = watch.contests(
                List.of(
                        temperatures(measured, FittedTemperatures::first),
                        temperatures(measured, FittedTemperatures::second),
                        temperatures(measured, FittedTemperatures::whole)),
                parallel);
        boolean two = set.members().size() == 2;
        return new WhatIf(
                new Ladders(set, measured, contests, parallel).ladder(),
                two && measured.results().scored()
                        ? List.of(
                                WeightCurve.of(Pooling.MEAN, contests.scores(), parallel),
                                WeightCurve.of(Pooling.GEOMETRIC, contests.logs(), parallel))
                        : List.of(),
                two ? Optional.empty() : Optional.of(group(measured, contests, parallel)));
    }

    /** By today's rule where a part of the group can follow it, else by the mean. */
    private static Group group(Measured measured, Contests contests, Parallel parallel) {
        Results results = measured.results();
        Combining today = results.options().combining();
        Pooling pooling = !results.scored() || today.pooling() == Pooling.VOTE
                ? Pooling.VOTE
                : today.pooling() == Pooling.GEOMETRIC ? Pooling.GEOMETRIC : Pooling.MEAN;
        Pool pool = switch (pooling) {
            case VOTE -> contests.votes();
            case GEOMETRIC -> contests.logs();
            default -> contests.scores();
        };
        return Groups.of(
                pool,
                (today.weights().isEmpty() ? "the " : "the weighted ") + pooling.words(),
                results.weights(),
                measured.halves(),
                results.options(),
                parallel);
    }

    /** By member; 1 where there is none. */
    private static double[] temperatures(Measured measured, ToDoubleFunction<FittedTemperatures> which) {
        return measured.temperatures().stream()
                .mapToDouble(which)
                .map(t -> Double.isNaN(t) ? 1 : t)
                .toArray();
    }
}
