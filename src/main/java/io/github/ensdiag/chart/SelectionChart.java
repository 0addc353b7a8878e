package io.github.ensdiag.chart;

import io.github.ensdiag.explain.GroupReading;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Group;
import io.github.ensdiag.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Forward selection: a row for each member that joins, with the accuracy reached by then, beside that of all members. The
 * lines are intervals of the difference to all members, since that is what one wants to tell from 0.
 */
final class SelectionChart {
    /** Height of what stands below the line of all members. */
    private static final int NAME = 24;

    private SelectionChart() {}

    static List<Chart> of(Results results, WhatIf whatIf) {
        return whatIf.group().stream()
                .flatMap(group -> Picture.both("selection", picture -> chart(results, group, picture)).stream())
                .toList();
    }

    private static Chart chart(Results results, Group group, Picture picture) {
        Group.Selection selection = group.selection();
        int size = selection.order().size();
        double whole = group.whole().get();
        Scale scale =
                Scale.around(selection.difference().stream().flatMapToDouble(d -> ends(whole, d)), 0.04, -0.02, 1.02);
        int decimals = results.samples() < 1000 ? 1 : 2;
        int tickDecimals = Scale.decimals(100 * scale.step(8));
        List<Rows.Row> names = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            String name = Names.brief(results, selection.order().get(k));
            names.add(new Rows.Row(
                    (k == 0 ? "" : "+ ") + name,
                    Numbers.points(selection.accuracy().get(k).get(), decimals)));
        }
        Lanes lanes = Lanes.of(picture, names, scale, Rows.pitch(size), t -> Numbers.points(t, tickDecimals));
        lanes.plot().dashes(whole, 0, whole, size, 1.5, Tone.E);
        double[] xs = new double[size];
        double[] ys = new double[size];
        for (int k = 0; k < size; k++) {
            xs[k] = selection.accuracy().get(k).get();
            ys[k] = lanes.y(k);
        }
        lanes.plot().line(xs, ys, 1.5, Tone.MIS);
        for (int k = 0; k < size; k++) {
            point(lanes, selection, k, whole);
        }
        lanes.plot().label(whole, 0, 0, 12, Label.middle("all " + size).small().in(Tone.E));
        lanes.paint(picture, 0);
        return picture.chart(
                "Accuracy by number of members, added one after the other, in per cent",
                description(selection, whole, decimals),
                lanes.height() + NAME);
    }

    private static DoubleStream ends(double whole, Figure difference) {
        double middle = whole + difference.get();
        return difference
                .interval()
                .map(i -> Plot.accuracies(i, whole))
                .map(i -> DoubleStream.of(whole, i.low(), middle, i.high()))
                .orElseGet(() -> DoubleStream.of(whole, middle));
    }

    private static void point(Lanes lanes, Group.Selection selection, int k, double whole) {
        double y = lanes.y(k);
        double x = selection.accuracy().get(k).get();
        lanes.plot().accuracy(selection.difference().get(k), whole, y, Tone.E);
        switch (GroupReading.of(selection, k + 1)) {
            case BETTER, WORSE -> lanes.plot().disc(x, y, 9, Tone.E);
            case UNTOLD, SAME -> lanes.plot().ring(x, y, 10, Tone.E);
        }
    }

    private static String description(Group.Selection selection, double whole, int decimals) {
        int size = selection.order().size();
        int best = 0;
        for (int k = 1; k < size; k++) {
            if (selection.accuracy().get(k).get()
                    > selection.accuracy().get(best).get()) {
                best = k;
            }
        }
        return "From " + Numbers.percent(selection.accuracy().get(0).get(), decimals) + " with one member to "
                + Numbers.percent(whole, decimals) + " with all " + size
                + ", which a dashed line marks; the highest point is "
                + Numbers.percent(selection.accuracy().get(best).get(), decimals) + " with "
                + Numbers.count(best + 1L, "member", "members")
                + ". Lines through the points are 95 % intervals of the difference to all members; rings cannot be told "
                + "from them.";
    }
}
