package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import java.util.Map;

/**
 * What the members' own average comes to, where the ensemble need not be that average: its predictions were given, or the
 * members are combined by another rule.
 *
 * @param averageName how the members would be combined, for example {@code arithmetic mean}
 * @param departures samples on which the ensemble answers otherwise than the average
 * @param rescaledRows rows of probabilities of a given ensemble that did not sum to 1 and were divided by their sum
 * @param worstSum largest |sum − 1| of such a row, before that
 * @param average figures of the average; an absent one was not measured
 */
public record GivenEnsemble(
        String averageName,
        long departures,
        long rescaledRows,
        double worstSum,
        Map<PredictorMeasure, Figure> average) {}
