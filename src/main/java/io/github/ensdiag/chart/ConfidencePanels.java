package io.github.ensdiag.chart;

import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.ScoreProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Histograms of confidence side by side, all on one scale: right answers above the line, wrong ones below it. */
final class ConfidencePanels {
    /** Of more members only those are shown that stand out. */
    private static final int MOST_MEMBERS = 8;

    private static final int HEAD = 50;
    private static final int ROLE = 17;
    private static final int FOOT = 40;

    private final Results results;
    private final Picture picture;
    private final int members;
    /** What each shown series is, where it is one of a choice; else nothing. */
    private final Map<Integer, String> shown;

    private final boolean chosen;

    ConfidencePanels(Results results, List<Integer> scored, Picture picture) {
        this.results = results;
        this.picture = picture;
        members = results.members().size();
        chosen = scored.size() > MOST_MEMBERS;
        shown = new LinkedHashMap<>();
        if (chosen) {
            choose(scored);
        } else {
            scored.forEach(s -> shown.put(s, ""));
        }
        if (results.series(members).profile().isPresent()) {
            shown.put(members, "");
        }
    }

    private void choose(List<Integer> scored) {
        Comparator<Integer> sure = Comparator.comparingDouble(s -> ConfidenceChart.confidence(results.series(s)));
        Comparator<Integer> over = Comparator.comparingDouble(s -> results.series(s)
                .figure(PredictorMeasure.OVERCONFIDENCE)
                .value()
                .orElse(0));
        Comparator<Integer> good =
                Comparator.comparingDouble(s -> results.series(s).accuracy());
        add("the best", scored, good);
        add("the surest", scored, sure);
        add("the least sure", scored, sure.reversed());
        add("the most overconfident", scored, over);
    }

    private void add(String role, List<Integer> scored, Comparator<Integer> order) {
        int first = scored.stream()
                .reduce((s, t) -> order.compare(t, s) > 0 ? t : s)
                .orElseThrow();
        shown.merge(first, role, (before, another) -> before + ", " + another);
    }

    Chart chart() {
        List<Integer> series = new ArrayList<>(shown.keySet());
        int columns =
                picture.narrow() ? Math.min(2, series.size()) : series.size() == 4 ? 2 : Math.min(3, series.size());
        int gap = picture.narrow() ? 16 : 26;
        int width = (picture.width() - (columns - 1) * gap) / columns;
        int height = columns == 2 && !picture.narrow() ? 170 : 150;
        int head = HEAD + (chosen ? ROLE : 0);
        int top = Legend.paint(picture, 12, Legend.notes(ConfidenceChart.MARKS)) + 4;
        Scale y = scale(series);
        for (int p = 0; p < series.size(); p++) {
            double left = p % columns * (width + gap);
            double above = top + p / columns * (head + height + FOOT);
            head(series.get(p), left, above, width);
            picture.place(
                    panel(results.series(series.get(p)), tone(series.get(p)), width, height, y), left, above + head);
        }
        int rows = (series.size() + columns - 1) / columns;
        return picture.chart(
                "Histograms of confidence: right answers above the line, wrong answers below",
                "All panels have the same scale. " + (chosen ? "Shown are members that stand out. " : "")
                        + ConfidenceChart.description(results, series),
                top + rows * (head + height + FOOT) - 8);
    }

    private Tone tone(int s) {
        return Palette.of(results).tone(s);
    }

    private void head(int s, double left, double top, double width) {
        Label name = Label.start(Names.brief(results, s)).heavy().in(tone(s));
        picture.label(left, top + 12, name.within(width));
        if (!shown.get(s).isEmpty()) {
            picture.label(left, top + 12 + ROLE, soft(shown.get(s)).within(width));
        }
        picture.label(
                left,
                top + 31 + (chosen ? ROLE : 0),
                soft(ConfidenceChart.words(results.series(s))).within(width));
    }

    private static Label soft(String text) {
        return Label.start(text).small().in(Tone.SOFT);
    }

    private Plot panel(PredictorResult series, Tone tone, int width, int height, Scale y) {
        Plot plot = new Plot(width, height, new Scale(0, 1), y);
        ScoreProfile profile = series.profile().orElseThrow();
        ConfidenceChart.grid(plot, y.low(), y.high());
        columns(plot, profile.right(), 1, tone);
        columns(plot, profile.wrong(), -1, Tone.MIS);
        plot.line(0, 0, 1, 0, 1, Tone.SOFT);
        ConfidenceChart.marks(plot, series, y.low(), y.high(), tone);
        ConfidenceChart.ticks(plot, y.low(), 12);
        plot.label(0, 0, 4, -12, soft("right").withHalo());
        plot.label(0, 0, 4, 12, soft("wrong").withHalo());
        return plot;
    }

    private void columns(Plot plot, List<Integer> counts, int sign, Tone tone) {
        for (int b = 0; b < counts.size(); b++) {
            if (counts.get(b) > 0) {
                double x = (b + 0.5) / counts.size();
                double share = (double) sign * counts.get(b) / results.samples();
                plot.line(x, 0, x, share, ConfidenceChart.width(plot), tone);
            }
        }
    }

    private Scale scale(List<Integer> series) {
        double up = 0;
        double down = 0;
        for (int s : series) {
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
}
