package io.github.ensdiag.report;

import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.measure.SuperclassResult;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Groups of classes: how accurate each series is in each, and whether errors stay within a group where there are too many
 * to be blocks.
 */
final class SuperclassTables {
    /** Up to so many series show their intervals without being asked. */
    private static final int WIDE = 4;
    /** More groups than this scroll. */
    private static final int TALL = 24;

    private final Facts facts;
    /** Those that lose most first, what is in no group last. */
    private final List<SuperclassResult> groups;

    private SuperclassTables(Facts facts) {
        this.facts = facts;
        groups = facts.results.superclasses().stream()
                .sorted(Comparator.comparing((SuperclassResult g) -> g.index() < 0)
                        .thenComparingInt(g -> g.wins() - g.losses())
                        .thenComparingInt(SuperclassResult::index))
                .toList();
    }

    /** Empty where there are no groups. */
    static List<Picture> of(Facts facts) {
        if (facts.results.superclasses().isEmpty()) {
            return List.of();
        }
        var tables = new SuperclassTables(facts);
        Picture changes = new Picture(tables.changes(), false, new Markup(""), tables.accuracies());
        // where each group is a block, what stays within stands with the blocks
        return facts.results.blocks().origin() == Blocks.Origin.GROUPS
                ? List.of(changes)
                : List.of(changes, new Picture(tables.staying(), false, new Markup(""), tables.within()));
    }

    private String css() {
        return groups.size() > TALL ? "tall" : "";
    }

    private Text name(SuperclassResult group) {
        return group.index() < 0
                ? Text.of(Text.styled("in no group", "soft"))
                : Text.of(facts.set.superclasses().orElseThrow().names().get(group.index()));
    }

    private Text changes() {
        List<SuperclassResult> named =
                groups.stream().filter(g -> g.index() >= 0).toList();
        long lose = named.stream().filter(g -> g.wins() < g.losses()).count();
        long gain = named.stream().filter(g -> g.wins() > g.losses()).count();
        long found = named.stream().filter(g -> g.against().found()).count();
        return Text.of(
                "Against ",
                facts.name(facts.best()),
                ", ",
                Words.count(lose, "group loses", "groups lose"),
                " and ",
                Words.count(gain, "gains", "gain"),
                found == 0
                        ? "; none of these changes is more than chance gives among so many groups."
                        : "; in " + Words.count(found, "group")
                                + " the change is more than chance gives among so many.");
    }

    private Table accuracies() {
        var table = Table.titled(
                "Accuracy by group of classes, in per cent with its 95\u202f% interval; the rest in samples");
        table.words("group").column("classes").column("samples");
        List<Integer> series = shown();
        series.forEach(s -> table.column(facts.head(s)));
        if (facts.two()) {
            table.column("both right")
                    .column(Text.of("only ", facts.name(0)))
                    .column(Text.of("only ", facts.name(1)))
                    .column("neither");
        } else {
            table.column("all right").column("some").column("none");
        }
        table.column("won", "rescued or emergent: right, and the best member wrong")
                .column("lost", "dragged down or lost: wrong, and the best member right")
                .column("net", "won less lost")
                .column("net, points", "of accuracy in the group")
                .column(Facts.term("p", "adjusted-p"), "adjusted for the number of groups");
        for (SuperclassResult group : groups) {
            List<Object> cells = new ArrayList<>();
            cells.add(Format.count(group.classes()));
            cells.add(Format.count(group.size()));
            series.forEach(s -> cells.add(share(group.accuracy(s), series.size() <= WIDE)));
            addRight(group, cells);
            int net = group.wins() - group.losses();
            cells.add(Format.count(group.wins()));
            cells.add(Format.count(group.losses()));
            String colour = !group.against().found() ? "" : net < 0 ? "bad" : "good";
            cells.add(new Table.Cell(Text.of(Format.signed(net, 0)), colour, ""));
            cells.add(Estimate.points(group.against().difference()));
            cells.add(Format.pCell(group.against().adjustedP()));
            table.row(group.index() < 0 ? "sub" : "", name(group), cells);
        }
        table.note("A sample is in the group of its true class. Won and lost: against ", facts.name(facts.best()), ".");
        return table.css(css()).build();
    }

    private void addRight(SuperclassResult group, List<Object> cells) {
        int all = group.membersRight().get(facts.members());
        int none = group.membersRight().get(0);
        cells.add(Format.count(all));
        if (facts.two()) {
            cells.add(Format.count(group.right().get(0) - all));
            cells.add(Format.count(group.right().get(1) - all));
        } else {
            cells.add(Format.count(group.size() - all - none));
        }
        cells.add(Format.count(none));
    }

    /** All series where they are few, else the best member and the ensemble. */
    private List<Integer> shown() {
        return facts.few()
                ? IntStream.rangeClosed(0, facts.members()).boxed().toList()
                : List.of(facts.best(), facts.members());
    }

    private static Table.Cell share(Figure share, boolean spelledOut) {
        if (!share.defined()) {
            return Table.cell(Format.NONE);
        }
        String value = Format.fixed(100 * share.get(), 1);
        String interval = share.interval()
                .map(i -> Format.fixed(100 * i.low(), 1) + "\u2013" + Format.fixed(100 * i.high(), 1))
                .orElse("");
        return spelledOut
                ? Table.cell(value, Text.styled(interval, "under"))
                : new Table.Cell(Text.of(value), "", interval);
    }

    private Text staying() {
        List<Object> said = new ArrayList<>();
        for (int s : facts.members() <= 3 ? shown() : List.of(facts.best(), facts.members())) {
            OptionalDouble share = staying(s);
            if (share.isPresent()) {
                said.add(Text.of(facts.name(s), " ", Format.round(share.getAsDouble())));
            }
        }
        return said.isEmpty()
                ? Text.of("No error could stay within a group.")
                : Text.of(
                        "Of the errors on samples of a group of several classes, so many stay within the group: ",
                        Words.list(said),
                        ".");
    }

    /** Over all groups. */
    private OptionalDouble staying(int series) {
        long wrong = 0;
        long within = 0;
        for (SuperclassResult group : groups) {
            if (group.holdsErrors()) {
                wrong += group.size() - group.right().get(series);
                within += group.wrongWithin().get(series);
            }
        }
        return wrong == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) within / wrong);
    }

    private Table within() {
        var table = Table.titled("Errors that stay within the group, in per cent of the errors on its samples");
        table.words("group");
        List<Integer> series = shown();
        series.forEach(s -> table.column(facts.head(s)));
        table.column("if even", "if errors went to all other classes alike");
        for (SuperclassResult group : groups) {
            if (group.index() >= 0) {
                List<Object> cells = new ArrayList<>();
                series.forEach(s -> cells.add(share(group.within(s), series.size() <= WIDE)));
                cells.add(Format.percent(group.withinIfEven(facts.results.classCount())));
                table.row("", name(group), cells);
            }
        }
        table.note(
                "The rest goes to classes outside of the group, or is no answer. A dash: no error, or a group of one class. If even: what the share would be if "
                        + "errors went to all other classes alike.");
        return table.css(css()).build();
    }
}
