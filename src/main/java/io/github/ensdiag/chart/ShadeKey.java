package io.github.ensdiag.chart;

/** The legend of a map of {@link Shades}: a strip of the shades with numbers at its side. */
final class ShadeKey {
    /** Pixels that the strip is high. */
    static final int HEIGHT = 150;

    private static final int STRIP = 16;
    private static final int MOST_NUMBERS = 6;

    private ShadeKey() {}

    /**
     * Draws it upright, the strongest shade at the top; below shade 0 only where values lie there.
     *
     * @param unit what the numbers are, above the strip
     */
    static void upright(Picture picture, double left, double top, Shades shades, boolean below, String unit) {
        Scale scale = scale(below);
        double one = HEIGHT / scale.span();
        Plot strip = new Plot(2 * STRIP, HEIGHT, new Scale(0, 2), scale);
        for (int shade = lowest(below); shade <= Shades.STEPS; shade++) {
            strip.block(0.5, shade, STRIP, one, Shades.tone(shade), Shades.opacity(shade));
        }
        picture.place(strip, left, top);
        for (double value : shades.range(below).ticks(MOST_NUMBERS)) {
            double y = top + HEIGHT - one * (shades.at(value) - scale.low());
            picture.label(left + STRIP + 6, y, number(value, shades, below, Label.Anchor.START));
        }
        picture.label(left, top - 14, Label.start(unit).small().in(Tone.SOFT));
    }

    /** Draws it lying, {@code width} pixels wide with the numbers below, for a narrow picture. */
    static void lying(Picture picture, double left, double top, int width, Shades shades, boolean below, String unit) {
        Scale scale = scale(below);
        double one = width / scale.span();
        Plot strip = new Plot(width, STRIP, scale, new Scale(0, 1));
        for (int shade = lowest(below); shade <= Shades.STEPS; shade++) {
            strip.block(shade, 0.5, one, STRIP, Shades.tone(shade), Shades.opacity(shade));
        }
        picture.place(strip, left, top);
        for (double value : shades.range(below).ticks(MOST_NUMBERS)) {
            double x = left + one * (shades.at(value) - scale.low());
            picture.label(x, top + STRIP + 10, number(value, shades, below, Label.Anchor.MIDDLE));
        }
        picture.label(
                left + width + 8, top + STRIP / 2.0, Label.start(unit).small().in(Tone.SOFT));
    }

    private static int lowest(boolean below) {
        return below ? -Shades.STEPS : 0;
    }

    private static Scale scale(boolean below) {
        return new Scale(lowest(below) - 0.5, Shades.STEPS + 0.5);
    }

    private static Label number(double value, Shades shades, boolean below, Label.Anchor anchor) {
        int decimals = Scale.decimals(shades.range(below).step(MOST_NUMBERS));
        return Label.of(Numbers.fixed(value, decimals), anchor).small().in(Tone.SOFT);
    }
}
