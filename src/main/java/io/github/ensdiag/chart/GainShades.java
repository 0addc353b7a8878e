package io.github.ensdiag.chart;

import java.util.List;

/**
 * How an ensemble's gain is shown: ▲ in green for a gain, ▼ in pink for a loss, a grey disc for neither, and the stronger
 * the more.
 *
 * @param limit the gain, as a share, from which on the shade is the strongest
 * @param beyond whether some gain or lose more
 */
record GainShades(double limit, boolean beyond) {
    static final int STEPS = 4;
    private static final double PART_WITHIN = 0.95;
    private static final double LEAST = 0.001;

    /** Shades up to a round value below which nearly all classes lie. */
    static GainShades of(List<ClassMark> marks) {
        double[] gains = marks.stream()
                .filter(m -> m.gain() != 0)
                .flatMapToDouble(m -> m.classes().stream().mapToDouble(c -> Math.abs(m.gain())))
                .sorted()
                .toArray();
        if (gains.length == 0) {
            return new GainShades(LEAST, false);
        }
        double usual = Math.max(LEAST, gains[(int) ((gains.length - 1) * PART_WITHIN)]);
        double limit = new Scale(0, usual).step(1);
        return new GainShades(limit, gains[gains.length - 1] > limit);
    }

    /** −{@value #STEPS} to {@value #STEPS}; 0 only for no gain at all. */
    int of(double gain) {
        int shade = (int) Math.round(STEPS * Math.min(1, Math.abs(gain) / limit));
        return (int) Math.signum(gain) * Math.max(1, shade);
    }

    /** The gain that a shade stands for, in points. */
    String words(int shade) {
        double points = 100 * limit * shade / STEPS;
        int decimals = Scale.decimals(100 * limit / STEPS);
        String sign = shade > 0 ? "+" : "";
        String end = beyond && Math.abs(shade) == STEPS ? (shade > 0 ? " or better" : " or worse") : "";
        return sign + Numbers.fixed(points, decimals) + end;
    }

    /** Draws a mark whose area is that of a disc of this diameter. */
    static void draw(Plot plot, double x, double y, double diameter, int shade, boolean found) {
        if (found) {
            shape(plot, x, y, diameter + 4, shade, Tone.INK, 1);
        }
        double opacity = shade == 0 ? 1 : 0.3 + 0.7 * Math.abs(shade) / STEPS;
        if (found) {
            shape(plot, x, y, diameter, shade, Tone.PAPER, 1);
        }
        shape(plot, x, y, diameter, shade, shade == 0 ? Tone.MIS : shade > 0 ? Tone.GAIN : Tone.LOSS, opacity);
    }

    private static void shape(Plot plot, double x, double y, double diameter, int shade, Tone tone, double opacity) {
        if (shade == 0) {
            plot.disc(x, y, diameter, tone);
        } else {
            // as large as the disc
            plot.triangle(x, y, 1.32 * diameter, shade > 0, tone, opacity);
        }
    }
}
