package io.github.ensdiag.report;

import java.util.ArrayList;
import java.util.List;

/**
 * An identity, line by line, with what it adds up to.
 *
 * @param exact false: the printed lines miss the printed total by rounding, and the page says so
 */
record Sum(Text title, Text intro, List<Line> lines, boolean exact) {
    Sum {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param how where the value comes from, in figures
     * @param total whether it is the sum of those above
     */
    record Line(Text label, String value, String how, boolean total) {}

    /** Collects a sum; values are rounded to {@code decimals}. */
    static final class Builder {
        private final Text title;
        private final Text intro;
        private final int decimals;
        private final List<Line> lines = new ArrayList<>();
        private long printed;

        Builder(Text title, Text intro, int decimals) {
            this.title = title;
            this.intro = intro;
            this.decimals = decimals;
        }

        private long rounded(double value) {
            return Math.round(value * Math.pow(10, decimals));
        }

        /** The first term, without a sign. */
        Builder start(Text label, double value, String how) {
            printed += rounded(value);
            lines.add(new Line(label, Format.fixed(value, decimals), how, false));
            return this;
        }

        Builder add(Text label, double value, String how) {
            printed += rounded(value);
            lines.add(new Line(label, Format.signed(value, decimals), how, false));
            return this;
        }

        Sum total(Text label, double value, boolean signed, String how) {
            String text = signed ? Format.signed(value, decimals) : Format.fixed(value, decimals);
            lines.add(new Line(label, text, how, true));
            return new Sum(title, intro, lines, printed == rounded(value));
        }
    }
}
