package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.ScoreProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Histograms of confidence of two members on one axis, the first upwards and the second downwards, and the ensemble's
 * below. In each column the right answers lie next to the axis and the wrong ones beyond them. All have one scale.
 */
final class MirroredConfidence {
    private static final int LEFT = 40;
    private static final int TALLEST = 150;
    private static final int LEAST = 24;
    private static final int NAME = 22;
    private static final int WORDS = 16;
    private static final int TICKS = 18;
    private static final int GAP = 22;

    private final Results results;
    private final Picture picture;
    private final Scale shares;

    MirroredConfidence(Results results, Picture picture) {
        this.results = results;
        this.picture = picture;
        double most = series().stream().mapToDouble(this::tallest).max().orElse(1);
        shares = new Scale(0, most);
    }

    private List<Integer> series() {
        List<Integer> series = new ArrayList<>(List.of(0, 1));
        if (results.series(2).profile().isPresent()) {
            series.add(2);
        }
        return series;
    }

    private ScoreProfile profile(int s) {
        return results.series(s).profile().orElseThrow();
    }

    /** Share of the samples in the fullest column. */
    private double tallest(int s) {
        return IntStream.range(0, ScoreProfile.BINS)
                        .map(b -> profile(s).right().get(b) + profile(s).wrong().get(b))
                        .max()
                        .orElse(0)
                / (double) results.samples();
    }

    Chart chart() {
        List<String> key = new ArrayList<>(
                List.of("colour: right, at the axis", "grey: wrong, beyond", "height: share of samples"));
        key.addAll(ConfidenceChart.MARKS);
        double y = Legend.paint(picture, 12, Legend.notes(key)) + 6;
        int head = picture.narrow() ? NAME + WORDS : NAME;
        int up = height(0);
        int down = height(1);
        name(0, y);
        picture.place(panel(up, down, 0, 1), LEFT, y + head + TICKS);
        y += head + TICKS + up + down;
        name(1, y + 4);
        y += head + GAP;
        if (series().size() > 2) {
            name(2, y);
            picture.place(panel(height(2), 0, 2, 2), LEFT, y + head + TICKS);
            y += head + TICKS + height(2) + 6;
        }
        return picture.chart(
                "Histograms of confidence: " + Names.of(results, 0) + " upwards, " + Names.of(results, 1)
                        + " downwards",
                "In each column right answers lie next to the axis and wrong ones beyond. "
                        + ConfidenceChart.description(results, series()),
                (int) Math.ceil(y));
    }

    /** Pixels of a half: all halves have the same scale. */
    private int height(int s) {
        return (int) Math.max(LEAST, Math.ceil(TALLEST * tallest(s) / shares.high()));
    }

    private void name(int s, double top) {
        Label name = Label.start(Names.brief(results, s))
                .heavy()
                .in(Palette.of(results).tone(s));
        String words = ConfidenceChart.words(results.series(s));
        double right = picture.width() - 2.0;
        if (picture.narrow()) {
            picture.label(LEFT, top + 10, name.within(right - LEFT));
            picture.label(LEFT, top + 10 + WORDS, Label.start(words).small().in(Tone.SOFT));
        } else {
            Label end = Label.end(words).small().in(Tone.SOFT);
            picture.label(LEFT, top + 10, name.within(right - LEFT - end.width() - 12));
            picture.label(right, top + 10, end);
        }
    }

    /** One series upwards and one downwards; pixels of 0 leave that half out. */
    private Plot panel(int up, int down, int above, int below) {
        double pixel = shares.high() / TALLEST;
        Scale y = new Scale(-down * pixel, up * pixel);
        Plot plot = new Plot(picture.width() - LEFT - 2, up + down, new Scale(0, 1), y);
        ConfidenceChart.grid(plot, y.low(), y.high());
        double step = shares.step(3);
        for (double t = step; t <= Math.max(up, down) * pixel; t += step) {
            share(plot, t, t <= y.high());
            share(plot, -t, -t >= y.low());
        }
        columns(plot, above, 1);
        if (down > 0) {
            columns(plot, below, -1);
            ConfidenceChart.marks(
                    plot, results.series(below), 0, y.low(), Palette.of(results).tone(below));
        }
        ConfidenceChart.marks(
                plot, results.series(above), 0, y.high(), Palette.of(results).tone(above));
        plot.line(0, 0, 1, 0, 1.5, Tone.INK);
        ConfidenceChart.ticks(plot, y.high(), -10);
        return plot;
    }

    private void share(Plot plot, double at, boolean there) {
        if (there) {
            String text = Numbers.percent(Math.abs(at), Scale.decimals(100 * shares.step(3)));
            plot.line(0, at, 1, at, 1, Tone.LINE);
            plot.label(0, at, -6, 0, Label.end(text).small().in(Tone.SOFT));
        }
    }

    private void columns(Plot plot, int s, int sign) {
        double[] none = new double[ScoreProfile.BINS];
        double[] right = shares(profile(s).right(), sign, none);
        columns(plot, none, right, Palette.of(results).tone(s));
        columns(plot, right, shares(profile(s).wrong(), sign, right), Tone.MIS);
    }

    /** Shares of the samples, on top of others. */
    private double[] shares(List<Integer> counts, int sign, double[] below) {
        return IntStream.range(0, counts.size())
                .mapToDouble(b -> below[b] + (double) sign * counts.get(b) / results.samples())
                .toArray();
    }

    private static void columns(Plot plot, double[] from, double[] to, Tone tone) {
        for (int b = 0; b < from.length; b++) {
            if (to[b] != from[b]) {
                double x = (b + 0.5) / from.length;
                plot.line(x, from[b], x, to[b], ConfidenceChart.width(plot), tone);
            }
        }
    }
}
