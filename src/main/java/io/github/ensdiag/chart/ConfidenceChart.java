package io.github.ensdiag.chart;

import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.ScoreProfile;
import java.util.List;
import java.util.stream.IntStream;

/** Histograms of confidence: two members mirrored on one axis, more in panels side by side. */
final class ConfidenceChart {
    /** What the marks of {@link #marks} are. */
    static final List<String> MARKS = List.of("┃ mean confidence", "┆ accuracy");

    private ConfidenceChart() {}

    static List<Chart> of(Results results) {
        int members = results.members().size();
        List<Integer> scored = IntStream.range(0, members)
                .filter(s -> results.series(s).profile().isPresent())
                .boxed()
                .toList();
        if (scored.isEmpty()) {
            return List.of();
        }
        return Picture.both(
                "confidence",
                picture -> members == 2 && scored.size() == 2
                        ? new MirroredConfidence(results, picture).chart()
                        : new ConfidencePanels(results, scored, picture).chart());
    }

    static double confidence(PredictorResult series) {
        return series.figure(PredictorMeasure.CONFIDENCE).value().orElse(0);
    }

    /** How sure a predictor is, and how often it is right. */
    static String words(PredictorResult series) {
        return "sure " + Numbers.percent(confidence(series), 1) + ", right " + Numbers.percent(series.accuracy(), 1);
    }

    static String description(Results results, List<Integer> shown) {
        StringBuilder text = new StringBuilder();
        for (int s : shown) {
            PredictorResult series = results.series(s);
            text.append(text.isEmpty() ? "" : " ")
                    .append(Names.of(results, s))
                    .append(": mean confidence ")
                    .append(Numbers.percent(confidence(series), 1))
                    .append(" at an accuracy of ")
                    .append(Numbers.percent(series.accuracy(), 1))
                    .append('.');
        }
        return text.toString();
    }

    /** Vertical lines of the axis of confidence, from 0 to 1. */
    static void grid(Plot plot, double low, double high) {
        for (double tick : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            plot.line(tick, low, tick, high, 1, Tone.LINE);
        }
    }

    /** Names the ends and the middle of that axis, so many pixels below a height. */
    static void ticks(Plot plot, double y, double below) {
        for (double tick : new double[] {0, 0.5, 1}) {
            Label label = tick == 0 ? Label.start("0") : tick == 1 ? Label.end("100 %") : Label.middle("50 %");
            plot.label(tick, y, 0, below, label.small().in(Tone.SOFT));
        }
    }

    /** Mean confidence and accuracy, between two heights. */
    static void marks(Plot plot, PredictorResult series, double from, double to, Tone tone) {
        plot.dashes(series.accuracy(), from, series.accuracy(), to, 2, tone);
        plot.line(confidence(series), from, confidence(series), to, 2, Tone.INK);
    }

    /** Thickness of a column, in pixels. */
    static double width(Plot plot) {
        return (double) plot.width() / ScoreProfile.BINS - 1.5;
    }
}
