package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Conflicts;
import io.github.ensdiag.measure.Conflicts.Side;
import io.github.ensdiag.measure.Results;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** Who was right and whose answer was taken where two members answer differently. */
final class ConflictChart {
    private static final double THICKNESS = 26;
    private static final int PITCH = 66;
    private static final double SEAM = 1.5;
    private static final double BELOW = 8;

    private final Results results;
    private final Conflicts conflicts;
    private final Picture picture;

    private ConflictChart(Results results, Picture picture) {
        this.results = results;
        this.picture = picture;
        conflicts = results.pairs().get(0).conflicts();
    }

    static List<Chart> of(Results results) {
        if (results.members().size() != 2 || results.pairs().get(0).conflicts().total() == 0) {
            return List.of();
        }
        return Picture.both("conflicts", picture -> new ConflictChart(results, picture).chart());
    }

    private Chart chart() {
        Lanes lanes = Lanes.of(
                picture,
                List.of(new Rows.Row("who was right", ""), new Rows.Row("whose answer was taken", "")),
                new Scale(0, 1),
                PITCH);
        bar(lanes, 0, conflicts::right);
        bar(lanes, 1, conflicts::taken);
        int top = Legend.paint(
                picture,
                12,
                List.of(
                        name(0),
                        name(1),
                        Label.start("grey: neither right, or a third answer taken")
                                .in(Tone.SOFT)));
        lanes.paint(picture, top);
        String a = results.series(0).name();
        String b = results.series(1).name();
        return picture.chart(
                "Conflicts between " + a + " and " + b + ": who was right, whose answer was taken",
                "Of " + Numbers.count(conflicts.total(), "conflict", "conflicts") + ' ' + a + " is right in "
                        + percent(conflicts.right(Side.A)) + " and followed in "
                        + percent(conflicts.taken(Side.A)) + ", " + b + " is right in "
                        + percent(conflicts.right(Side.B)) + " and followed in "
                        + percent(conflicts.taken(Side.B)) + ".",
                top + lanes.height() + 4);
    }

    private Label name(int member) {
        return Label.start("■ " + results.series(member).name()).heavy().in(Tone.member(member));
    }

    private void bar(Lanes lanes, int row, ToLongFunction<Side> count) {
        Side[] sides = {Side.A, Side.OTHER, Side.B};
        Tone[] tones = {Tone.member(0), Tone.MIS, Tone.member(1)};
        Label[] labels = new Label[sides.length];
        double[] middles = new double[sides.length];
        double x = 0;
        Plot plot = lanes.plot();
        for (int i = 0; i < sides.length; i++) {
            double share = (double) count.applyAsLong(sides[i]) / conflicts.total();
            labels[i] = Label.middle(percent(count.applyAsLong(sides[i]))).heavy();
            middles[i] = x + share / 2;
            if (share > 0) {
                double seam = plot.pixels(x + share < 1 ? SEAM : 0);
                double right = Math.max(x + share - seam, x + plot.pixels(1));
                plot.line(x, lanes.y(row), right, lanes.y(row), THICKNESS, tones[i]);
            }
            boolean inside = labels[i].width() + 2 * BELOW <= plot.length(share);
            if (inside) {
                Tone tone = tones[i] == Tone.MIS ? Tone.INK : Tone.PAPER;
                plot.label(middles[i], lanes.y(row), 0, 0, labels[i].in(tone));
            }
            labels[i] =
                    inside || share == 0 ? Label.middle("") : labels[i].small().in(Tone.SOFT);
            x += share;
        }
        below(lanes, row, labels, middles);
    }

    /** Shares that their part of the bar has no room for. */
    private static void below(Lanes lanes, int row, Label[] labels, double[] middles) {
        Plot plot = lanes.plot();
        double[] at = Spread.of(
                Arrays.stream(middles).map(plot::length).toArray(),
                Arrays.stream(labels)
                        .mapToDouble(l -> l.text().isEmpty() ? 0 : l.width() + BELOW)
                        .toArray(),
                0,
                plot.width());
        for (int i = 0; i < labels.length; i++) {
            if (!labels[i].text().isEmpty()) {
                plot.label(0, lanes.y(row), at[i], THICKNESS / 2 + BELOW, labels[i]);
            }
        }
    }

    private String percent(long count) {
        return Numbers.percent((double) count / conflicts.total(), 1);
    }
}
