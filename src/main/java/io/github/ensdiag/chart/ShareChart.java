package io.github.ensdiag.chart;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
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

    static Optional<Chart> of(Results results, IntFunction<String> className) {
        List<ClassResult> present =
                results.classes().stream().filter(c -> c.size() > 0).toList();
        if (present.size() < 2) {
            return Optional.empty();
        }
        List<Integer> series = series(results);
        return Optional.of(
                present.size() <= MOST_ROWS
                        ? byClass(results, present, series, className)
                        : sorted(results, present, series));
    }

    /** All, or the ensemble and the members that lean most, as far as colours can be told apart. */
    private static List<Integer> series(Results results) {
        int members = results.members().size();
        List<Integer> all = IntStream.range(0, members).boxed().toList();
        List<Integer> shown = new ArrayList<>(all.stream()
                .sorted(Comparator.comparingDouble(s -> -unevenness(results, s)))
                .limit(MOST_CURVES)
                .sorted()
                .toList());
        shown.add(members);
        return shown;
    }

    private static double unevenness(Results results, int s) {
        return results.classes().stream()
                .mapToDouble(c -> Math.abs(c.predicted().get(s) - c.size()))
                .sum();
    }

    private static Chart byClass(
            Results results, List<ClassResult> classes, List<Integer> series, IntFunction<String> className) {
        double n = results.samples();
        Scale around = Scale.around(
                classes.stream()
                        .flatMapToDouble(c -> DoubleStream.concat(
                                DoubleStream.of(c.size() / n),
                                series.stream().mapToDouble(s -> c.predicted().get(s) / n))),
                0.06,
                0,
                1);
        Scale scale = new Scale(0, around.high());
        int tickDecimals = Scale.decimals(100 * scale.step(8));
        Rows rows = new Rows(
                classes.stream()
                        .map(c -> new Rows.Row(
                                className.apply(c.index()), "true " + Numbers.percent(c.size() / n, 1), ""))
                        .toList(),
                scale,
                Math.max(44, 12 + 9 * series.size()),
                t -> Numbers.percent(t, tickDecimals));
        for (int i = 0; i < classes.size(); i++) {
            ClassResult c = classes.get(i);
            double y = rows.y(i);
            rows.plot().line(c.size() / n, y - 0.4, c.size() / n, y + 0.4, 2, Tone.INK);
            for (int j = 0; j < series.size(); j++) {
                double offset = 0.32 - 0.64 * (j + 0.5) / series.size();
                double share = c.predicted().get(series.get(j)) / n;
                Tone tone = Tone.series(series.get(j), results.members().size());
                rows.plot().line(c.size() / n, y + offset, share, y + offset, 2, tone, 0.5);
                rows.plot().disc(share, y + offset, 7, tone);
            }
        }
        Picture picture = new Picture("shares");
        int head = legend(picture, results, series);
        rows.paint(picture, head);
        return picture.chart(
                "Predicted share of each class against its true share",
                "A bar marks a class's share of the samples; points are its share among a predictor's answers. "
                        + leaning(results, series, className),
                head + rows.height());
    }

    /** Names the series in a line or two; returns the height taken. */
    private static int legend(Picture picture, Results results, List<Integer> series) {
        double x = 2;
        double y = 12;
        for (int s : series) {
            Label label = Label.start("● " + results.series(s).name())
                    .heavy()
                    .in(Tone.series(s, results.members().size()))
                    .within(300);
            if (x + label.width() > Picture.WIDTH) {
                x = 2;
                y += 20;
            }
            picture.label(x, y, label);
            x += label.width() + 18;
        }
        return (int) y + 16;
    }

    private static Chart sorted(Results results, List<ClassResult> classes, List<Integer> series) {
        double[][] curves = series.stream()
                .map(s -> classes.stream()
                        .mapToDouble(c -> ratio(c, s))
                        .sorted()
                        .toArray())
                .toArray(double[][]::new);
        double most = Arrays.stream(curves).mapToDouble(c -> Math.abs(log(c[c.length - 1]))).max().orElse(1);
        double least = Arrays.stream(curves).mapToDouble(c -> Math.abs(log(c[0]))).max().orElse(1);
        double limit = Math.min(3, Math.max(1, Math.ceil(Math.max(most, least))));
        int width = Picture.WIDTH - LEFT - RIGHT;
        Plot plot = new Plot(width, HEIGHT, new Scale(0, 1), new Scale(-limit, limit));
        for (int t = (int) -limit; t <= limit; t++) {
            if (t != 0) {
                plot.line(0, t, 1, t, 1, Tone.LINE);
            }
            String name = t >= 0 ? "× " + (1 << t) : "× 1/" + (1 << -t);
            plot.label(0, t, -8, 0, Label.end(name).small().in(Tone.SOFT));
        }
        plot.dashes(0, 0, 1, 0, 1.5, Tone.SOFT);
        plot.label(0, limit, -46, -16, Label.start("predicted as often as true, times").in(Tone.SOFT));
        plot.label(0, -limit, 0, 16, Label.start("classes answered too rarely").small().in(Tone.SOFT));
        plot.label(1, -limit, 0, 16, Label.end("too often").small().in(Tone.SOFT));
        double[] ends = new double[series.size()];
        for (int i = 0; i < series.size(); i++) {
            ends[i] = curve(plot, curves[i], limit, Tone.series(series.get(i), results.members().size()));
        }
        Picture picture = new Picture("shares");
        picture.place(plot, LEFT, TOP);
        name(picture, results, series, ends, limit);
        return picture.chart(
                "Predicted share over true share, classes sorted by it, for each predictor",
                "The flatter a curve, the less its predictor leans to some classes. " + extremes(results, series, curves),
                TOP + HEIGHT + 30);
    }

    private static double curve(Plot plot, double[] ratios, double limit, Tone tone) {
        int points = Math.min(POINTS, ratios.length);
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int i = 0; i < points; i++) {
            int at = (int) Math.round((double) i * (ratios.length - 1) / (points - 1));
            xs[i] = (double) at / (ratios.length - 1);
            ys[i] = Math.max(-limit, Math.min(limit, log(ratios[at])));
        }
        plot.line(xs, ys, 2, tone);
        return ys[points - 1];
    }

    private static void name(Picture picture, Results results, List<Integer> series, double[] ends, double limit) {
        List<Integer> order = IntStream.range(0, series.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -ends[i]))
                .toList();
        double next = 0;
        for (int i : order) {
            double y = Math.max(next, TOP + HEIGHT * (limit - ends[i]) / (2 * limit));
            next = y + 18;
            Tone tone = Tone.series(series.get(i), results.members().size());
            Label label = Label.start(results.series(series.get(i)).name()).heavy().in(tone);
            picture.label(Picture.WIDTH - RIGHT + 10, y, label.within(RIGHT - 12));
        }
    }

    private static String extremes(Results results, List<Integer> series, double[][] curves) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            double[] c = curves[i];
            text.append(results.series(series.get(i)).name())
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
            text.append(results.series(s).name())
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
