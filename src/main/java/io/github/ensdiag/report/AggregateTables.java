package io.github.ensdiag.report;

import io.github.ensdiag.aggregate.Aggregate;
import io.github.ensdiag.aggregate.Aggregate.Diagnosed;
import io.github.ensdiag.aggregate.Digest;
import io.github.ensdiag.explain.Verdict.Effect;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The tables of the page that compares modules. */
final class AggregateTables {
    private final Aggregate aggregate;
    private final boolean rules;
    private final boolean changes;

    AggregateTables(Aggregate aggregate) {
        this.aggregate = aggregate;
        rules = aggregate.diagnosed().stream().anyMatch(d -> d.digest().rules().isPresent());
        changes =
                aggregate.diagnosed().stream().anyMatch(d -> d.digest().change().isPresent());
    }

    /** A row for each module, those that cannot be read last. */
    Table modules() {
        Table.Builder table = Table.titled("The modules, in the order of the build; shares in per cent")
                .css("fit snug tall modules")
                .words("module")
                .words("verdict")
                .column("gain, points", "of the ensemble over the best member")
                .column("ensemble\u2019s accuracy")
                .words("best member")
                .column("its accuracy")
                .column("members")
                .column("samples")
                .words("found in the input");
        if (rules) {
            table.words("rules broken");
        }
        if (changes) {
            table.column("change, points", "of the ensemble\u2019s accuracy since the baseline");
        }
        aggregate.diagnosed().forEach(d -> table.row("", AggregatePage.name(d.module()), cells(d.digest())));
        aggregate.unreadable().forEach(u -> table.row("", AggregatePage.name(u.module()), dashes()));
        return table.note("In small type: the 95" + Format.THIN + "% interval.").build();
    }

    private List<Object> cells(Digest digest) {
        List<Object> cells = new ArrayList<>(List.of(
                verdict(digest.effect()),
                Estimate.points(digest.gain()),
                Estimate.percent(digest.accuracy()),
                Table.words(HtmlReport.pictured(digest.best())),
                Estimate.percent(digest.bestAccuracy()),
                Format.count(digest.members()),
                Format.count(digest.samples()),
                Table.words(findings(digest))));
        if (rules) {
            cells.add(Table.words(digest.rules().map(AggregateTables::broken).orElse(Format.NONE)));
        }
        if (changes) {
            cells.add(Estimate.points(digest.change().orElse(Figure.of(Double.NaN))));
        }
        return cells;
    }

    private List<Object> dashes() {
        List<Object> cells = new ArrayList<>(Collections.nCopies(7, Format.NONE));
        cells.set(0, new Table.Cell(Text.of("unreadable"), "t bad", ""));
        cells.set(3, Table.words(Format.NONE));
        cells.addAll(Collections.nCopies(rules ? 2 : 1, Table.words(Format.NONE)));
        if (changes) {
            cells.add(Format.NONE);
        }
        return cells;
    }

    private static Table.Cell verdict(Effect effect) {
        return switch (effect) {
            case GAIN -> new Table.Cell(Text.of("gains"), "t good", "");
            case LOSS -> new Table.Cell(Text.of("loses"), "t bad", "");
            case CANNOT_TELL -> new Table.Cell(Text.of("cannot tell"), "t soft", "");
            case UNCHANGED -> new Table.Cell(Text.of("unchanged"), "t soft", "");
        };
    }

    private static String findings(Digest digest) {
        List<String> counts = new ArrayList<>();
        if (digest.errors() > 0) {
            counts.add(Words.count(digest.errors(), "error"));
        }
        if (digest.warnings() > 0) {
            counts.add(Words.count(digest.warnings(), "warning"));
        }
        return counts.isEmpty() ? Format.NONE : String.join(", ", counts);
    }

    private static String broken(Digest.RuleCount rules) {
        String broken = rules.broken() + " of " + rules.all();
        return rules.undecided() == 0 ? broken : broken + ", " + rules.undecided() + " undecided";
    }

    /** Why, and what to try first; none where no module says. */
    List<Table> next() {
        List<Diagnosed> told = aggregate.diagnosed().stream()
                .filter(d ->
                        !d.digest().cause().isEmpty() || !d.digest().advice().isEmpty())
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        Table.Builder table = Table.titled("What keeps each ensemble from gaining more, and what to try first")
                .css("read")
                .words("module")
                .words("main cause")
                .column("cost, points", "what the ensemble would gain without it")
                .words("try first");
        told.forEach(d -> table.row(
                AggregatePage.name(d.module()),
                Table.words(
                        d.digest().cause().isEmpty()
                                ? "nothing found"
                                : HtmlReport.pictured(d.digest().cause())),
                cost(d.digest().cost()),
                Table.words(
                        d.digest().advice().isEmpty()
                                ? Format.NONE
                                : Words.cut(d.digest().advice(), 1000, 1000))));
        return List.of(table.build());
    }

    private static Table.Cell cost(Figure cost) {
        return Estimate.cell(
                Format.points(cost).replace("+", ""),
                cost,
                i -> Format.pointsInterval(i).replace("+", ""));
    }
}
