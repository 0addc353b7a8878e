package io.github.ensdiag.measure;

/**
 * What the measures of one predictor are computed from; NaN where it does not apply.
 *
 * @param scored false: only decisions are known
 * @param topKDefined whether the k highest scores are known, and are not all classes
 * @param followRate share of samples on which the ensemble answers the same
 */
record PredictorStatistics(
        ScoreSums sums,
        boolean scored,
        boolean topKDefined,
        double balancedAccuracy,
        double macroF1,
        double temperature,
        double followRate) {}
