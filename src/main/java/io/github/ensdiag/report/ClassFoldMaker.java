package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.report.ClassFold.Line;
import io.github.ensdiag.report.ClassTable.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Makes what unfolds below a class's row. */
final class ClassFoldMaker {
    /** So many confusions are shown; of three predictors there are no more. */
    private static final int CONFUSIONS = 9;
    /** The same of more members than have columns of their own. */
    private static final int CONFUSIONS_OF_MANY = 5;

    private final Facts facts;
    private final SampleWords words;
    private final LedgerBins bins;

    ClassFoldMaker(Facts facts) {
        this.facts = facts;
        words = new SampleWords(facts);
        bins = new LedgerBins(facts);
    }

    /** The predictors; of many members the ends, the best and the ensemble. */
    List<Text.Span> heads() {
        List<Text.Span> heads = new ArrayList<>();
        if (facts.few()) {
            IntStream.rangeClosed(0, facts.members()).forEach(s -> heads.add(head(s)));
        } else {
            heads.add(Text.styled("lowest", ""));
            heads.add(head(facts.best()));
            heads.add(Text.styled("highest", ""));
            heads.add(head(facts.members()));
        }
        return heads;
    }

    /** Its colour alone, for every class repeats it. */
    private Text.Span head(int series) {
        return Text.styled(facts.head(series).text(), facts.css(series));
    }

    /** What the columns of the table by number of right members are; none where there is no such table. */
    List<String> ledgerHeads() {
        return facts.two() ? List.of() : bins.heads();
    }

    /** What stands above the listed samples; none where they have the columns of the predictors. */
    List<String> sampleHeads() {
        List<String> heads = words.compactHeads();
        return facts.few() && heads.size() == facts.members() + 1 ? List.of() : heads;
    }

    ClassFold fold(ClassResult c) {
        ClassLabels labels = facts.classes;
        return new ClassFold(
                labels.slug(c.index()),
                labels.name(c.index()),
                labels.title(c.index()),
                line(c),
                facts.two() || c.size() == 0 ? List.of() : bins.lines(c),
                accuracies(c),
                lines(c.takenFor(), Confusion::predicted),
                lines(c.takenFrom(), Confusion::truth),
                facts.results.disagreements().byClass().getOrDefault(c.index(), List.of()).stream()
                        .map(words::compact)
                        .toList());
    }

    private String line(ClassResult c) {
        if (c.size() == 0) {
            return "No samples.";
        }
        return Words.count(c.size(), "sample")
                + (facts.results.scored() ? ", JSD " + Format.fixed(c.divergence(), 2) : "")
                + "."
                + bins.words(c);
    }

    private List<Cell> accuracies(ClassResult c) {
        IntStream series = facts.few()
                ? IntStream.rangeClosed(0, facts.members())
                : IntStream.of(
                        ClassColumns.lowest(facts, c), facts.best(), ClassColumns.highest(facts, c), facts.members());
        return series.mapToObj(s -> ClassColumns.accuracy(c, s)).toList();
    }

    /** What no predictor answers twice says nothing of the class. */
    private List<Line> lines(List<Confusion> confusions, ToIntFunction<Confusion> other) {
        return confusions.stream()
                .filter(c -> Collections.max(c.counts()) > 1)
                .limit(facts.few() ? CONFUSIONS : CONFUSIONS_OF_MANY)
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
        counts.forEach(n -> cells.add(new Cell(Format.count(n), "", "")));
        String differ = most == least ? "" : Format.count(most - least);
        cells.add(c.differenceFound() ? new Cell("\u2260 " + differ, "strong", "") : new Cell(differ, "", ""));
        return cells;
    }
}
