package io.github.ensdiag.chart;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.LeaningChance;
import io.github.ensdiag.measure.Results;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Many classes: a curve for each series, over the classes sorted by predicted share over true share. */
final class ShareCurves {
    private static final int POINTS = 100;
    private static final int LEFT = 52;
    private static final int RIGHT = 170;
    private static final int HEIGHT = 300;
    private static final int TOP = 30;

    private ShareCurves() {}

    static Chart chart(Results results, List<ClassResult> classes, List<Integer> series, Picture picture) {
        double[][] curves = series.stream()
                .map(s ->
                        classes.stream().mapToDouble(c -> ratio(c, s)).sorted().toArray())
                .toArray(double[][]::new);
        double most = Arrays.stream(curves)
                .mapToDouble(c -> log(c[c.length - 1]))
                .max()
                .orElse(1);
        double least = Arrays.stream(curves).mapToDouble(c -> -log(c[0])).max().orElse(1);
        Scale scale = new Scale(-limit(least), limit(most));
        int width = picture.width() - LEFT - (picture.narrow() ? 8 : RIGHT);
        Plot plot = new Plot(width, HEIGHT, new Scale(0, 1), scale);
        for (int t = (int) scale.low(); t <= scale.high(); t++) {
            if (t != 0) {
                plot.line(0, t, 1, t, 1, Tone.LINE);
            }
            String name = t >= 0 ? "× " + (1 << t) : "× 1/" + (1 << -t);
            plot.label(0, t, -8, 0, Label.end(name).small().in(Tone.SOFT));
        }
        plot.dashes(0, 0, 1, 0, 1.5, Tone.SOFT);
        plot.label(
                0,
                scale.high(),
                -46,
                -16,
                Label.start("how many times as often answered as true").in(Tone.SOFT));
        plot.label(
                0,
                scale.low(),
                0,
                16,
                Label.start("classes answered too rarely").small().in(Tone.SOFT));
        plot.label(1, scale.low(), 0, 16, Label.end("too often").small().in(Tone.SOFT));
        chance(plot, results, classes, scale);
        double[] ends = new double[series.size()];
        for (int i = 0; i < series.size(); i++) {
            ends[i] = curve(plot, curves[i], scale, Palette.of(results).tone(series.get(i)));
        }
        int top = picture.narrow() ? ShareChart.legend(picture, results, series) + TOP - 12 : TOP;
        picture.place(plot, LEFT, top);
        if (!picture.narrow()) {
            name(picture, results, series, ends, scale);
        }
        return picture.chart(
                "Predicted share over true share, classes sorted by it",
                "The flatter a curve, the less its predictor leans to some classes; grey: what chance alone gives the ensemble. "
                        + ShareChart.shown(results)
                        + extremes(results, series, curves),
                top + HEIGHT + 46);
    }

    /** Doublings shown: enough for the curves, from 1 to 3. */
    private static double limit(double doublings) {
        return Math.min(3, Math.max(1, Math.ceil(doublings)));
    }

    /** What the ensemble's curve would be by chance alone. */
    private static void chance(Plot plot, Results results, List<ClassResult> classes, Scale scale) {
        double[] xs =
                IntStream.range(0, POINTS).mapToDouble(i -> i / (POINTS - 1.0)).toArray();
        // the outermost classes of so many
        double[] levels = Arrays.stream(xs)
                .map(x -> (0.5 + x * (classes.size() - 1)) / classes.size())
                .toArray();
        double[] ratios = LeaningChance.quantiles(classes, results.members().size(), levels);
        double[] ys = Arrays.stream(ratios)
                .map(r -> Math.max(scale.low(), Math.min(scale.high(), log(r))))
                .toArray();
        plot.line(xs, ys, 4, Tone.MIS);
        plot.label(
                0.5,
                scale.low(),
                0,
                32,
                Label.middle("grey: the ensemble by chance alone").small().in(Tone.SOFT));
    }

    private static double curve(Plot plot, double[] ratios, Scale scale, Tone tone) {
        int points = Math.min(POINTS, ratios.length);
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int i = 0; i < points; i++) {
            int at = (int) Math.round((double) i * (ratios.length - 1) / (points - 1));
            xs[i] = (double) at / (ratios.length - 1);
            ys[i] = Math.max(scale.low(), Math.min(scale.high(), log(ratios[at])));
        }
        plot.line(xs, ys, 2, tone);
        return ys[points - 1];
    }

    private static void name(Picture picture, Results results, List<Integer> series, double[] ends, Scale scale) {
        double[] wanted = Arrays.stream(ends)
                .map(end -> TOP + HEIGHT * (scale.high() - end) / scale.span())
                .toArray();
        double[] y = Spread.of(wanted, Legend.LINE, 0, TOP + HEIGHT + Legend.LINE);
        for (int i = 0; i < y.length; i++) {
            Tone tone = Palette.of(results).tone(series.get(i));
            Label label =
                    Label.start(Names.brief(results, series.get(i))).heavy().in(tone);
            picture.label(Picture.WIDTH - RIGHT + 10, y[i], label.within(RIGHT - 12));
        }
    }

    private static String extremes(Results results, List<Integer> series, double[][] curves) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            double[] c = curves[i];
            text.append(Names.of(results, series.get(i)))
                    .append(": from ")
                    .append(Numbers.fixed(c[0], 2))
                    .append(" to ")
                    .append(Numbers.fixed(c[c.length - 1], 2))
                    .append(" times. ");
        }
        return text.toString().strip();
    }

    private static double ratio(ClassResult c, int s) {
        return (double) c.predicted().get(s) / c.size();
    }

    private static double log(double ratio) {
        return ratio > 0 ? Math.log(ratio) / Math.log(2) : -99;
    }
}
