package io.github.ensdiag.chart;

import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.ScoreProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often answers of a given confidence are right. Of more members than there are colours, only the best and those at
 * the ends are named; the others are thin lines behind.
 */
final class CalibrationChart {
    private static final int SIDE = 400;
    private static final int LEFT = 52;
    private static final int TOP = 30;
    private static final int FEWEST_IN_BIN = 30;

    private CalibrationChart() {}

    static List<Chart> of(Results results) {
        int members = results.members().size();
        List<Integer> series = IntStream.rangeClosed(0, members)
                .filter(s -> results.series(s).profile().isPresent())
                .boxed()
                .toList();
        if (series.size() < 2) {
            return List.of();
        }
        List<Curve> curves = series.stream()
                .map(s -> curve(results, s))
                .filter(c -> !c.points().isEmpty())
                .toList();
        return curves.isEmpty() ? List.of() : Picture.both("calibration", picture -> chart(results, curves, picture));
    }

    private static Chart chart(Results results, List<Curve> all, Picture picture) {
        List<Integer> named = named(results, all.stream().map(Curve::series).toList());
        List<Curve> curves =
                all.stream().filter(c -> named.contains(c.series())).toList();
        int others = all.size() - curves.size();
        int side = picture.narrow() ? picture.width() - LEFT - 20 : SIDE;
        Plot plot = new Plot(side, side, new Scale(0, 1), new Scale(0, 1));
        for (int t = 0; t <= 4; t++) {
            double v = t / 4.0;
            plot.line(v, 0, v, 1, 1, Tone.LINE).line(0, v, 1, v, 1, Tone.LINE);
            plot.label(v, 0, 0, 14, Label.middle(25 * t + " %").small().in(Tone.SOFT));
            plot.label(0, v, -8, 0, Label.end(25 * t + " %").small().in(Tone.SOFT));
        }
        plot.dashes(0, 0, 1, 1, 1.5, Tone.SOFT);
        plot.label(0.5, 0, 0, 33, Label.middle("confidence").in(Tone.SOFT));
        plot.label(0, 1, -46, -16, Label.start("of these answers right").in(Tone.SOFT));
        plot.label(
                0.03,
                0.95,
                0,
                0,
                Label.start("too modest").small().in(Tone.SOFT).withHalo());
        plot.label(0.97, 0.05, 0, 0, Label.end("too sure").small().in(Tone.SOFT).withHalo());
        all.stream().filter(c -> !named.contains(c.series())).forEach(c -> c.drawThin(plot));
        curves.forEach(c -> c.draw(plot, tone(results, c)));
        List<Label> names = names(results, curves, others);
        int top = picture.narrow() ? Legend.paint(picture, 12, names) + TOP - 8 : TOP;
        picture.place(plot, LEFT, top);
        if (!picture.narrow()) {
            name(curves, names, picture);
        }
        return picture.chart(
                "How often answers of a given confidence are right",
                "On the dashed diagonal confidence is accuracy; below it a predictor is too sure, above it too modest. "
                        + curves.stream()
                                .map(c -> "Of " + Names.of(results, c.series()) + "'s answers around "
                                        + Numbers.percent(c.last()[0], 1) + " confidence, "
                                        + Numbers.percent(c.last()[1], 1) + " are right.")
                                .collect(Collectors.joining(" "))
                        + (others == 0 ? "" : " Thin lines are the other members."),
                top + side + 48);
    }

    /** All, if each has its colour; else the surest for its accuracy, the most modest, the best and the ensemble. */
    private static List<Integer> named(Results results, List<Integer> series) {
        if (Palette.of(results).each()) {
            return series;
        }
        int members = results.members().size();
        Comparator<Integer> sureness = Comparator.comparingDouble(s -> results.series(s)
                .figure(PredictorMeasure.OVERCONFIDENCE)
                .value()
                .orElse(0));
        List<Integer> sorted =
                series.stream().filter(s -> s < members).sorted(sureness).toList();
        return sorted.isEmpty()
                ? series
                : Stream.of(
                                sorted.get(0),
                                sorted.get(sorted.size() - 1),
                                results.ensemble().best(),
                                members)
                        .distinct()
                        .filter(series::contains)
                        .toList();
    }

    /** By bin: the mean confidence and how many are right; bins of few answers are left out. */
    private record Curve(int series, List<double[]> points) {
        double[] last() {
            return points.get(points.size() - 1);
        }

        void drawThin(Plot plot) {
            line(plot, 1, Tone.MIS);
        }

        private void line(Plot plot, double width, Tone tone) {
            if (points.size() > 1) {
                double[] xs = points.stream().mapToDouble(p -> p[0]).toArray();
                double[] ys = points.stream().mapToDouble(p -> p[1]).toArray();
                plot.line(xs, ys, width, tone);
            }
        }

        void draw(Plot plot, Tone tone) {
            line(plot, 2, tone);
            for (double[] p : points) {
                plot.disc(p[0], p[1], 6, tone);
            }
        }
    }

    private static Curve curve(Results results, int s) {
        ScoreProfile profile = results.series(s).profile().orElseThrow();
        int bins = profile.right().size();
        List<double[]> points = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            int count = profile.right().get(b) + profile.wrong().get(b);
            if (count >= FEWEST_IN_BIN) {
                points.add(new double[] {
                    profile.meanConfidence().get(b), (double) profile.right().get(b) / count
                });
            }
        }
        return new Curve(s, points);
    }

    private static Tone tone(Results results, Curve curve) {
        return Palette.of(results).tone(curve.series());
    }

    /** The named curves, and behind them how many there are beside. */
    private static List<Label> names(Results results, List<Curve> curves, int others) {
        List<Label> names = new ArrayList<>(curves.stream()
                .map(c -> Label.start("● " + Names.brief(results, c.series()))
                        .heavy()
                        .in(tone(results, c)))
                .toList());
        if (others > 0) {
            names.add(Label.start("thin: " + Numbers.count(others, "other member", "other members"))
                    .small()
                    .in(Tone.SOFT));
        }
        return names;
    }

    /** Names the curves beside their ends. */
    private static void name(List<Curve> curves, List<Label> names, Picture picture) {
        double[] ends =
                curves.stream().mapToDouble(c -> TOP + SIDE * (1 - c.last()[1])).toArray();
        double[] y = Spread.of(ends, Legend.LINE, 0, TOP + SIDE + Legend.LINE);
        int room = Picture.WIDTH - LEFT - SIDE - 14;
        for (int i = 0; i < y.length; i++) {
            picture.label(LEFT + SIDE + 12, y[i], names.get(i).within(room));
        }
        if (names.size() > curves.size()) {
            picture.label(
                    LEFT + SIDE + 12,
                    TOP + SIDE + 2 * Legend.LINE,
                    names.get(curves.size()).within(room));
        }
    }
}
