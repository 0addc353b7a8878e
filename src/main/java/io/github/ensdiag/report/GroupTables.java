package io.github.ensdiag.report;

import io.github.ensdiag.explain.GroupReading;
import io.github.ensdiag.explain.GroupReading.Effect;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.whatif.Group;
import java.util.ArrayList;
import java.util.List;

/** The figures behind what members and parts of the group are worth. */
final class GroupTables {
    private static final String INTERVAL = "95\u202f% interval";
    private static final String SETTLED = "Settled: both halves and all samples together choose the same members.";

    private final Facts facts;
    private final Group group;

    GroupTables(Facts facts, Group group) {
        this.facts = facts;
        this.group = group;
    }

    /** A member a row, the one first whose absence helps most. */
    Table members() {
        var table = Table.titled("What each member is worth: accuracies in per cent, differences in points");
        table.words("member")
                .column("alone")
                .column(Facts.term("without it", "leave-one-out"), "accuracy of all others")
                .column("difference", "accuracy without it less that of all members, in points")
                .column(Facts.term(INTERVAL, "paired"))
                .column(Facts.term("adjusted p", "adjusted-p"))
                .words("dropping it")
                .column(Facts.term("Shapley value", "shapley"), "in points of accuracy");
        boolean intervals = group.shapley().stream().anyMatch(s -> s.interval().isPresent());
        if (intervals) {
            table.column(INTERVAL, "of the Shapley value");
        }
        table.column(Facts.term("place", "forward-selection"), "in forward selection; 1: chosen first");
        int decimals = WorthWords.decimals(group);
        List<Integer> order = GroupReading.byAbsence(group);
        for (int m : order) {
            Group.LeftOut leftOut = group.leftOut().get(m);
            Figure shapley = group.shapley().get(m);
            List<Object> cells = new ArrayList<>();
            cells.add(Format.percent(facts.accuracy(m)));
            cells.add(Format.percent(leftOut.accuracy()));
            cells.add(difference(leftOut.difference(), leftOut.won(), leftOut.lost()));
            cells.add(points(leftOut.difference()));
            cells.add(Format.pCell(Figure.of(leftOut.adjustedP())));
            cells.add(dropping(GroupReading.of(leftOut)));
            cells.add(shapley.defined() ? Format.fixed(100 * shapley.get(), decimals) : Format.NONE);
            if (intervals) {
                cells.add(shapley.interval().map(i -> points(i, decimals)).orElse(Format.NONE));
            }
            cells.add(Format.count(group.selection().order().indexOf(m) + 1L));
            table.row("", facts.name(m), cells);
        }
        table.note(
                "Each member is dropped alone; dropping two may do something else. The words follow the adjusted p: of ",
                Words.number(facts.members()),
                " intervals some may leave out 0 by chance. A difference shows its samples when pointed at.");
        table.note(
                group.orders() == 0
                        ? Text.of(
                                "The Shapley values are those of these samples; others would give somewhat other values.")
                        : Text.of(
                                "The interval of a Shapley value is that of ",
                                Words.count(group.orders(), "random order"),
                                ": it tells how far other orders might move it, not other samples."));
        return Outline.ends(
                        facts.members(),
                        group.leftOut().stream().allMatch(l -> l.won() + l.lost() == 0)
                                ? "three from either end, as the absence of none changes anything"
                                : "the three whose absence helps most and the three whose absence hurts most",
                        "members",
                        row -> facts.members() - row)
                .with(order.indexOf(facts.best()), "the best member")
                .of(table.css(facts.few() ? "snug" : "snug tall").build());
    }

    private static String points(Interval shares, int decimals) {
        return Format.interval(new Interval(100 * shares.low(), 100 * shares.high()), decimals);
    }

    private static Table.Cell difference(Figure difference, long won, long lost) {
        String title = Words.count(won, "sample") + " right only without it, " + Format.count(lost) + " only with it";
        return new Table.Cell(Text.of(Format.points(difference)), "strong", title);
    }

    private static Table.Cell dropping(Effect effect) {
        return switch (effect) {
            case BETTER -> new Table.Cell(Text.of("would help"), "t good", "");
            case WORSE -> new Table.Cell(Text.of("would hurt"), "t bad", "");
            case UNTOLD -> new Table.Cell(Text.of("cannot tell"), "t soft", "");
            case SAME -> new Table.Cell(Text.of("changes nothing"), "t soft", "");
        };
    }

    /** Forward selection, a size a row. */
    Table selection() {
        Group.Selection selection = group.selection();
        var table =
                Table.titled("Forward selection: members join one after the other, each time the one that helps most");
        table.words(Facts.term("member that joins", "forward-selection"))
                .column("members")
                .column("accuracy %")
                .column(INTERVAL)
                .column("difference to all, points")
                .column(Facts.term(INTERVAL, "paired"))
                .words("against all")
                .words("settled");
        for (int k = 0; k < selection.order().size(); k++) {
            Figure accuracy = selection.accuracy().get(k);
            Figure difference = selection.difference().get(k);
            table.row(
                    facts.name(selection.order().get(k)),
                    Format.count(k + 1L),
                    Format.percent(accuracy),
                    accuracy.interval().map(Format::percentInterval).orElse(Format.NONE),
                    Format.points(difference),
                    points(difference),
                    Table.words(against(GroupReading.of(selection, k + 1))),
                    Table.words(selection.agree().get(k) ? "yes" : "no"));
        }
        table.note(
                "The order is the one chosen on all samples. The accuracies are those of members chosen on one half and "
                        + "scored on the other, which need not be the same members. "
                        + SETTLED);
        return table.css(facts.few() ? "" : "tall").build();
    }

    private static String against(Effect effect) {
        return switch (effect) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case UNTOLD -> "cannot tell";
            case SAME -> "the same";
        };
    }

    /** The best pair and the best trio. */
    Table parts() {
        var table = Table.titled(
                Facts.term(group.triple().isPresent() ? "Best pair and best trio" : "Best pair", "best-part"));
        table.words("part")
                .words("members")
                .column("accuracy %")
                .column(INTERVAL)
                .column("difference to all, points")
                .column(Facts.term(INTERVAL, "paired"))
                .column(Facts.term("p", "mcnemar"))
                .words("against all")
                .words("settled");
        part(table, "pair", group.pair());
        group.triple().ifPresent(triple -> part(table, "trio", triple));
        table.note(
                "Members: those that are best on all samples. Accuracy: of the best of one half, scored on the other, and "
                        + "the reverse. " + SETTLED);
        return table.css("fit").build();
    }

    private void part(Table.Builder table, String noun, Group.Part part) {
        table.row(
                noun,
                Table.words(Words.list(part.members().stream().map(facts::name).toList())),
                Format.percent(part.accuracy()),
                part.accuracy().interval().map(Format::percentInterval).orElse(Format.NONE),
                Format.points(part.difference()),
                points(part.difference()),
                Format.pCell(Figure.of(Math.pow(10, part.log10P()))),
                Table.words(against(GroupReading.of(part))),
                Table.words(part.agree() ? "yes" : "no"));
    }

    private static String points(Figure difference) {
        return difference.interval().map(Format::pointsInterval).orElse(Format.NONE);
    }
}
