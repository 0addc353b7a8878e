package io.github.ensdiag.chart;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** A few classes, each with its share among the answers less its true share. */
final class ShareRows {
    private ShareRows() {}

    static Chart chart(
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
        int head = ShareChart.legend(picture, results, series);
        picture.label(
                picture.width() - 2,
                head + 2,
                Label.end("too often, points →").small().in(Tone.SOFT));
        head += 14;
        lanes.paint(picture, head);
        return picture.chart(
                "Share of each class among the answers less its true share, in points",
                "Right of the line a class is answered too often, left of it too rarely; thin lines are 95 % intervals. "
                        + ShareChart.shown(results)
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
}
