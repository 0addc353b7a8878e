package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Results;

/** What the series are called in pictures. */
final class Names {
    private Names() {}

    /** A member's name; behind the members the ensemble. */
    static String of(Results results, int series) {
        return series < results.members().size() ? results.series(series).name() : "ensemble";
    }
}
