package io.github.ensdiag.chart;

import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How alike two members err, between what their accuracies allow and with independence marked: of two members all
 * measures that have limits, of more error consistency pair by pair.
 */
final class LikenessChart {
    private static final int MOST_PAIRS = 6;
    private static final int PITCH = 48;
    private static final int NARROW_PITCH = 58;
    /** What lies beside the ends of a scale, for the limits' figures. */
    private static final double MARGIN = 0.2;

    private final Picture picture;
    private final List<LikenessLine> lines;

    private LikenessChart(Picture picture, List<LikenessLine> lines) {
        this.picture = picture;
        this.lines = lines;
    }

    static List<Chart> of(Results results) {
        if (results.pairs().size() > MOST_PAIRS) {
            return List.of();
        }
        boolean two = results.pairs().size() == 1;
        List<LikenessLine> lines = two
                ? ofTwo(results.pairs().get(0))
                : results.pairs().stream()
                        .flatMap(p -> LikenessLine.of(p, PairMeasure.ERROR_CONSISTENCY, name(results, p)).stream())
                        .toList();
        return lines.isEmpty()
                ? List.of()
                : Picture.both("likeness", picture -> {
                    LikenessChart chart = new LikenessChart(picture, lines);
                    return two ? chart.measures() : chart.pairs();
                });
    }

    private static String name(Results results, PairResult pair) {
        return Names.brief(results, pair.a()) + " + " + Names.brief(results, pair.b());
    }

    private static List<LikenessLine> ofTwo(PairResult pair) {
        return Stream.of(
                        LikenessLine.of(pair, PairMeasure.ERROR_CONSISTENCY, "error consistency κ"),
                        LikenessLine.of(pair, PairMeasure.CORRELATION, "correlation ρ of being right"),
                        LikenessLine.of(pair, PairMeasure.Q_STATISTIC, "Q statistic"),
                        LikenessLine.of(pair, PairMeasure.DISAGREEMENT, "disagreement, one is right"),
                        LikenessLine.of(pair, PairMeasure.DOUBLE_FAULT, "double fault, both wrong"),
                        LikenessLine.of(pair, PairMeasure.LABEL_AGREEMENT, "label agreement"),
                        LikenessLine.of(pair, PairMeasure.SAME_WRONG_ANSWER, "same wrong answer"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Two members: coefficients and shares have each a scale of their own, one below the other. */
    private Chart measures() {
        List<Optional<LikenessLine>> slots = new ArrayList<>();
        List<Rows.Row> names = new ArrayList<>();
        for (boolean coefficients : new boolean[] {true, false}) {
            List<LikenessLine> part =
                    lines.stream().filter(l -> l.coefficient() == coefficients).toList();
            if (!part.isEmpty()) {
                names.add(Rows.Row.heading(coefficients ? "coefficients" : "shares"));
                slots.add(Optional.empty());
            }
            for (LikenessLine line : part) {
                names.add(new Rows.Row(
                        line.name(), line.note(), line.words(line.figure().get())));
                slots.add(Optional.of(line));
            }
        }
        Lanes lanes = Lanes.of(picture, names, new Scale(-MARGIN, 1 + MARGIN), picture.narrow() ? NARROW_PITCH : PITCH);
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).isEmpty()) {
                grid(lanes, i, slots);
            }
        }
        LikenessMarks.draw(lanes, slots, true);
        // the first heading needs less than a row
        int spare = picture.narrow() ? 20 : 16;
        lanes.paint(picture, -spare);
        return chart(lanes.height() - spare + 4);
    }

    /** The scale of the lines below a heading: from −1 to 1, or from 0 to 100 %. */
    private static void grid(Lanes lanes, int heading, List<Optional<LikenessLine>> slots) {
        boolean coefficient = slots.get(heading + 1).orElseThrow().coefficient();
        int end = heading + 1;
        while (end < slots.size() && slots.get(end).isPresent()) {
            end++;
        }
        double top = slots.size() - heading - 1;
        for (int t = 0; t <= 4; t++) {
            double x = t / 4.0;
            lanes.plot().line(x, slots.size() - end, x, top, 1, Tone.LINE);
            String tick = coefficient ? Numbers.fixed(2 * x - 1, 1) : Numbers.percent(x, 0);
            lanes.plot().label(x, top, 0, -10, Label.middle(tick).small().in(Tone.SOFT));
        }
    }

    /** More members: one line for each pair, all on one scale. */
    private Chart pairs() {
        Scale values = Scale.around(
                lines.stream()
                        .flatMapToDouble(l -> DoubleStream.of(
                                l.limits().lowest().get(),
                                l.limits().highest().get(),
                                l.figure().get(),
                                0)),
                MARGIN,
                -9,
                9);
        int decimals = Scale.decimals(values.step(8));
        Lanes lanes = Lanes.of(
                picture,
                lines.stream()
                        .map(l -> new Rows.Row(l.name(), l.words(l.figure().get())))
                        .toList(),
                values,
                PITCH - 8,
                t -> Numbers.fixed(t, decimals));
        lanes.plot().dashes(0, 0, 0, lines.size(), 1.5, Tone.SOFT);
        LikenessMarks.draw(lanes, lines.stream().map(Optional::of).toList(), false);
        lanes.plot().label(0, 0, 0, 12, Label.middle("independent").small().in(Tone.SOFT));
        lanes.plot()
                .label(
                        values.high(),
                        0,
                        0,
                        12,
                        Label.end("more alike →").small().in(Tone.SOFT));
        lanes.paint(picture, 0);
        return chart(lanes.height() + 24);
    }

    private Chart chart(int height) {
        return picture.chart(
                "Likeness of the members between its limits, with independence marked",
                lines.stream().map(LikenessLine::description).collect(Collectors.joining(" ")),
                height);
    }
}
