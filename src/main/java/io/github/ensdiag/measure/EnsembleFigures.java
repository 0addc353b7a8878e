package io.github.ensdiag.measure;

import io.github.ensdiag.rows.Vectors;
import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
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
        for (EnsembleMeasure measure : EnsembleMeasure.values()) {
            Optional<Interval> interval = switch (measure) {
                case GAIN_OVER_BEST ->
                    Statistics.pairedDifference(
                            wins, losses, statistics.samples(), new Bootstrap(options.resamples(), options.seed()));
                case GAIN_OVER_MEAN -> Optional.of(gainOverMeanInterval(statistics));
                case ORACLE_ACCURACY ->
                    Optional.of(Statistics.wilson(
                            statistics.samples() - statistics.byMembersRight()[0], statistics.samples()));
                default -> Optional.empty();
            };
            figures.put(measure, Figure.of(measure.of(statistics), interval));
        }
        return new EnsembleResult(
                ensemble,
                given,
                best,
                wins,
                losses,
                list(tally.group.rightByMembersRight()),
                list(tally.group.wrongByMembersRight()),
                tally.group.allAgree(),
                Collections.unmodifiableMap(figures));
    }

    /** The differences are [E right] − l/M, of which there are few distinct values. */
    private static Interval gainOverMeanInterval(EnsembleStatistics statistics) {
        long[] right = statistics.group().rightByMembersRight();
        long[] wrong = statistics.group().wrongByMembersRight();
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < right.length; k++) {
            double share = (double) k / statistics.count();
            sum += right[k] * (1 - share) - wrong[k] * share;
            squares += right[k] * (1 - share) * (1 - share) + wrong[k] * share * share;
        }
        long n = statistics.samples();
        return Statistics.pairedNormal(sum / n, squares / n, n);
    }

    private static List<Long> list(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
