package io.github.ensdiag.report;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the page shows them: the same in every locale, a real minus sign, thin spaces between thousands. */
final class Format {
    /** Narrow no-break space: between thousands and before a per cent sign. */
    static final String THIN = "\u202f";

    static final String MINUS = "\u2212";
    /** Stands where there is no figure. */
    static final String NONE = "\u2013";

    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Format() {}

    /** A count, grouped from five digits on: 7442, 13 070. */
    static String count(long n) {
        return group(Long.toString(n));
    }

    /** A number with that many decimals. */
    static String fixed(double value, int decimals) {
        String plain = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        return group(isZero(plain) ? plain.replace("-", "") : plain);
    }

    static String fixed(Figure figure, int decimals) {
        return figure.defined() ? fixed(figure.get(), decimals) : NONE;
    }

    /** With its sign, + or −; 0 has none. */
    static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        return value > 0 && !isZero(text) ? "+" + text : text;
    }

    /** A share in per cent, without the sign: 76.87; with more decimals where two would hide it. */
    static String percent(double share) {
        return fixed(100 * share, Prose.decimals(100 * share));
    }

    static String percent(Figure figure) {
        return figure.defined() ? percent(figure.get()) : NONE;
    }

    /** A share in per cent: 76.87 %. */
    static String share(double share) {
        return percent(share) + THIN + "%";
    }

    static String share(Figure figure) {
        return figure.defined() ? share(figure.get()) : NONE;
    }

    /** A share in whole per cent where that is enough: 57 %; close to the ends it says so with decimals. */
    static String round(double share) {
        boolean atTheEdge = share > 0 && share < 0.01 || share > 0.99 && share < 1;
        return atTheEdge ? share(share) : fixed(100 * share, 0) + THIN + "%";
    }

    /**
     * A difference of shares in percentage points, signed, with two decimals; more where two would hide that it is not
     * 0.
     */
    static String points(double difference) {
        return signed(100 * difference, Prose.decimals(100 * difference));
    }

    static String points(Figure figure) {
        return figure.defined() ? points(figure.get()) : NONE;
    }

    /** An interval of points: −4.21 to −3.69. */
    static String pointsInterval(Interval interval) {
        return points(interval.low()) + " to " + points(interval.high());
    }

    /** An interval of shares in per cent: 76.50 to 77.24. */
    static String percentInterval(Interval interval) {
        return percent(interval.low()) + " to " + percent(interval.high());
    }

    static String interval(Interval interval, int decimals) {
        return fixed(interval.low(), decimals) + " to " + fixed(interval.high(), decimals);
    }

    static double bits(double nats) {
        return nats / Math.log(2);
    }

    /** A p value: p = 0.03, p < 10⁻³⁰. */
    static String p(double log10) {
        double p = Math.pow(10, log10);
        if (p >= 0.995) {
            return "p = 1";
        }
        if (p >= 0.001) {
            return "p = " + fixed(p, p >= 0.01 ? 2 : 3);
        }
        // Smaller ones say no more.
        return "p < 10" + superscript(-Math.min(100, (int) Math.floor(-log10 + 1e-9)));
    }

    /** The p value alone, for a column: 0.03, <10⁻³⁰. */
    static String pCell(Figure p) {
        if (!p.defined()) {
            return NONE;
        }
        return p.get() <= 0
                ? "<10" + superscript(-100)
                : p(Math.log10(p.get())).replace("p = ", "").replace("p < ", "<");
    }

    /** A size in bytes: 512 bytes, 1.9 MB. */
    static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000 ? fixed(bytes / 1e3, 1) + THIN + "kB" : fixed(bytes / 1e6, 1) + THIN + "MB";
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "\u207b" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    /** Groups the whole part and turns the hyphen into a minus sign. */
    private static String group(String plain) {
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        StringBuilder whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
        if (whole.length() > 4) {
            for (int at = whole.length() - 3; at > 0; at -= 3) {
                whole.insert(at, THIN);
            }
        }
        return (negative ? MINUS : "") + whole + (point < 0 ? "" : digits.substring(point));
    }
}
