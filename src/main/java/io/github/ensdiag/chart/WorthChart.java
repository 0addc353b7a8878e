package io.github.ensdiag.chart;

import io.github.ensdiag.explain.GroupReading;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Group;
import io.github.ensdiag.whatif.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;

/**
 * What each member is worth: at the left what dropping it would do, at the right its Shapley value. The one whose absence
 * helps most stands first.
 */
final class WorthChart {
    private static final int HEAD = 50;
    private static final int GAP = 14;
    private static final int BETWEEN = 48;
    private static final double NAMES = 210;

    private final Results results;
    private final Group group;
    private final List<Integer> order;
    private final int pitch;
    private final Picture picture = new Picture("worth");

    private WorthChart(Results results, Group group) {
        this.results = results;
        this.group = group;
        order = GroupReading.byAbsence(group);
        pitch = Rows.pitch(order.size());
    }

    static Optional<Chart> of(Results results, WhatIf whatIf) {
        return whatIf.group().map(group -> new WorthChart(results, group).chart());
    }

    private Chart chart() {
        double widest = order.stream()
                .mapToDouble(m -> Label.end(Names.brief(results, m)).width())
                .max()
                .orElse(0);
        int left = (int) Math.ceil(Math.min(widest, NAMES)) + GAP;
        for (int i = 0; i < order.size(); i++) {
            picture.label(
                    left - GAP,
                    HEAD + (i + 0.5) * pitch,
                    Label.end(Names.brief(results, order.get(i))).within(left - GAP));
        }
        int width = (Picture.WIDTH - left - BETWEEN - GAP) / 2;
        double equal = group.whole().get() / order.size();
        panel(left, width, new Panel("change if it is dropped, points", 0, this::dropped, this::told));
        panel(
                left + width + BETWEEN,
                width,
                new Panel("Shapley value, points", equal, group.shapley()::get, m -> true));
        return picture.chart(
                "What dropping each member would do, and each member's Shapley value, in points",
                description(),
                HEAD + order.size() * pitch + 4);
    }

    /**
     * Points with intervals, and a dashed line.
     *
     * @param line where the dashed line stands
     * @param figures by member
     * @param filled by member, whether its mark is filled
     */
    private record Panel(String title, double line, IntFunction<Figure> figures, IntPredicate filled) {}

    private Figure dropped(int member) {
        return group.leftOut().get(member).difference();
    }

    private boolean told(int member) {
        return switch (GroupReading.of(group.leftOut().get(member))) {
            case BETTER, WORSE -> true;
            case UNTOLD, SAME -> false;
        };
    }

    private void panel(int left, int width, Panel panel) {
        int rows = order.size();
        double line = panel.line();
        Scale scale = Scale.around(
                DoubleStream.concat(
                        DoubleStream.of(line),
                        order.stream().flatMapToDouble(m -> ends(panel.figures().apply(m)))),
                0.06,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY);
        Plot plot = new Plot(width, rows * pitch, scale, new Scale(0, rows));
        int most = Math.max(2, width / 60);
        int decimals = Scale.decimals(100 * scale.step(most));
        for (double t : scale.ticks(most)) {
            Label tick = Label.middle(Numbers.points(t, decimals)).small().in(Tone.SOFT);
            plot.line(t, 0, t, rows, 1, Tone.LINE).label(t, rows, 0, -12, tick);
        }
        plot.dashes(line, 0, line, rows, 1.5, Tone.SOFT);
        for (int i = 0; i < rows; i++) {
            int member = order.get(i);
            Figure figure = panel.figures().apply(member);
            if (figure.defined()) {
                point(
                        plot,
                        figure,
                        rows - i - 0.5,
                        Palette.of(results).tone(member),
                        panel.filled().test(member));
            }
        }
        picture.place(plot, left, HEAD);
        picture.label(
                left + width / 2.0,
                10,
                Label.middle(panel.title()).in(Tone.SOFT).within(width + BETWEEN - GAP));
    }

    private static void point(Plot plot, Figure figure, double y, Tone tone, boolean filled) {
        figure.interval().ifPresent(i -> plot.line(i.low(), y, i.high(), y, 4, tone, 0.5));
        if (filled) {
            plot.disc(figure.get(), y, 9, tone);
        } else {
            plot.ring(figure.get(), y, 10, tone);
        }
    }

    private static DoubleStream ends(Figure figure) {
        if (!figure.defined()) {
            return DoubleStream.empty();
        }
        return figure.interval()
                .map(i -> DoubleStream.of(i.low(), figure.get(), i.high()))
                .orElseGet(() -> DoubleStream.of(figure.get()));
    }

    private String description() {
        int first = order.get(0);
        int last = order.get(order.size() - 1);
        return "Dropping " + change(first) + ", dropping " + change(last)
                + ". The dashed lines: 0 at the left, equal shares at the right. Lines through the points are 95 % "
                + "intervals; rings at the left cannot be told from 0.";
    }

    private String change(int member) {
        double points = 100 * group.leftOut().get(member).difference().get();
        return results.series(member).name() + " changes the accuracy by " + Numbers.fixed(points, 2) + " points";
    }
}
