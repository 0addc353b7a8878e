package io.github.ensdiag.chart;

import io.github.ensdiag.measure.PairInformation;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.NullComparison;
import java.util.ArrayList;
import java.util.List;

/** Which part of each information figure is more than the same estimate finds where there is nothing to find. */
final class InformationChart {
    private static final int MOST_PAIRS = 6;
    private static final double NATS_PER_BIT = Math.log(2);

    private InformationChart() {}

    private record Line(String name, NullComparison figure, Tone tone) {}

    static List<Chart> of(Results results) {
        if (results.pairs().size() > MOST_PAIRS) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        if (results.pairs().size() == 1) {
            lines.addAll(ofPair(results));
        } else {
            for (PairResult pair : results.pairs()) {
                add(
                        lines,
                        Names.brief(results, pair.a()) + " + " + Names.brief(results, pair.b()),
                        pair.information().conditional(),
                        Tone.SOFT);
            }
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        return Picture.both("information", picture -> chart(results, lines, picture));
    }

    private static Chart chart(Results results, List<Line> lines, Picture picture) {
        // every row is a share of its own figure, for the figures differ by orders of magnitude
        double most = lines.stream()
                .mapToDouble(l -> (l.figure().nullMean() + 2 * l.figure().nullDeviation())
                        / l.figure().value())
                .max()
                .orElse(1);
        Scale scale = new Scale(0, Math.min(1.6, Math.max(1.02, most * 1.02)));
        Lanes lanes = Lanes.of(
                picture,
                lines.stream()
                        .map(l -> new Rows.Row(
                                l.name(),
                                "estimate " + bits(l.figure().value()) + " bits",
                                (l.figure().beyondChance() ? "" : "≈ ")
                                        + bits(l.figure().excess())))
                        .toList(),
                scale,
                46,
                t -> Numbers.percent(t, 0));
        for (int i = 0; i < lines.size(); i++) {
            row(lanes, i, lines.get(i));
        }
        boolean two = results.pairs().size() == 1;
        Label what = Label.start((two ? "share of each estimate" : "shared beyond the truth")
                        + ": grey is what chance alone gives")
                .small()
                .in(Tone.SOFT);
        picture.label(2, 11, what);
        int head = picture.narrow() ? 38 : 22;
        picture.label(
                picture.width() - 2,
                head - 11,
                Label.end("bits beyond chance").small().in(Tone.SOFT));
        lanes.paint(picture, head);
        return picture.chart(
                two
                        ? "Information shared and added by the two members, beyond what chance alone gives"
                        : "Information that pairs of members share beyond the truth, and beyond what chance alone"
                                + " gives",
                description(lines),
                head + lanes.height() + 4);
    }

    private static List<Line> ofPair(Results results) {
        PairInformation information = results.pairs().get(0).information();
        List<Line> lines = new ArrayList<>();
        add(lines, "shared by the answers", information.mutual(), Tone.SOFT);
        add(lines, "shared beyond the truth", information.conditional(), Tone.SOFT);
        add(lines, "shared by right and wrong", information.correctness(), Tone.SOFT);
        add(lines, "added by " + results.series(0).name(), information.addedByA(), Tone.M0);
        add(lines, "added by " + results.series(1).name(), information.addedByB(), Tone.M1);
        information.combinationLoss().ifPresent(loss -> add(lines, "lost by combining", loss, Tone.E));
        return lines;
    }

    private static void add(List<Line> lines, String name, NullComparison figure, Tone tone) {
        if (figure.value() > 1e-9) {
            lines.add(new Line(name, figure, tone));
        }
    }

    private static void row(Lanes lanes, int i, Line line) {
        NullComparison figure = line.figure();
        double y = lanes.y(i);
        double end = lanes.plot().up(15);
        double chance = Math.max(0, figure.nullMean() / figure.value());
        double spread = 2 * figure.nullDeviation() / figure.value();
        lanes.plot().line(0, y, Math.min(chance, 1.6), y, 20, Tone.MIS);
        if (chance < 1) {
            lanes.plot().line(chance, y, 1, y, 20, figure.beyondChance() ? line.tone() : Tone.LINE);
        }
        lanes.plot().line(Math.max(0, chance - spread), y, Math.min(1.6, chance + spread), y, 4, Tone.INK);
        lanes.plot().line(1, y - end, 1, y + end, 2, Tone.INK);
        Label chanceLabel = Label.start("chance").small();
        if (lanes.plot().length(chance - spread) > chanceLabel.width() + 16) {
            lanes.plot().label(0, y, 8, 0, chanceLabel);
        }
        Label found = Label.end("found").small().in(Tone.PAPER);
        if (figure.beyondChance() && lanes.plot().length(1 - chance - spread) > found.width() + 16) {
            lanes.plot().label(1, y, -8, 0, found);
        }
    }

    private static String bits(double nats) {
        double bits = nats / NATS_PER_BIT;
        return Numbers.fixed(bits, Math.abs(bits) < 0.1 ? 4 : Math.abs(bits) < 1 ? 3 : 2);
    }

    private static String description(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            NullComparison f = line.figure();
            text.append(line.name())
                    .append(": ")
                    .append(bits(f.value()))
                    .append(" bits, by chance alone ")
                    .append(bits(f.nullMean()))
                    .append(" ± ")
                    .append(bits(2 * f.nullDeviation()))
                    .append(f.beyondChance() ? ". " : ", not told from chance. ");
        }
        return text.toString().strip();
    }
}
