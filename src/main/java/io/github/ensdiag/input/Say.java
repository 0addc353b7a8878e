package io.github.ensdiag.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Wording that the messages share. */
final class Say {
    private Say() {}

    /** The place of a value. */
    static String at(long row, long column) {
        return "row " + row + ", column " + column + ", counted from 0";
    }

    /** The place of a row. */
    static String at(long row) {
        return "row " + row + ", counted from 0";
    }

    /** A value as its file's author would write it: without the digits that widening a float32 adds. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        float narrow = (float) value;
        return narrow == value ? Float.toString(narrow) : Double.toString(value);
    }

    /** A scale as it is written in the configuration. */
    static String configured(Scale scale) {
        return "<scale>" + scale.name().toLowerCase(Locale.ROOT).replace('_', '-') + "</scale>";
    }

    /** A sum, rounded to five digits. */
    static String sum(double value) {
        return Double.isFinite(value)
                ? number(new BigDecimal(value).round(new MathContext(5)).doubleValue())
                : Double.toString(value);
    }
}
