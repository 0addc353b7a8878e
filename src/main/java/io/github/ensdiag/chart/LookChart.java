package io.github.ensdiag.chart;

import io.github.ensdiag.features.Attention;
import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.features.Cell;
import io.github.ensdiag.features.Glance;
import io.github.ensdiag.features.Looks;
import io.github.ensdiag.features.PairLooks;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How alike the attributions of two members are on the same sample, beside what different samples give. */
final class LookChart {
    private static final int MOST_PAIRS = 15;
    private static final int PITCH = 46;

    private LookChart() {}

    private record Line(String name, Glance glance) {}

    static Optional<Chart> of(Results results, Attention attention) {
        List<Line> lines = attention.attributions().map(looks -> lines(results, looks)).stream()
                .flatMap(List::stream)
                .filter(line -> line.glance().own().defined())
                .toList();
        if (lines.isEmpty() || lines.size() > MOST_PAIRS) {
            return Optional.empty();
        }
        Scale scale = Scale.around(lines.stream().flatMapToDouble(line -> values(line.glance())), 0.06, -1, 1);
        int decimals = Scale.decimals(scale.step(8));
        Rows rows = new Rows(
                lines.stream()
                        .map(l -> new Rows.Row(
                                l.name(),
                                Numbers.count(l.glance().samples(), "sample", "samples"),
                                Numbers.fixed(l.glance().own().get(), 2)))
                        .toList(),
                scale,
                PITCH,
                t -> Numbers.fixed(t, decimals));
        for (int i = 0; i < lines.size(); i++) {
            mark(rows, rows.y(i), lines.get(i).glance());
        }
        Picture picture = new Picture("looks");
        rows.paint(picture, 0);
        picture.label(
                Picture.WIDTH - 2.0,
                rows.height() + 12.0,
                Label.end("● same sample   ○ another sample of its class   ▲ any other sample")
                        .small()
                        .in(Tone.SOFT));
        return Optional.of(picture.chart(
                "Cosine of the attributions on the same sample and on different ones",
                description(lines),
                rows.height() + 28));
    }

    /** Two members by cell, more by pair. */
    private static List<Line> lines(Results results, Looks looks) {
        List<Line> lines = new ArrayList<>();
        boolean one = results.members().size() == 2;
        for (PairLooks pair : looks.pairs()) {
            String a = Names.of(results, pair.a());
            String b = Names.of(results, pair.b());
            lines.add(new Line(one ? "all" : a + " + " + b, pair.glance(AttentionMeasure.COSINE)));
            for (Cell cell : one ? Cell.values() : new Cell[0]) {
                lines.add(new Line(name(cell, a, b), pair.glance(AttentionMeasure.COSINE, cell)));
            }
        }
        return lines;
    }

    private static String name(Cell cell, String a, String b) {
        return switch (cell) {
            case BOTH -> "both right";
            case ONLY_A -> "only " + a + " right";
            case ONLY_B -> "only " + b + " right";
            case NEITHER -> "both wrong";
        };
    }

    private static DoubleStream values(Glance glance) {
        return Stream.of(glance.own(), glance.sameClass(), glance.anySample())
                .filter(Figure::defined)
                .flatMapToDouble(figure -> DoubleStream.concat(
                        DoubleStream.of(figure.get()),
                        figure.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()))));
    }

    private static void mark(Rows rows, double y, Glance glance) {
        if (glance.anySample().defined()) {
            rows.plot().triangle(glance.anySample().get(), y, 9, true, Tone.MIS);
        }
        if (glance.sameClass().defined()) {
            interval(rows, y, glance.sameClass(), Tone.SOFT);
            rows.plot().ring(glance.sameClass().get(), y, 10, Tone.SOFT);
        }
        interval(rows, y, glance.own(), Tone.INK);
        rows.plot().disc(glance.own().get(), y, 11, Tone.INK);
    }

    private static void interval(Rows rows, double y, Figure figure, Tone tone) {
        figure.interval().ifPresent(i -> rows.plot().line(i.low(), y, i.high(), y, 3, tone));
    }

    private static String description(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.name())
                    .append(": same sample ")
                    .append(Numbers.fixed(line.glance().own().get(), 2));
            if (line.glance().sameClass().defined()) {
                text.append(", another sample of its class ")
                        .append(Numbers.fixed(line.glance().sameClass().get(), 2));
            }
            text.append(". ");
        }
        return text.toString().strip();
    }
}
