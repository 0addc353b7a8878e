package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;

/**
 * How two series' scores go together over the samples; absent where one of them does not vary.
 *
 * @param truth Pearson, of the probability of the true class
 * @param truthRank Spearman, of the same
 * @param confidence Pearson, of the highest probability
 * @param confidenceRank Spearman, of the same
 * @param logScores Pearson, of log-probabilities over all samples and classes, centred per sample
 * @param logScoresRank Spearman, of the same, on evenly spaced samples ({@link Results#logRankSamples()} of them)
 */
public record ScoreCorrelation(
        Figure truth,
        Figure truthRank,
        Figure confidence,
        Figure confidenceRank,
        Figure logScores,
        Figure logScoresRank) {}
