package io.github.ensdiag.chart;

import io.github.ensdiag.explain.GroupReading;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Group;
import io.github.ensdiag.whatif.WhatIf;
import java.util.List;
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
    private static final double NARROW_NAMES = 110;

    private final Results results;
    private final Group group;
    private final List<Integer> order;
    private final int pitch;
    private final Picture picture;

    private WorthChart(Results results, Group group, Picture picture) {
        this.results = results;
        this.group = group;
        this.picture = picture;
        order = GroupReading.byAbsence(group);
        pitch = Rows.pitch(order.size());
    }

    static List<Chart> of(Results results, WhatIf whatIf) {
        return whatIf.group().stream()
                .flatMap(group ->
                        Picture.both("worth", picture -> new WorthChart(results, group, picture).chart()).stream())
                .toList();
    }

    private Chart chart() {
        double widest = order.stream()
                .mapToDouble(m -> Label.end(Names.brief(results, m)).width())
                .max()
                .orElse(0);
        boolean narrow = picture.narrow();
        int left = (int) Math.ceil(Math.min(widest, narrow ? NARROW_NAMES : NAMES)) + GAP;
        int width = narrow ? picture.width() - left - GAP : (picture.width() - left - BETWEEN - GAP) / 2;
        int height = HEAD + order.size() * pitch;
        double equal = group.whole().get() / order.size();
        var dropped = new Panel("change if it is dropped, points", 0, this::dropped, this::told);
        var shapley = new Panel("Shapley value, points", equal, group.shapley()::get, m -> true);
        names(left, HEAD);
        panel(left, HEAD, width, dropped);
        if (narrow) {
            names(left, height + HEAD);
            panel(left, height + HEAD, width, shapley);
        } else {
            panel(left + width + BETWEEN, HEAD, width, shapley);
        }
        return picture.chart(
                "What dropping each member would do, and each member\u2019s Shapley value, in points",
                description(),
                (narrow ? 2 * height : height) + 4);
    }

    private void names(int left, int top) {
        for (int i = 0; i < order.size(); i++) {
            picture.label(
                    left - GAP,
                    top + (i + 0.5) * pitch,
                    Label.end(Names.brief(results, order.get(i))).within(left - GAP));
        }
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

    private void panel(int left, int top, int width, Panel panel) {
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
        picture.place(plot, left, top);
        picture.label(
                left + width / 2.0,
                top - HEAD + 10,
                Label.middle(panel.title()).in(Tone.SOFT).within(width + BETWEEN - GAP));
    }

    private static void point(Plot plot, Figure figure, double y, Tone tone, boolean filled) {
        plot.interval(figure, y, tone);
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
