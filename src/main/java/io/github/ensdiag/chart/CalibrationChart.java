package io.github.ensdiag.chart;

import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.ScoreProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often answers of a given confidence are right. Of more members than there are colours, only the best and those at
 * the ends are named; the others are thin lines behind.
 */
final class CalibrationChart {
    private static final int SIDE = 400;
    private static final int LEFT = 52;
    private static final int FEWEST_IN_BIN = 30;

    private CalibrationChart() {}

    static Optional<Chart> of(Results results) {
        int members = results.members().size();
        List<Integer> series = IntStream.rangeClosed(0, members)
                .filter(s -> results.series(s).profile().isPresent())
                .boxed()
                .toList();
        if (series.size() < 2) {
            return Optional.empty();
        }
        Plot plot = new Plot(SIDE, SIDE, new Scale(0, 1), new Scale(0, 1));
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
        List<String> found = new ArrayList<>();
        List<double[]> ends = new ArrayList<>();
        List<Integer> named = named(results, series);
        series.stream().filter(s -> !named.contains(s)).forEach(s -> thin(results, s, plot));
        for (int s : named) {
            curve(results, s, plot, ends, found);
        }
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        Picture picture = new Picture("calibration");
        picture.place(plot, LEFT, 30);
        legend(results, ends, series.size() - named.size(), picture);
        return Optional.of(picture.chart(
                "How often answers of a given confidence are right",
                "On the dashed diagonal confidence is accuracy; below it a predictor is too sure, above it too modest. "
                        + String.join(" ", found)
                        + (series.size() == named.size() ? "" : " Thin lines are the other members."),
                SIDE + 78));
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
        return Stream.of(
                        sorted.get(0),
                        sorted.get(sorted.size() - 1),
                        results.ensemble().best(),
                        members)
                .distinct()
                .filter(series::contains)
                .toList();
    }

    private static void thin(Results results, int s, Plot plot) {
        double[][] line = line(results, s);
        if (line[0].length > 1) {
            plot.line(line[0], line[1], 1, Tone.MIS);
        }
    }

    /** Confidence and accuracy of the bins that hold enough samples. */
    private static double[][] line(Results results, int s) {
        ScoreProfile profile = results.series(s).profile().orElseThrow();
        int bins = profile.right().size();
        int[] full = IntStream.range(0, bins)
                .filter(b -> profile.right().get(b) + profile.wrong().get(b) >= FEWEST_IN_BIN)
                .toArray();
        return new double[][] {
            Arrays.stream(full).mapToDouble(b -> (b + 0.5) / bins).toArray(),
            Arrays.stream(full)
                    .mapToDouble(b -> (double) profile.right().get(b)
                            / (profile.right().get(b) + profile.wrong().get(b)))
                    .toArray()
        };
    }

    private static void curve(Results results, int s, Plot plot, List<double[]> ends, List<String> found) {
        double[][] line = line(results, s);
        double[] xs = line[0];
        double[] ys = line[1];
        if (xs.length == 0) {
            return;
        }
        Tone tone = Palette.of(results).tone(s);
        if (xs.length > 1) {
            plot.line(xs, ys, 2, tone);
        }
        for (int p = 0; p < xs.length; p++) {
            plot.disc(xs[p], ys[p], 6, tone);
        }
        int last = xs.length - 1;
        ends.add(new double[] {s, ys[last]});
        found.add("Of " + Names.of(results, s) + "'s answers around " + Numbers.percent(xs[last], 0) + " confidence, "
                + Numbers.percent(ys[last], 0) + " are right.");
    }

    /** Names the curves beside their ends, spread so that they do not overlap. */
    private static void legend(Results results, List<double[]> ends, int others, Picture picture) {
        List<double[]> sorted = new ArrayList<>(ends);
        sorted.sort(Comparator.comparingDouble(e -> -e[1]));
        double next = 0;
        for (double[] end : sorted) {
            int s = (int) end[0];
            double y = Math.max(next, 30 + SIDE * (1 - end[1]));
            next = y + 18;
            Tone tone = Palette.of(results).tone(s);
            picture.label(
                    LEFT + SIDE + 12,
                    y,
                    Label.start(Names.brief(results, s)).heavy().in(tone).within(Picture.WIDTH - LEFT - SIDE - 14));
        }
        if (others > 0) {
            Label label = Label.start("thin: " + Numbers.count(others, "other member", "other members"));
            picture.label(LEFT + SIDE + 12, next + 8, label.small().in(Tone.SOFT));
        }
    }
}
