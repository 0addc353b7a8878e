package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.vector.Vectors;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the results of the ensemble from the tally. */
final class EnsembleFigures {
    private EnsembleFigures() {}

    static EnsembleResult of(
            Tally tally,
            PredictorResult ensemble,
            Optional<GivenEnsemble> given,
            int best,
            double[] weights,
            List<PairResult> pairs,
            Options options,
            boolean scored) {
        int members = weights.length;
        long[] hits = new long[members];
        Arrays.setAll(hits, m -> tally.series.get(m).hits());
        double weightSum = Vectors.sum(weights, weights.length);
        double meanAgreement = pairs.stream()
                .mapToDouble(p -> p.figure(PairMeasure.LABEL_AGREEMENT).get())
                .average()
                .orElseThrow();
        long wins = tally.group.wins(best);
        long losses = tally.group.losses(best);
        var statistics = new EnsembleStatistics(
                tally.group,
                Rightness.of(tally.group.rightByMembersRight(), tally.group.wrongByMembersRight()),
                Rightness.of(tally.group.voteRightByMembersRight(), tally.group.voteWrongByMembersRight()),
                hits,
                best,
                wins,
                losses,
                tally.series.get(members),
                tally.average(),
                tally.series.subList(0, members),
                Arrays.stream(weights).map(w -> w / weightSum).toArray(),
                1 - meanAgreement,
                scored);
        Map<EnsembleMeasure, Figure> figures = new EnumMap<>(EnsembleMeasure.class);
        Bootstrap bootstrap = options.bootstrap();
        for (EnsembleMeasure measure : EnsembleMeasure.values()) {
            figures.put(
                    measure, Figure.of(measure.of(statistics), EnsembleIntervals.of(measure, statistics, bootstrap)));
        }
        return new EnsembleResult(
                ensemble,
                given,
                best,
                wins,
                losses,
                list(tally.group.rightByMembersRight()),
                list(tally.group.wrongByMembersRight()),
                LedgerRow.of(tally.group, members, best, hits[best]),
                tally.group.allAgree(),
                Collections.unmodifiableMap(figures));
    }

    private static List<Long> list(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
