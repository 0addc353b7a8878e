package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Limits;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** How alike two members err, between what their accuracies allow and with independence marked. */
final class LikenessChart {
    private static final int MOST_PAIRS = 6;

    private LikenessChart() {}

    private record Line(String name, String note, Figure figure, double low, double high) {}

    static Optional<Chart> of(Results results) {
        if (results.pairs().size() > MOST_PAIRS) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (PairResult pair : results.pairs()) {
            kappa(results, pair).ifPresent(lines::add);
        }
        if (results.pairs().size() == 1) {
            others(results.pairs().get(0), lines);
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.around(
                lines.stream()
                        .flatMapToDouble(l ->
                                DoubleStream.of(l.low(), l.high(), l.figure().get(), 0)),
                0.04,
                -9,
                9);
        int decimals = Scale.decimals(scale.step(8));
        Rows rows = new Rows(
                lines.stream()
                        .map(l -> new Rows.Row(
                                l.name(), l.note(), Numbers.fixed(l.figure().get(), 2)))
                        .toList(),
                scale,
                46,
                t -> Numbers.fixed(t, decimals));
        rows.plot().dashes(0, 0, 0, lines.size(), 1.5, Tone.SOFT);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double y = rows.y(i);
            rows.plot().line(line.low(), y, line.high(), y, 8, Tone.MIS, 0.4);
            line.figure()
                    .interval()
                    .ifPresent(interval -> rows.plot().line(interval.low(), y, interval.high(), y, 3, Tone.INK));
            rows.plot().disc(line.figure().get(), y, 11, Tone.INK);
        }
        double bottom = 0;
        rows.plot().label(0, bottom, 0, 12, Label.middle("independent").small().in(Tone.SOFT));
        rows.plot()
                .label(
                        scale.high(),
                        bottom,
                        0,
                        12,
                        Label.end("more alike →").small().in(Tone.SOFT));
        Picture picture = new Picture("likeness");
        rows.paint(picture, 0);
        return Optional.of(picture.chart(
                "Likeness of the members between its limits, with independence at 0",
                description(lines),
                rows.height() + 24));
    }

    private static Optional<Line> kappa(Results results, PairResult pair) {
        Figure kappa = pair.figure(PairMeasure.ERROR_CONSISTENCY);
        Figure low = pair.figure(PairMeasure.ERROR_CONSISTENCY_LOWEST);
        Figure high = pair.figure(PairMeasure.ERROR_CONSISTENCY_HIGHEST);
        if (!kappa.defined() || !low.defined() || !high.defined()) {
            return Optional.empty();
        }
        String name = results.pairs().size() == 1
                ? "error consistency κ"
                : Names.brief(results, pair.a()) + " + " + Names.brief(results, pair.b());
        String note = "possible: " + Numbers.fixed(low.get(), 2) + " … " + Numbers.fixed(high.get(), 2);
        return Optional.of(new Line(name, note, kappa, low.get(), high.get()));
    }

    private static void others(PairResult pair, List<Line> lines) {
        add(lines, "correlation ρ of being right", pair, PairMeasure.CORRELATION);
        add(lines, "Q statistic", pair, PairMeasure.Q_STATISTIC);
    }

    private static void add(List<Line> lines, String name, PairResult pair, PairMeasure measure) {
        Limits limits = pair.limits(measure);
        if (pair.figure(measure).defined() && limits.lowest().defined()) {
            String note = "possible: " + Numbers.fixed(limits.lowest().get(), 2) + " … "
                    + Numbers.fixed(limits.highest().get(), 2);
            lines.add(new Line(
                    name,
                    note,
                    pair.figure(measure),
                    limits.lowest().get(),
                    limits.highest().get()));
        }
    }

    private static String description(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.name())
                    .append(' ')
                    .append(Numbers.fixed(line.figure().get(), 2));
            line.figure()
                    .interval()
                    .ifPresent(i -> text.append(", 95 % interval ")
                            .append(Numbers.fixed(i.low(), 2))
                            .append(" to ")
                            .append(Numbers.fixed(i.high(), 2)));
            text.append(", between ")
                    .append(Numbers.fixed(line.low(), 2))
                    .append(" and ")
                    .append(Numbers.fixed(line.high(), 2))
                    .append(". ");
        }
        return text.toString().strip();
    }
}
