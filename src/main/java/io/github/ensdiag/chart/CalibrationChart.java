package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.ScoreProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How often answers of a given confidence are right. */
final class CalibrationChart {
    private static final int MOST_MEMBERS = 6;
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
        if (series.size() < 2 || members > MOST_MEMBERS) {
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
        for (int s : series) {
            curve(results, s, plot, ends, found);
        }
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        Picture picture = new Picture("calibration");
        picture.place(plot, LEFT, 30);
        legend(results, ends, picture);
        return Optional.of(picture.chart(
                "How often answers of a given confidence are right",
                "On the dashed diagonal confidence is accuracy; below it a predictor is too sure, above it too modest. "
                        + String.join(" ", found),
                SIDE + 78));
    }

    private static void curve(Results results, int s, Plot plot, List<double[]> ends, List<String> found) {
        ScoreProfile profile = results.series(s).profile().orElseThrow();
        int bins = profile.right().size();
        List<double[]> points = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            int count = profile.right().get(b) + profile.wrong().get(b);
            if (count >= FEWEST_IN_BIN) {
                points.add(
                        new double[] {(b + 0.5) / bins, (double) profile.right().get(b) / count});
            }
        }
        if (points.isEmpty()) {
            return;
        }
        Tone tone = Palette.of(results).tone(s);
        double[] xs = points.stream().mapToDouble(p -> p[0]).toArray();
        double[] ys = points.stream().mapToDouble(p -> p[1]).toArray();
        if (xs.length > 1) {
            plot.line(xs, ys, 2, tone);
        }
        for (double[] p : points) {
            plot.disc(p[0], p[1], 6, tone);
        }
        double[] last = points.get(points.size() - 1);
        ends.add(new double[] {s, last[1]});
        found.add("Of " + Names.of(results, s) + "'s answers around " + Numbers.percent(last[0], 0) + " confidence, "
                + Numbers.percent(last[1], 0) + " are right.");
    }

    /** Names the curves beside their ends, spread so that they do not overlap. */
    private static void legend(Results results, List<double[]> ends, Picture picture) {
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
                    Label.start(Names.of(results, s)).heavy().in(tone).within(Picture.WIDTH - LEFT - SIDE - 14));
        }
    }
}
