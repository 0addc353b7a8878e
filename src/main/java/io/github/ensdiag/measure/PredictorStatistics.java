package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the measures of one predictor are computed from.
 *
 * @param scored false: only decisions are known
 * @param topKDefined whether the k highest scores are known, and are not all classes
 * @param perClass counts by class; empty where they are not known
 * @param temperature absent where none was fitted
 * @param followed samples on which the ensemble answers the same; empty for the ensemble itself
 */
record PredictorStatistics(
        ScoreSums sums,
        boolean scored,
        boolean topKDefined,
        Optional<PerClass> perClass,
        Figure temperature,
        OptionalLong followed) {}
