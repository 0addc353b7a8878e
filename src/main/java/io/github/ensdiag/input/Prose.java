package io.github.ensdiag.input;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as a sentence has them, the same in every locale. */
public final class Prose {
    private static final int MOST_DECIMALS = 6;
    private static final double NOISE = 1e-9;

    private Prose() {}

    /** A share as a percentage with two decimals, {@code 76.87 %}. */
    public static String percent(double share) {
        return fixed(share * 100, 2) + " %";
    }

    /** A part of a whole as a percentage with one decimal. */
    public static String percent(long part, long whole) {
        return fixed(100.0 * part / whole, 1) + " %";
    }

    /** A difference of shares in points, with its sign, {@code −3.95}; {@code −0.006} rather than {@code −0.01}. */
    public static String signedPoints(double difference) {
        String text = fixed(difference * 100, decimals(difference * 100));
        return text.startsWith("−") || text.equals("0.00") ? text : "+" + text;
    }

    /** Two decimals, or as many as it takes to show the first digit that is not 0; what is less than noise is 0.00. */
    public static int decimals(double value) {
        double size = Math.abs(value);
        if (size < NOISE) {
            return 2;
        }
        int decimals = 2;
        while (decimals < MOST_DECIMALS && size < Math.pow(10, -decimals)) {
            decimals++;
        }
        return decimals;
    }

    /** The size of a difference of shares, {@code 3.95 points}. */
    public static String points(double difference) {
        return fixed(Math.abs(difference) * 100, decimals(difference * 100)) + " points";
    }

    /** A number with a real minus sign; never a negative zero. */
    public static String fixed(double value, int decimals) {
        String text = BigDecimal.valueOf(Math.abs(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !zero ? "−" + text : text;
    }

    /** A count, thousands set apart by a narrow no-break space from 10 000 on. */
    public static String count(long n) {
        String digits = Long.toString(n);
        if (digits.length() < 5) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, '\u202f');
        }
        return grouped.toString();
    }

    /** {@code 1 sample}, {@code 2 samples}. */
    public static String samples(long n) {
        return count(n) + (n == 1 ? " sample" : " samples");
    }

    /** {@code A, B and C}. */
    public static String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
