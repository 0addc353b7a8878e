package io.github.ensdiag.report;

import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.features.Cell;
import io.github.ensdiag.features.Glance;
import io.github.ensdiag.features.Looks;
import io.github.ensdiag.features.PairFigure;
import io.github.ensdiag.features.PairLooks;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.List;

/** The figures of what members look at, as tables. */
final class LookTables {
    private final Facts facts;

    LookTables(Facts facts) {
        this.facts = facts;
    }

    /** CKA of the features of every pair, beside that of the scores. */
    Table features() {
        var table = Table.titled("How alike the features are");
        table.words("members")
                .column(Facts.term("features", AttentionMeasure.FEATURE_CKA))
                .column("95\u202f% interval")
                .column(Facts.term("scores", AttentionMeasure.SCORE_CKA))
                .column("95\u202f% interval");
        for (PairFigure pair : facts.attention.features().orElseThrow().pairs()) {
            Figure scores = facts.attention
                    .scores()
                    .map(likeness -> likeness.figure(pair.a(), pair.b()))
                    .orElse(Figure.of(Double.NaN));
            table.row(
                    pair(pair.a(), pair.b()),
                    value(AttentionMeasure.FEATURE_CKA, pair.figure()),
                    interval(AttentionMeasure.FEATURE_CKA, pair.figure()),
                    value(AttentionMeasure.SCORE_CKA, scores),
                    interval(AttentionMeasure.SCORE_CKA, scores));
        }
        return table.build();
    }

    Text pair(int a, int b) {
        return Text.of(facts.name(a), ", ", facts.name(b));
    }

    /** One measure over all samples, a pair a row. */
    Table pairs(Looks looks, AttentionMeasure measure) {
        Table.Builder table = start(measure, false);
        for (PairLooks pair : looks.pairs()) {
            table.row("", pair(pair.a(), pair.b()), cells(measure, pair.glance(measure), false));
        }
        return table.css("tall").build();
    }

    /** One measure by cell, for every pair. */
    Table byCell(Looks looks, AttentionMeasure measure) {
        Table.Builder table = start(measure, true);
        for (PairLooks pair : looks.pairs()) {
            Object before = looks.pairs().size() == 1 ? "" : Text.of(pair(pair.a(), pair.b()), ": ");
            table.row("", Text.of(before, "all"), cells(measure, pair.glance(measure), true));
            for (Cell cell : Cell.values()) {
                Glance glance = pair.glance(measure, cell);
                table.row("", Text.of(before, name(pair, cell)), cells(measure, glance, true));
            }
        }
        table.note(
                Facts.term(measure.about().name(), measure),
                ": ",
                measure.about().reading());
        if (share(measure)) {
            PairLooks first = looks.pairs().get(0);
            table.note("The " + first.top() + " most important of " + first.inputs() + " inputs are compared.");
        }
        return table.note(
                        "Excess: what A\u2019s and B\u2019s attributions have in common on the same sample beyond what A\u2019s of "
                                + "a sample and B\u2019s of another sample of its class have. From both right: the excess less "
                                + "that where both are right.")
                .css("tall")
                .build();
    }

    private static Table.Builder start(AttentionMeasure measure, boolean tested) {
        var table = Table.titled(measure.about().name());
        table.words("samples on which")
                .column("samples")
                .column("same sample")
                .column("another of its class")
                .column("any other")
                .column("excess")
                .column("95\u202f% interval", "of the excess");
        if (tested) {
            table.column("from both right").column(Facts.term("adjusted p", "adjusted-p"));
        }
        return table;
    }

    private static List<Object> cells(AttentionMeasure measure, Glance glance, boolean tested) {
        List<Object> cells = new ArrayList<>(List.of(
                Format.count(glance.samples()),
                new Table.Cell(
                        Text.of(value(measure, glance.own())),
                        "strong",
                        glance.own()
                                .interval()
                                .map(i -> "95\u202f% interval " + interval(measure, glance.own()))
                                .orElse("")),
                value(measure, glance.sameClass()),
                value(measure, glance.anySample()),
                difference(measure, glance.excess()),
                differenceInterval(measure, glance.excess())));
        if (tested) {
            cells.add(difference(measure, glance.fromBoth()));
            cells.add(Format.pCell(glance.adjustedP()));
        }
        return cells;
    }

    /** A cell in words. */
    Text name(PairLooks pair, Cell cell) {
        return switch (cell) {
            case BOTH -> Text.of("both right");
            case ONLY_A -> Text.of("only ", facts.name(pair.a()), " right");
            case ONLY_B -> Text.of("only ", facts.name(pair.b()), " right");
            case NEITHER -> Text.of("both wrong");
        };
    }

    /** In the unit of its measure, with two decimals. */
    static String value(AttentionMeasure measure, Figure figure) {
        return share(measure) ? Format.share(figure) : Format.fixed(figure, 2);
    }

    static String interval(AttentionMeasure measure, Figure figure) {
        return figure.interval()
                .map(i -> share(measure) ? Format.percentInterval(i) : Format.interval(i, 2))
                .orElse(Format.NONE);
    }

    /** A difference of two likenesses; of shares in points. */
    private static String difference(AttentionMeasure measure, Figure figure) {
        return share(measure) ? Format.points(figure) : Format.fixed(figure, 2);
    }

    private static String differenceInterval(AttentionMeasure measure, Figure figure) {
        return share(measure)
                ? figure.interval().map(Format::pointsInterval).orElse(Format.NONE)
                : interval(measure, figure);
    }

    private static boolean share(AttentionMeasure measure) {
        return measure == AttentionMeasure.TOP_OVERLAP;
    }
}
