package io.github.ensdiag.chart;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.LeaningChance;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How often each class is answered against how often it is true. */
final class ShareChart {
    private static final int MOST_ROWS = 12;
    private static final int MOST_CURVES = 7;
    private static final int POINTS = 100;
    private static final int LEFT = 52;
    private static final int RIGHT = 170;
    private static final int HEIGHT = 300;
    private static final int TOP = 30;

    private ShareChart() {}

    static List<Chart> of(Results results, IntFunction<String> className) {
        List<ClassResult> present =
                results.classes().stream().filter(c -> c.size() > 0).toList();
        if (present.size() < 2) {
            return List.of();
        }
        List<Integer> series = series(results);
        return Picture.both(
                "shares",
                picture -> present.size() <= MOST_ROWS
                        ? byClass(results, present, series, className, picture)
                        : sorted(results, present, series, picture));
    }

    /**
     * All, or the ensemble and the members that lean most, as far as colours can be told apart: of very many members the
     * best and the one of all others that leans most.
     */
    private static List<Integer> series(Results results) {
        int members = results.members().size();
        Palette palette = Palette.of(results);
        List<Integer> all = IntStream.range(0, members).boxed().toList();
        List<Integer> shown = new ArrayList<>(all.stream()
                .sorted(Comparator.comparingDouble(s -> -unevenness(results, s)))
                .filter(s -> palette.each() || s != results.ensemble().best())
                .limit(palette.each() ? MOST_CURVES : 1)
                .toList());
        if (!palette.each()) {
            shown.add(results.ensemble().best());
        }
        shown.sort(Comparator.naturalOrder());
        shown.add(members);
        return shown;
    }

    private static double unevenness(Results results, int s) {
        return results.classes().stream()
                .mapToDouble(c -> Math.abs(c.predicted().get(s) - c.size()))
                .sum();
    }

    private static Chart byClass(
            Results results,
            List<ClassResult> classes,
            List<Integer> series,
            IntFunction<String> className,
            Picture picture) {
        double n = results.samples();
        double most = classes.stream()
                .flatMapToDouble(c -> series.stream().mapToDouble(s -> farthest(results, c, s)))
                .max()
                .orElse(0);
        Scale scale = new Scale(-1.08 * Math.max(most, 0.001), 1.08 * Math.max(most, 0.001));
        int decimals = Scale.decimals(100 * scale.step(8));
        Lanes lanes = Lanes.of(
                picture,
                classes.stream()
                        .map(c -> new Rows.Row(
                                className.apply(c.index()), "true share " + Numbers.percent(c.size() / n, 1), ""))
                        .toList(),
                scale,
                Math.max(44, 12 + 9 * series.size()),
                t -> (t > 0 ? "+" : "") + Numbers.points(t, decimals));
        lanes.plot().line(0, 0, 0, classes.size(), 1.5, Tone.SOFT);
        for (int i = 0; i < classes.size(); i++) {
            ClassResult c = classes.get(i);
            for (int j = 0; j < series.size(); j++) {
                double share = 0.36 - 0.72 * (j + 0.5) / series.size();
                double y = lanes.y(i) + lanes.plot().up(share * lanes.room());
                double difference = (c.predicted().get(series.get(j)) - c.size()) / n;
                Tone tone = Palette.of(results).tone(series.get(j));
                lanes.plot().line(0, y, difference, y, 3, tone, 0.5);
                interval(results, c, series.get(j)).ifPresent(v -> lanes.plot().line(v.low(), y, v.high(), y, 1, tone));
                lanes.plot().disc(difference, y, 8, tone);
            }
        }
        int head = legend(picture, results, series);
        picture.label(
                picture.width() - 2,
                head + 2,
                Label.end("too often, points →").small().in(Tone.SOFT));
        head += 14;
        lanes.paint(picture, head);
        return picture.chart(
                "Share of each class among the answers less its true share, in points",
                "Right of the line a class is answered too often, left of it too rarely; thin lines are 95 % intervals. "
                        + leaning(results, series, className),
                head + lanes.height());
    }

    private static double farthest(Results results, ClassResult c, int s) {
        double difference = (double) (c.predicted().get(s) - c.size()) / results.samples();
        return interval(results, c, s).map(i -> Math.max(-i.low(), i.high())).orElse(Math.abs(difference));
    }

    /** Of the share among the answers less the true share. */
    private static Optional<Interval> interval(Results results, ClassResult c, int s) {
        int more = c.predicted().get(s) - c.right().get(s);
        int fewer = c.size() - c.right().get(s);
        return Statistics.pairedDifference(
                more, fewer, results.samples(), results.options().bootstrap());
    }

    /** Names the series in a line or two; returns the height taken. */
    private static int legend(Picture picture, Results results, List<Integer> series) {
        return Legend.paint(
                picture,
                12,
                series.stream()
                        .map(s -> Label.start("● " + Names.brief(results, s))
                                .heavy()
                                .in(Palette.of(results).tone(s)))
                        .toList());
    }

    private static Chart sorted(Results results, List<ClassResult> classes, List<Integer> series, Picture picture) {
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
        int top = picture.narrow() ? legend(picture, results, series) + TOP - 12 : TOP;
        picture.place(plot, LEFT, top);
        if (!picture.narrow()) {
            name(picture, results, series, ends, scale);
        }
        return picture.chart(
                "Predicted share over true share, classes sorted by it, a line for each predictor",
                "The flatter a curve, the less its predictor leans to some classes; grey: what chance alone gives the ensemble. "
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

    private static String leaning(Results results, List<Integer> series, IntFunction<String> className) {
        StringBuilder text = new StringBuilder();
        for (int s : series) {
            var leaning = results.balance().leanings().get(s);
            text.append(Names.of(results, s))
                    .append(" answers ")
                    .append(className.apply(leaning.index()))
                    .append(" in ")
                    .append(Numbers.percent(leaning.predictedShare(), 1))
                    .append(", true are ")
                    .append(Numbers.percent(leaning.trueShare(), 1))
                    .append(". ");
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
