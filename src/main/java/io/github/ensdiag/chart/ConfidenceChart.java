package io.github.ensdiag.chart;

import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.ScoreProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How sure each predictor is of its answers: right ones above the line, wrong ones below it. */
final class ConfidenceChart {
    private static final int MOST_PANELS = 12;
    private static final int GAP = 26;
    private static final int HEAD = 50;
    private static final int FOOT = 40;

    private ConfidenceChart() {}

    static Optional<Chart> of(Results results) {
        int members = results.members().size();
        List<Integer> scored = IntStream.range(0, members)
                .filter(s -> results.series(s).profile().isPresent())
                .boxed()
                .toList();
        if (scored.isEmpty() || results.series(members).profile().isEmpty()) {
            return Optional.empty();
        }
        List<Integer> best = scored.stream()
                .sorted(Comparator.comparingDouble(s -> -results.series(s).accuracy()))
                .limit(MOST_PANELS - 1)
                .sorted()
                .toList();
        List<Integer> panels = Stream.concat(best.stream(), Stream.of(members)).toList();
        int columns = panels.size() == 4 ? 2 : Math.min(3, panels.size());
        int width = (Picture.WIDTH - (columns - 1) * GAP) / columns;
        int height = columns == 2 ? 170 : 150;
        Scale y = scale(results, panels);
        Picture picture = new Picture("confidence");
        for (int p = 0; p < panels.size(); p++) {
            double left = p % columns * (width + GAP);
            double top = p / columns * (HEAD + height + FOOT);
            head(picture, results, panels.get(p), left, top, width);
            picture.place(
                    panel(
                            results.series(panels.get(p)).profile().orElseThrow(),
                            Palette.of(results).tone(panels.get(p)),
                            width,
                            height,
                            y,
                            results.samples()),
                    left,
                    top + HEAD);
        }
        int rows = (panels.size() + columns - 1) / columns;
        return Optional.of(picture.chart(
                "Histograms of confidence: right answers above the line, wrong answers below",
                description(results, panels, scored.size()),
                rows * (HEAD + height + FOOT) - 8));
    }

    private static void head(Picture picture, Results results, int s, double left, double top, double width) {
        PredictorResult series = results.series(s);
        Tone tone = Palette.of(results).tone(s);
        picture.label(
                left,
                top + 12,
                Label.start(Names.brief(results, s)).heavy().in(tone).within(width));
        String text = "sure "
                + Numbers.percent(
                        series.figure(PredictorMeasure.CONFIDENCE).value().orElse(0), 1) + ", right "
                + Numbers.percent(series.accuracy(), 1);
        picture.label(left, top + 31, Label.start(text).in(Tone.SOFT).within(width));
    }

    private static Plot panel(ScoreProfile profile, Tone tone, int width, int height, Scale y, int samples) {
        Plot plot = new Plot(width, height, new Scale(0, 1), y);
        for (double tick : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            plot.line(tick, y.low(), tick, y.high(), 1, Tone.LINE);
        }
        double bar = (double) width / ScoreProfile.BINS - 1.5;
        columns(plot, profile.right(), 1, bar, tone, samples);
        columns(plot, profile.wrong(), -1, bar, Tone.MIS, samples);
        plot.line(0, 0, 1, 0, 1, Tone.SOFT);
        for (double tick : new double[] {0, 0.5, 1}) {
            Label label = tick == 0 ? Label.start("0") : tick == 1 ? Label.end("100 %") : Label.middle("50 %");
            plot.label(tick, y.low(), 0, 12, label.small().in(Tone.SOFT));
        }
        plot.label(0, 0, 4, -12, Label.start("right").small().in(Tone.SOFT).withHalo());
        plot.label(0, 0, 4, 12, Label.start("wrong").small().in(Tone.SOFT).withHalo());
        return plot;
    }

    private static void columns(Plot plot, List<Integer> counts, int sign, double thickness, Tone tone, int samples) {
        for (int b = 0; b < counts.size(); b++) {
            if (counts.get(b) > 0) {
                double x = (b + 0.5) / counts.size();
                plot.line(x, 0, x, (double) sign * counts.get(b) / samples, thickness, tone);
            }
        }
    }

    private static Scale scale(Results results, List<Integer> panels) {
        double up = 0;
        double down = 0;
        for (int s : panels) {
            ScoreProfile profile = results.series(s).profile().orElseThrow();
            up = Math.max(up, profile.right().stream().mapToInt(i -> i).max().orElse(0));
            down = Math.max(
                    down, profile.wrong().stream().mapToInt(i -> i).max().orElse(0));
        }
        double most = Math.max(1, Math.max(up, down));
        // both sides keep room for their word
        return new Scale(
                -Math.max(down, 0.15 * most) / results.samples(), Math.max(up, 0.15 * most) / results.samples());
    }

    private static String description(Results results, List<Integer> panels, int scored) {
        StringBuilder text = new StringBuilder("All panels have the same scale. ");
        if (panels.size() <= scored) {
            text.append("Shown are the ensemble and the ")
                    .append(panels.size() - 1)
                    .append(" most accurate members. ");
        }
        for (int s : panels) {
            PredictorResult series = results.series(s);
            text.append(Names.of(results, s))
                    .append(": mean confidence ")
                    .append(Numbers.percent(
                            series.figure(PredictorMeasure.CONFIDENCE).value().orElse(0), 1))
                    .append(" at an accuracy of ")
                    .append(Numbers.percent(series.accuracy(), 1))
                    .append(". ");
        }
        return text.toString().strip();
    }
}
