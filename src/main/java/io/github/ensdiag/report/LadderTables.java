package io.github.ensdiag.report;

import io.github.ensdiag.explain.RungNames;
import io.github.ensdiag.explain.Standing;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Ladder;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rungs of the ladder as a table. */
final class LadderTables {
    private LadderTables() {}

    /** All rungs with their differences to today's ensemble. */
    static Table rungs(Facts facts) {
        Ladder ladder = facts.whatIf.ladder();
        RungNames names = new RungNames(facts.results);
        var table = Table.titled("Other ways to use the same predictions, against today\u2019s ensemble");
        table.words("what if")
                .column("accuracy %")
                .column("difference, points")
                .column("95\u202f% interval", "of the difference, paired over the samples")
                .column("samples won", "right here, wrong today")
                .column("lost", "wrong here, right today")
                .column(Facts.term("adjusted p", "adjusted-p"), "of McNemar\u2019s exact test, adjusted over all rungs")
                .words("against today\u2019s");
        RungNames.Kind last = null;
        for (Rung rung : ladder.rungs()) {
            if (names.repeatsToday(rung.step())) {
                continue;
            }
            RungNames.Kind kind = RungNames.Kind.of(rung.step());
            String css = (kind != last && last != null ? "sub" : "") + (rung.step() == Step.TODAY ? " strong" : "");
            last = kind;
            table.row(css.strip(), name(facts, names, rung.step()), cells(rung));
        }
        if (ladder.rungs().stream().anyMatch(r -> r.step().fitted())) {
            table.note("\u2020 Fitted on one half of the samples and scored on the other, then the reverse.");
        }
        table.note(
                "No adjusted p for the best member alone: it is not one of the combinations tried. Its p stands under "
                        + "\u201cDoes it help?\u201d.");
        if (ladder.rungs().stream().anyMatch(LadderTables::onlyBeforeAdjusting)) {
            table.note(
                    "Where an interval leaves 0 out and the last column still says \u201ccannot tell\u201d, the exact test does not "
                            + "rule out chance: its p allows for how many rows were tried, the interval does not.");
        }
        beyondOracle(ladder).ifPresent(table::note);
        if (ladder.unpaired() > 0) {
            table.note(
                    Words.count(ladder.unpaired(), "sample belongs to a class", "samples belong to classes"),
                    " with fewer samples than there are members: for the row of independent errors some of the members\u2019 "
                            + "errors had to stay together there, so that row lies too near today\u2019s.");
        }
        if (ladder.truncated() > 0) {
            table.note(
                    "On ",
                    Words.count(ladder.truncated(), "sample"),
                    " very many classes could win; only the strongest of them were weighed there.");
        }
        return table.css("fit").build();
    }

    /** Whether the interval alone would have said more than the words do. */
    private static boolean onlyBeforeAdjusting(Rung rung) {
        return Standing.of(rung) == Standing.CANNOT_TELL
                && rung.difference().interval().filter(i -> !i.contains(0)).isPresent();
    }

    /** Why independent errors may score more than the oracle. */
    static Optional<String> beyondOracle(Ladder ladder) {
        Optional<Rung> oracle = ladder.rung(Step.ORACLE);
        return ladder.rung(Step.INDEPENDENT)
                .filter(r -> oracle.isPresent()
                        && r.accuracy().get() > oracle.get().accuracy().get())
                .map(
                        r ->
                                "Independent errors score more than the oracle: the oracle is the limit for the mistakes that the "
                                        + "members share now. If they did not share them, fewer samples would be missed by all.");
    }

    private static Text name(Facts facts, RungNames names, Step step) {
        String mark = step.fitted() ? " \u2020" : "";
        return step == Step.BEST_MEMBER
                ? Text.of(facts.name(facts.best()), " ", term("alone", step))
                : Text.of(term(names.inFull(step), step), mark);
    }

    static Text.Span term(String words, Step step) {
        return Facts.term(words, WhatIfGlossary.id(step));
    }

    private static List<Object> cells(Rung rung) {
        boolean today = rung.step() == Step.TODAY;
        List<Object> cells = new ArrayList<>();
        cells.add(Format.percent(rung.accuracy()));
        cells.add(today ? Format.NONE : Format.points(rung.difference()));
        cells.add(rung.difference().interval().map(Format::pointsInterval).orElse(Format.NONE));
        boolean counted = rung.flips().isPresent() && !today;
        cells.add(counted ? Format.count(rung.flips().get().won()) : Format.NONE);
        cells.add(counted ? Format.count(rung.flips().get().lost()) : Format.NONE);
        cells.add(counted ? p(rung.flips().get()) : Format.NONE);
        cells.add(
                rung.step().usable()
                        ? standing(Standing.of(rung))
                        : Table.words(today ? Format.NONE : "not a way to combine"));
        return cells;
    }

    private static String p(Rung.Flips flips) {
        return flips.adjustedP().isPresent()
                ? Format.pCell(Figure.of(flips.adjustedP().getAsDouble()))
                : Format.NONE;
    }

    private static Table.Cell standing(Standing standing) {
        return switch (standing) {
            case BETTER -> new Table.Cell(Text.of("surely better"), "t good", "");
            case WORSE -> new Table.Cell(Text.of("surely worse"), "t bad", "");
            case CANNOT_TELL -> new Table.Cell(Text.of("cannot tell"), "t soft", "");
            case SAME -> new Table.Cell(Text.of("no sample differs"), "t soft", "");
        };
    }
}
