package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.report.ClassFold.Line;
import io.github.ensdiag.report.ClassTable.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Makes what unfolds below a class's row. */
final class ClassFoldMaker {
    private final Facts facts;
    private final SampleWords words;
    private final LedgerBins bins;

    ClassFoldMaker(Facts facts) {
        this.facts = facts;
        words = new SampleWords(facts);
        bins = new LedgerBins(facts);
    }

    /** The predictors; of many members the ends, the best and the ensemble. */
    List<Table.Column> heads() {
        List<Table.Column> heads = new ArrayList<>();
        if (facts.few()) {
            IntStream.rangeClosed(0, facts.members())
                    .forEach(s -> heads.add(new Table.Column(Text.of(facts.head(s)), "", "")));
        } else {
            heads.add(new Table.Column(Text.of("lowest"), "", "of the members"));
            heads.add(new Table.Column(Text.of(facts.name(facts.best())), "", "the best member"));
            heads.add(new Table.Column(Text.of("highest"), "", "of the members"));
            heads.add(new Table.Column(Text.of(facts.ensembleHead()), "", ""));
        }
        return heads;
    }

    ClassFold fold(ClassResult c) {
        ClassLabels labels = facts.classes;
        return new ClassFold(
                labels.slug(c.index()),
                labels.name(c.index()),
                labels.title(c.index()),
                labels.id(c.index()),
                line(c),
                c.size() == 0 ? List.of() : bins.heads(),
                c.size() == 0 ? List.of() : bins.lines(c),
                series(c),
                lines(c.takenFor(), Confusion::predicted),
                lines(c.takenFrom(), Confusion::truth),
                facts.results.disagreements().byClass().getOrDefault(c.index(), List.of()).stream()
                        .map(words::compact)
                        .toList());
    }

    private Text line(ClassResult c) {
        if (c.size() == 0) {
            return Text.of("No samples.");
        }
        List<String> outcomes = new ArrayList<>();
        for (Outcome outcome : facts.two() ? new Outcome[0] : Outcome.values()) {
            int count = c.count(outcome, facts.best());
            if (count > 0) {
                outcomes.add(Format.count(count) + " " + LedgerBins.word(outcome));
            }
        }
        return Text.of(
                Words.count(c.size(), "sample"),
                facts.results.scored() ? ", divergence " + Format.fixed(c.divergence(), 2) + " nats" : "",
                outcomes.isEmpty() ? "" : ": " + String.join(", ", outcomes));
    }

    private List<Line> series(ClassResult c) {
        return List.of(
                new Line("accuracy %", accuracies(c)),
                new Line(
                        "answers \u00f7 samples",
                        shownSeries(c).stream()
                                .map(s -> ClassColumns.answers(c, s))
                                .toList()));
    }

    private List<Cell> accuracies(ClassResult c) {
        return shownSeries(c).stream().map(s -> ClassColumns.accuracy(c, s)).toList();
    }

    private List<Integer> shownSeries(ClassResult c) {
        return facts.few()
                ? IntStream.rangeClosed(0, facts.members()).boxed().toList()
                : List.of(ClassColumns.lowest(facts, c), facts.best(), ClassColumns.highest(facts, c), facts.members());
    }

    private List<Line> lines(List<Confusion> confusions, ToIntFunction<Confusion> other) {
        return confusions.stream()
                .map(c -> new Line(facts.classes.name(other.applyAsInt(c)), counts(c)))
                .toList();
    }

    private List<Cell> counts(Confusion c) {
        List<Integer> members = c.counts().subList(0, facts.members());
        int least = Collections.min(members);
        int most = Collections.max(members);
        List<Integer> counts = facts.few()
                ? c.counts()
                : List.of(least, members.get(facts.best()), most, c.counts().get(facts.members()));
        List<Cell> cells = new ArrayList<>();
        counts.forEach(n -> cells.add(new Cell(n == 0 ? Format.NONE : Format.count(n), "", "")));
        String differ = most == least ? "" : Format.count(most - least);
        cells.add(c.differenceFound() ? new Cell("\u2260 " + differ, "strong", "") : new Cell(differ, "", ""));
        return cells;
    }
}
