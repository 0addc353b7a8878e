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
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How alike the attributions of two members are on the same sample, beside what different samples give. */
final class LookChart {
    private static final int MOST_PAIRS = 15;
    private static final int PITCH = 46;

    private LookChart() {}

    private record Line(String name, Glance glance) {}

    static List<Chart> of(Results results, Attention attention) {
        List<Line> lines = attention.attributions().map(looks -> lines(results, looks)).stream()
                .flatMap(List::stream)
                .filter(line -> line.glance().own().defined())
                .toList();
        if (lines.isEmpty() || lines.size() > MOST_PAIRS) {
            return List.of();
        }
        return Picture.both("looks", picture -> chart(lines, picture));
    }

    private static Chart chart(List<Line> lines, Picture picture) {
        Scale scale = Scale.around(lines.stream().flatMapToDouble(line -> values(line.glance())), 0.06, -1, 1);
        int decimals = Scale.decimals(scale.step(8));
        Lanes lanes = Lanes.of(
                picture,
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
            mark(lanes, i, lines.get(i).glance());
        }
        lanes.paint(picture, 0);
        int height = Legend.paint(
                picture,
                lanes.height() + 14,
                Legend.notes(List.of("● same sample", "○ another sample of its class", "▲ any other sample")));
        return picture.chart(
                "Cosine of the attributions on the same sample and on different ones", description(lines), height);
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

    private static void mark(Lanes lanes, int i, Glance glance) {
        double y = lanes.y(i);
        if (glance.anySample().defined()) {
            lanes.plot().triangle(glance.anySample().get(), y, 9, true, Tone.MIS);
        }
        if (glance.sameClass().defined()) {
            lanes.plot().interval(glance.sameClass(), y, Tone.SOFT);
            lanes.plot().ring(glance.sameClass().get(), y, 10, Tone.SOFT);
        }
        lanes.plot().interval(glance.own(), y, Tone.INK);
        lanes.plot().disc(glance.own().get(), y, 11, Tone.INK);
    }

    private static String description(List<Line> lines) {
        StringBuilder text = new StringBuilder("Lines through the marks are 95 % intervals. ");
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
