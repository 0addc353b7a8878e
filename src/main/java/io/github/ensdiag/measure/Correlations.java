package io.github.ensdiag.measure;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Correlation;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Ranked;
import java.util.List;
import java.util.Optional;

/** Correlations of two series' scores. Ranks are made once a series. */
final class Correlations {
    private final Tally tally;
    private final boolean[] scored;
    private final LogScoreRanks logRanks;
    private final List<Optional<Scores>> series;

    /** What is correlated of a series, by sample. */
    private record Scores(double[] truth, Ranked truthRanks, double[] confidence, Ranked confidenceRanks) {
        static Scores of(double[] truth, double[] confidence) {
            return new Scores(truth, new Ranked(truth), confidence, new Ranked(confidence));
        }
    }

    Correlations(Tally tally, boolean[] scored, LogScoreRanks logRanks, Parallel parallel) {
        this.tally = tally;
        this.scored = scored;
        this.logRanks = logRanks;
        series = parallel.map(
                scored.length,
                s -> scored[s]
                        ? Optional.of(Scores.of(tally.columns.trueProbabilities(s), tally.columns.confidences(s)))
                        : Optional.empty());
    }

    Optional<ScoreCorrelation> between(int s, int t) {
        if (!scored[s] || !scored[t]) {
            return Optional.empty();
        }
        Scores a = series.get(s).orElseThrow();
        Scores b = series.get(t).orElseThrow();
        return Optional.of(new ScoreCorrelation(
                Correlation.pearson(a.truth, b.truth),
                a.truthRanks.correlation(b.truthRanks),
                Correlation.pearson(a.confidence, b.confidence),
                a.confidenceRanks.correlation(b.confidenceRanks),
                tally.group.logCorrelation(s, t),
                Figure.of(logRanks.correlation(s, t))));
    }
}
