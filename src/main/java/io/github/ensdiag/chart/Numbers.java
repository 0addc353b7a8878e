package io.github.ensdiag.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text, the same in every locale. */
final class Numbers {
    private static final char MINUS = '\u2212';
    private static final char THIN_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';

    private Numbers() {}

    /** A coordinate: at most one decimal. */
    static String coordinate(double value) {
        long tenths = Math.round(value * 10);
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
    }

    /** For an attribute: at most so many decimals. */
    static String plain(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** For a reader: exactly so many decimals, with a real minus sign. */
    static String fixed(double value, int decimals) {
        String text = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        return text.replace('-', MINUS);
    }

    /** A share in per cent, without the sign. */
    static String points(double share, int decimals) {
        return fixed(100 * share, decimals);
    }

    /** A share in per cent. */
    static String percent(double share, int decimals) {
        return points(share, decimals) + NO_BREAK_SPACE + '%';
    }

    /** A count, in groups of three digits from five digits on. */
    static String count(long value) {
        String digits = Long.toString(value);
        if (digits.length() < 5) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            text.insert(i, THIN_SPACE);
        }
        return text.toString();
    }

    /** A count with its noun: {@code 1 class}, {@code 12 classes}. */
    static String count(long value, String one, String many) {
        return count(value) + NO_BREAK_SPACE + (value == 1 ? one : many);
    }
}
