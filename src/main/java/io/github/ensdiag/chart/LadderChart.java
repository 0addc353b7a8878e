package io.github.ensdiag.chart;

import io.github.ensdiag.explain.RungNames;
import io.github.ensdiag.explain.Standing;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.whatif.Ladder;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The what-if ladder on one scale of accuracy. The line through a point is today's accuracy plus the interval of the paired
 * difference: what crosses today's line cannot be told from it.
 */
final class LadderChart {
    /** What the first screen does without, unless it scores highest. */
    private static final Set<Step> DETAILS = Set.of(Step.VOTE, Step.MAX, Step.BORDA, Step.TEMPERED_GEOMETRIC);

    private static final String FITTED = " †";
    private static final String TITLE =
            "Accuracy of other ways to combine the members, in per cent, against today\u2019s ensemble";

    private final Results results;
    private final RungNames names;
    private final double today;
    private final List<Line> lines;

    /** A row: a rung, or the heading of those that follow. */
    private record Line(String text, Optional<Rung> rung) {}

    private LadderChart(Results results, List<Line> lines) {
        this.results = results;
        this.lines = lines;
        names = new RungNames(results);
        today = results.ensemble().predictor().accuracy();
    }

    /** {@code ladder} and {@code ladder-short}, both wide and narrow; none where there is nothing to compare. */
    static List<Chart> of(Results results, Ladder ladder) {
        if (ladder.rungs().size() < 2) {
            return List.of();
        }
        RungNames names = new RungNames(results);
        LadderChart all = new LadderChart(results, grouped(ladder, names));
        Optional<Rung> highest = ladder.rungs().stream()
                .filter(r -> r.step().usable() && r.step() != Step.BEST_MEMBER)
                .max(Comparator.comparingDouble(r -> r.accuracy().get()));
        LadderChart few = new LadderChart(
                results,
                ladder.rungs().stream()
                        .filter(r ->
                                !DETAILS.contains(r.step()) || Optional.of(r).equals(highest))
                        .filter(r -> !names.repeatsToday(r.step()))
                        .map(r -> new Line(names.inFull(r.step()), Optional.of(r)))
                        .toList());
        return Stream.concat(few.both("ladder-short").stream(), all.both("ladder").stream())
                .toList();
    }

    private static List<Line> grouped(Ladder ladder, RungNames names) {
        List<Line> lines = new ArrayList<>();
        RungNames.Kind last = null;
        for (Rung rung : ladder.rungs()) {
            if (names.repeatsToday(rung.step())) {
                continue;
            }
            RungNames.Kind kind = RungNames.Kind.of(rung.step());
            if (kind != last) {
                lines.add(new Line(kind.words(), Optional.empty()));
            }
            last = kind;
            lines.add(new Line(names.of(rung.step()), Optional.of(rung)));
        }
        return lines;
    }

    private List<Chart> both(String id) {
        return Picture.both(id, this::chart);
    }

    private Chart chart(Picture picture) {
        Lanes lanes = Lanes.of(
                picture, lines.stream().map(this::row).toList(), scale(), lines.size() <= 12 ? 32 : 25, this::tick);
        mark(lanes);
        lanes.paint(picture, 0);
        if (!picture.narrow()) {
            picture.label(Picture.WIDTH - 2, 12, Label.end("%").small().in(Tone.SOFT));
        }
        return picture.chart(TITLE, description(), Legend.paint(picture, lanes.height() + 16, legend()));
    }

    private List<Label> legend() {
        List<String> entries = new ArrayList<>(List.of(
                "┆ today\u2019s",
                "● surely above or below",
                "○ cannot be told from today\u2019s",
                "▲ not a way to combine"));
        if (fitted()) {
            entries.add("† fitted on one half, scored on the other");
        }
        return Legend.notes(entries);
    }

    private Rows.Row row(Line line) {
        return line.rung()
                .map(r -> new Rows.Row(
                        line.text() + (r.step().fitted() ? FITTED : ""),
                        Numbers.points(r.accuracy().get(), decimals())))
                .orElseGet(() -> Rows.Row.heading(line.text()));
    }

    private boolean fitted() {
        return lines.stream()
                .anyMatch(l -> l.rung().filter(r -> r.step().fitted()).isPresent());
    }

    private int decimals() {
        return results.samples() < 1000 ? 1 : 2;
    }

    private String tick(double value) {
        return Numbers.points(value, Scale.decimals(100 * scale().step(8)));
    }

    private Scale scale() {
        DoubleStream ends = lines.stream()
                .flatMap(l -> l.rung().stream())
                .flatMapToDouble(r -> r.difference()
                        .interval()
                        .map(i -> Plot.accuracies(i, today))
                        .map(i -> DoubleStream.of(i.low(), r.accuracy().get(), i.high()))
                        .orElseGet(() -> DoubleStream.of(r.accuracy().get())));
        return Scale.around(DoubleStream.concat(DoubleStream.of(today), ends), 0.04, -0.02, 1.02);
    }

    private void mark(Lanes lanes) {
        lanes.plot().dashes(today, 0, today, lines.size(), 1.5, Tone.E);
        for (int i = 0; i < lines.size(); i++) {
            int row = i;
            lines.get(i).rung().ifPresent(rung -> mark(lanes, row, rung));
        }
    }

    private void mark(Lanes lanes, int i, Rung rung) {
        double x = rung.accuracy().get();
        double y = lanes.y(i);
        Tone tone = tone(rung);
        lanes.plot().accuracy(rung.difference(), today, y, tone);
        if (RungNames.Kind.of(rung.step()) == RungNames.Kind.NO_WAY) {
            lanes.plot().triangle(x, y, 10, true, tone);
        } else if (rung.step() == Step.TODAY || Standing.of(rung).sure()) {
            lanes.plot().disc(x, y, 9, tone);
        } else {
            lanes.plot().ring(x, y, 10, tone);
        }
    }

    private Tone tone(Rung rung) {
        return switch (rung.step()) {
            case TODAY -> Tone.E;
            case BEST_MEMBER -> Palette.of(results).best();
            case INDEPENDENT, ORACLE -> Tone.SOFT;
            default ->
                switch (Standing.of(rung)) {
                    case BETTER -> Tone.GOOD;
                    case WORSE -> Tone.BAD;
                    case CANNOT_TELL, SAME -> Tone.SOFT;
                };
        };
    }

    private String description() {
        StringBuilder text = new StringBuilder("Today\u2019s ensemble, marked by a dashed line, is at ")
                .append(Numbers.percent(today, decimals()))
                .append('.');
        for (Line line : lines) {
            line.rung()
                    .filter(r -> r.step() != Step.TODAY)
                    .ifPresent(r -> text.append(' ')
                            .append(names.inFull(r.step()))
                            .append(": ")
                            .append(Numbers.percent(r.accuracy().get(), decimals()))
                            .append(", ")
                            .append(words(Standing.of(r)))
                            .append('.'));
        }
        return text.toString();
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case BETTER -> "surely above";
            case WORSE -> "surely below";
            case CANNOT_TELL -> "cannot be told from today\u2019s";
            case SAME -> "no sample changes sides";
        };
    }
}
