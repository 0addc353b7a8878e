package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.ClassResult.ConfusedClass;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All classes, those that lose most first. A thousand rows, so a row holds no more than it must.
 *
 * @param groups headings that span several columns
 */
record ClassTable(Text caption, List<Group> groups, List<Table.Column> columns, List<Row> rows) {

    /** A heading over {@code span} columns. */
    record Group(String text, String span) {}

    /**
     * A class.
     *
     * @param slug its place on the page
     * @param samples whether some of its samples are listed
     */
    record Row(String slug, String name, String title, String id, boolean samples, List<Cell> cells) {}

    /** A cell of plain words, which are printed faster than text with links. */
    record Cell(String text, String css, String title) {}

    static ClassTable of(Facts facts) {
        List<Group> groups = new ArrayList<>();
        List<Table.Column> columns = new ArrayList<>();
        add(columns, "samples", "");
        int before = 2;
        if (facts.few()) {
            for (int s = 0; s <= facts.members(); s++) {
                columns.add(new Table.Column(Text.of(facts.head(s)), "", "accuracy in per cent"));
            }
        } else {
            columns.add(new Table.Column(Text.of("lowest member"), "", "accuracy in per cent"));
            columns.add(
                    new Table.Column(Text.of(facts.name(facts.best())), "", "accuracy of the best member in per cent"));
            columns.add(new Table.Column(Text.of("highest member"), "", "accuracy in per cent"));
            columns.add(new Table.Column(Text.of(facts.ensembleHead()), "", "accuracy in per cent"));
        }
        groups.add(new Group("", Integer.toString(before)));
        groups.add(new Group("accuracy %", Integer.toString(columns.size() - before + 1)));
        if (facts.two()) {
            add(columns, "both", "samples that both get right");
            columns.add(new Table.Column(Text.of("only ", facts.name(0)), "", ""));
            columns.add(new Table.Column(Text.of("only ", facts.name(1)), "", ""));
            add(columns, "neither", "samples that neither gets right");
            groups.add(new Group("who is right", "4"));
        } else {
            add(columns, "all", "samples that all members get right");
            add(columns, "some", "samples that some members get right");
            add(columns, "none", "samples that no member gets right");
            groups.add(new Group("members right", "3"));
        }
        add(columns, "won", "rescued or emergent: right, and the best member wrong");
        add(columns, "lost", "dragged down or lost: wrong, and the best member right");
        add(columns, "net", "won less lost");
        columns.add(new Table.Column(Text.of(Facts.term("p", "adjusted-p")), "", "adjusted for the number of classes"));
        groups.add(new Group(facts.ensembleNoun() + " against best", "4"));
        List<Integer> shown = sharesShown(facts);
        shown.forEach(s -> columns.add(new Table.Column(
                Text.of(facts.head(s)), "", "answers of this class for each of its samples; heavy: more than chance")));
        groups.add(new Group("answers \u00f7 samples", Integer.toString(shown.size())));
        shown.forEach(s -> columns.add(
                new Table.Column(Text.of(facts.head(s)), "t", "the wrong answer given most often, and how often")));
        groups.add(new Group("most often taken for", Integer.toString(shown.size())));
        if (facts.results.scored()) {
            add(columns, "JSD", "mean Jensen\u2013Shannon divergence of the members, in nats");
            groups.add(new Group("", "1"));
        }
        List<Row> rows = facts.results.classes().stream()
                .sorted(Comparator.comparingInt(ClassResult::net).thenComparingInt(ClassResult::index))
                .map(c -> row(facts, c, shown))
                .toList();
        return new ClassTable(
                Text.of(
                        "All ",
                        Words.count(rows.size(), "class", "classes"),
                        ", those that lose most against ",
                        facts.name(facts.best()),
                        " first"),
                groups,
                columns,
                rows);
    }

    private static void add(List<Table.Column> columns, String heading, String title) {
        columns.add(new Table.Column(Text.of(heading), "", title));
    }

    /** Coloured only where more than chance is behind it, however many classes there are. */
    static Table.Cell net(ClassResult c) {
        return new Table.Cell(Text.of(Format.signed(c.net(), 0)), netColour(c), "");
    }

    private static String netColour(ClassResult c) {
        return !c.changeFound() ? "" : c.net() < 0 ? "bad" : "good";
    }

    /** With more than four members only the best and the ensemble: the table is wide enough. */
    private static List<Integer> sharesShown(Facts facts) {
        return facts.members() <= 4
                ? IntStream.rangeClosed(0, facts.members()).boxed().toList()
                : List.of(facts.best(), facts.members());
    }

    private static Row row(Facts facts, ClassResult c, List<Integer> shown) {
        List<Cell> cells = new ArrayList<>();
        cells.add(plain(Format.count(c.size())));
        if (facts.few()) {
            for (int s = 0; s <= facts.members(); s++) {
                cells.add(accuracy(c, s));
            }
        } else {
            List<Integer> members = c.right().subList(0, facts.members());
            cells.add(accuracy(c, members.indexOf(Collections.min(members))));
            cells.add(accuracy(c, facts.best()));
            cells.add(accuracy(c, members.indexOf(Collections.max(members))));
            cells.add(accuracy(c, facts.members()));
        }
        int all = c.membersRight().get(facts.members());
        int none = c.membersRight().get(0);
        cells.add(plain(Format.count(all)));
        if (facts.two()) {
            cells.add(plain(Format.count(c.right().get(0) - all)));
            cells.add(plain(Format.count(c.right().get(1) - all)));
        } else {
            cells.add(plain(Format.count(c.size() - all - none)));
        }
        cells.add(plain(Format.count(none)));
        cells.add(plain(Format.count(c.wins())));
        cells.add(plain(Format.count(c.losses())));
        cells.add(new Cell(Format.signed(c.net(), 0), netColour(c), ""));
        cells.add(plain(Format.pCell(c.adjustedP())));
        for (int s : shown) {
            cells.add(answers(c, s));
        }
        for (int s : shown) {
            Optional<ConfusedClass> confused = c.confusedWith().get(s);
            String taken = confused.map(w -> facts.classes.name(w.index()) + " " + Format.count(w.count()))
                    .orElse(Format.NONE);
            cells.add(new Cell(taken, "t", ""));
        }
        if (facts.results.scored()) {
            cells.add(plain(Format.fixed(c.divergence(), 2)));
        }
        List<?> listed = facts.results.disagreements().byClass().getOrDefault(c.index(), List.of());
        String name = facts.classes.name(c.index());
        String full = facts.classes.fullName(c.index());
        return new Row(
                facts.classes.slug(c.index()),
                name,
                full.equals(name) ? "" : full,
                facts.classes.id(c.index()),
                !listed.isEmpty(),
                cells);
    }

    private static Cell plain(String text) {
        return new Cell(text, "", "");
    }

    /** In heavy type only where more than chance is behind it. */
    private static Cell answers(ClassResult c, int s) {
        int answers = c.predicted().get(s);
        String ratio = c.size() > 0
                ? Format.fixed((double) answers / c.size(), 2)
                : answers == 0 ? Format.NONE : Format.count(answers) + " \u00f7 0";
        return new Cell(ratio, c.leaningFound(s) ? "strong" : "", "");
    }

    private static Cell accuracy(ClassResult c, int series) {
        Figure accuracy = c.accuracy(series);
        if (!accuracy.defined()) {
            return plain(Format.NONE);
        }
        // Few samples do not bear decimals.
        int decimals = c.size() < 200 ? 0 : 1;
        Interval i = accuracy.interval().orElseThrow();
        return new Cell(
                Format.fixed(100 * accuracy.get(), decimals),
                "",
                Format.fixed(100 * i.low(), decimals) + "\u2013" + Format.fixed(100 * i.high(), decimals));
    }
}
