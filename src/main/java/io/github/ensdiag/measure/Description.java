package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Interval;

/**
 * What a measure is, for the report's help, the machine output and the documentation.
 *
 * @param name as a heading shows it
 * @param unit of its values
 * @param lowest smallest possible value; negative infinity: unbounded
 * @param highest largest possible value; positive infinity: unbounded
 * @param likeness what a large value says about how alike two predictors are
 * @param formula in plain text, in the notation of the documentation
 * @param source author, year and DOI, arXiv number or journal; empty: a plain count or share
 * @param reading one sentence on how to read it
 */
public record Description(
        String name,
        Unit unit,
        double lowest,
        double highest,
        Likeness likeness,
        String formula,
        String source,
        String reading) {

    /** The part of an interval that lies within the range of the values. */
    Interval within(Interval interval) {
        return new Interval(
                Math.min(highest, Math.max(lowest, interval.low())),
                Math.max(lowest, Math.min(highest, interval.high())));
    }

    /** How a value is to be shown. */
    public enum Unit {
        /** A share in [0, 1], shown in per cent. */
        SHARE,
        /** A difference of shares, shown in percentage points. */
        POINTS,
        /** Information in nats, shown in bits too. */
        NATS,
        /** A probability of a test. */
        P_VALUE,
        /** log10 of the probability of a test, for values below the smallest double. */
        LOG10,
        /** A plain number. */
        NUMBER
    }

    /** What a large value says. */
    public enum Likeness {
        /** The larger, the more alike. */
        HIGHER_IS_MORE_ALIKE,
        /** The larger, the less alike. */
        LOWER_IS_MORE_ALIKE,
        /** Says nothing about likeness. */
        NONE
    }
}
