package io.github.ensdiag.measure;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import java.util.List;
import java.util.Optional;

/** Correlations of two series' scores. Ranks are made once a series. */
final class Correlations {
    private final Tally tally;
    private final boolean[] scored;
    private final LogScoreRanks logRanks;
    private final List<double[][]> columns;

    Correlations(Tally tally, boolean[] scored, LogScoreRanks logRanks, Parallel parallel) {
        this.tally = tally;
        this.scored = scored;
        this.logRanks = logRanks;
        columns = parallel.map(scored.length, s -> {
            if (!scored[s]) {
                return new double[0][];
            }
            double[] truth = tally.columns.trueProbabilities(s);
            double[] confidence = tally.columns.confidences(s);
            return new double[][] {truth, Statistics.ranks(truth), confidence, Statistics.ranks(confidence)};
        });
    }

    Optional<ScoreCorrelation> between(int s, int t) {
        if (!scored[s] || !scored[t]) {
            return Optional.empty();
        }
        return Optional.of(new ScoreCorrelation(
                column(0, s, t),
                column(1, s, t),
                column(2, s, t),
                column(3, s, t),
                Figure.of(tally.group.logCorrelation(s, t)),
                Figure.of(logRanks.correlation(s, t))));
    }

    private Figure column(int which, int s, int t) {
        return Figure.of(Statistics.pearson(columns.get(s)[which], columns.get(t)[which]));
    }
}
