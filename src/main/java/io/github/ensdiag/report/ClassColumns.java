package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.report.ClassTable.Cell;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The columns of the table of classes. What became of the class against the best member comes first: a phone shows only
 * the first columns and leaves the others to what unfolds.
 */
final class ClassColumns {
    private final Facts facts;
    private final List<Part> parts = new ArrayList<>();

    /** Columns under one heading. */
    record Part(String heading, List<Column> columns) {}

    /** A heading, and what stands under it for a class. */
    record Column(Table.Column head, Function<ClassResult, Cell> cell) {}

    private ClassColumns(Facts facts) {
        this.facts = facts;
    }

    static List<Part> of(Facts facts) {
        ClassColumns columns = new ClassColumns(facts);
        columns.part("", columns.count("samples", "", ClassResult::size));
        columns.against();
        columns.accuracies();
        columns.membersRight();
        columns.shares();
        columns.end();
        return columns.parts;
    }

    private void part(String heading, Column... columns) {
        part(heading, List.of(columns));
    }

    private void part(String heading, List<Column> columns) {
        parts.add(new Part(heading, columns));
    }

    private void against() {
        part(
                facts.ensembleNoun() + " against best",
                column(Text.of("net"), "won less lost", c -> new Cell(Format.signed(c.net(), 0), netColour(c), "")),
                column(
                        Text.of(Facts.term("adjusted p", "adjusted-p")),
                        "adjusted for the number of classes",
                        c -> plain(Format.pCell(c.adjustedP()))),
                count("won", "rescued or emergent: right, and the best member wrong", ClassResult::wins),
                count("lost", "dragged down or lost: wrong, and the best member right", ClassResult::losses));
    }

    private void accuracies() {
        String title = "accuracy in per cent";
        List<Column> columns = new ArrayList<>();
        if (facts.few()) {
            for (int s = 0; s <= facts.members(); s++) {
                int series = s;
                columns.add(column(Text.of(facts.head(s)), title, c -> accuracy(c, series)));
            }
        } else {
            columns.add(column(Text.of("lowest member"), title, c -> accuracy(c, lowest(facts, c))));
            columns.add(column(
                    Text.of(facts.name(facts.best())),
                    "accuracy of the best member in per cent",
                    c -> accuracy(c, facts.best())));
            columns.add(column(Text.of("highest member"), title, c -> accuracy(c, highest(facts, c))));
            columns.add(column(Text.of(facts.ensembleHead()), title, c -> accuracy(c, facts.members())));
        }
        part("accuracy %", columns);
    }

    /** The member least accurate in the class. */
    static int lowest(Facts facts, ClassResult c) {
        List<Integer> members = c.right().subList(0, facts.members());
        return members.indexOf(Collections.min(members));
    }

    /** The member most accurate in the class. */
    static int highest(Facts facts, ClassResult c) {
        List<Integer> members = c.right().subList(0, facts.members());
        return members.indexOf(Collections.max(members));
    }

    private void membersRight() {
        int all = facts.members();
        if (facts.two()) {
            part(
                    "who is right",
                    count(
                            "both",
                            "samples that both get right",
                            c -> c.membersRight().get(all)),
                    onlyRight(0),
                    onlyRight(1),
                    count(
                            "neither",
                            "samples that neither gets right",
                            c -> c.membersRight().get(0)));
        } else {
            part(
                    "members right",
                    count(
                            "all",
                            "samples that all members get right",
                            c -> c.membersRight().get(all)),
                    count(
                            "some",
                            "samples that some members get right",
                            c -> c.size()
                                    - c.membersRight().get(all)
                                    - c.membersRight().get(0)),
                    count(
                            "none",
                            "samples that no member gets right",
                            c -> c.membersRight().get(0)));
        }
    }

    private Column onlyRight(int m) {
        return column(
                Text.of("only ", facts.name(m)),
                "",
                c -> plain(Format.count(c.right().get(m) - c.membersRight().get(2))));
    }

    private void shares() {
        part(
                "answers \u00f7 samples",
                sharesShown().stream()
                        .map(s -> column(
                                Text.of(facts.head(s)),
                                "answers of this class for each of its samples; heavy: more than chance",
                                c -> answers(c, s)))
                        .toList());
    }

    /** With more than four members only the best and the ensemble: the table is wide enough. */
    private List<Integer> sharesShown() {
        return facts.members() <= 4
                ? IntStream.rangeClosed(0, facts.members()).boxed().toList()
                : List.of(facts.best(), facts.members());
    }

    private void end() {
        List<Column> columns = new ArrayList<>();
        if (facts.results.scored()) {
            columns.add(column(
                    Text.of("JSD"),
                    "mean Jensen\u2013Shannon divergence of the members, in nats",
                    c -> plain(Format.fixed(c.divergence(), 2))));
        }
        columns.add(new Column(
                new Table.Column(
                        Text.of("most often taken for"),
                        "t",
                        "the wrong answer given most often, all predictors together"),
                c -> plain(
                        c.takenFor().isEmpty()
                                ? Format.NONE
                                : facts.classes.name(c.takenFor().get(0).predicted()))));
        part("", columns);
    }

    private Column count(String heading, String title, Function<ClassResult, Integer> count) {
        return column(Text.of(heading), title, c -> plain(Format.count(count.apply(c))));
    }

    private static Column column(Text heading, String title, Function<ClassResult, Cell> cell) {
        return new Column(new Table.Column(heading, "", title), cell);
    }

    private static Cell plain(String text) {
        return new Cell(text, "", "");
    }

    /** Coloured only where more than chance is behind it, however many classes there are. */
    static String netColour(ClassResult c) {
        return !c.changeFound() ? "" : c.net() < 0 ? "bad" : "good";
    }

    /** In heavy type only where more than chance is behind it. */
    static Cell answers(ClassResult c, int s) {
        int answers = c.predicted().get(s);
        String ratio = c.size() > 0
                ? Format.fixed((double) answers / c.size(), 2)
                : answers == 0 ? Format.NONE : Format.count(answers) + " \u00f7 0";
        return new Cell(ratio, c.leaningFound(s) ? "strong" : "", "");
    }

    /** With its interval as the title. */
    static Cell accuracy(ClassResult c, int series) {
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
