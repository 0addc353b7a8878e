package io.github.ensdiag.table;

import java.math.BigDecimal;
import java.math.MathContext;

/** Wording that the messages share. */
public final class Say {
    private Say() {}

    /** The place of a value. */
    public static String at(long row, long column) {
        return "row " + row + ", column " + column + ", counted from 0";
    }

    /** The place of a row. */
    public static String at(long row) {
        return "row " + row + ", counted from 0";
    }

    /** A value as its file's author would write it: without the digits that widening a float32 adds. */
    public static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        float narrow = (float) value;
        return narrow == value ? Float.toString(narrow) : Double.toString(value);
    }

    /** A sum, rounded to five digits. */
    public static String sum(double value) {
        return Double.isFinite(value)
                ? number(new BigDecimal(value).round(new MathContext(5)).doubleValue())
                : Double.toString(value);
    }
}
