package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What unfolds below a class's row: for all classes, or for so many of those with the most to say as the page has room
 * for.
 *
 * @param ledgerHeads above the samples by number of right members; empty: there is no such table
 * @param series above the figures by predictor
 * @param width columns of the table by predictor
 * @param sampleHeads above the listed samples; empty: they have the columns of the predictors
 */
record ClassFolds(
        List<String> ledgerHeads,
        List<Text.Span> series,
        String width,
        List<String> sampleHeads,
        List<ClassFold> list) {
    /**
     * Characters of charts, of the table of classes and of what unfolds, the samples' own pictures aside: so a page of a
     * thousand classes stays below two megabytes.
     */
    private static final int ROOM = 1_650_000;
    /** Left for what unfolds, however much the charts and the table take. */
    private static final int LEAST = 600_000;
    /** Markup of a row of the table, names aside. */
    private static final int ROW = 75;
    /** A cell of that row. */
    private static final int CELL = 8;

    /** @param telling those with the most to say first */
    static ClassFolds of(Facts facts, List<ClassResult> telling) {
        ClassFoldMaker maker = new ClassFoldMaker(facts);
        List<ClassFold> folds = new ArrayList<>();
        int heads = maker.heads().stream().mapToInt(h -> h.text().length()).sum()
                + maker.sampleHeads().stream().mapToInt(String::length).sum();
        int room = room(facts, telling);
        for (ClassResult c : telling) {
            ClassFold fold = maker.fold(c);
            room -= fold.length() + heads;
            if (room < 0) {
                break;
            }
            folds.add(fold);
        }
        List<Text.Span> series = maker.heads();
        // beside the predictors: the words in front and the difference
        String width = Integer.toString(series.size() + 2);
        return new ClassFolds(maker.ledgerHeads(), series, width, maker.sampleHeads(), folds);
    }

    private static int room(Facts facts, List<ClassResult> telling) {
        int charts = facts.charts.all().stream().mapToInt(c -> c.svg().length()).sum();
        int columns = ClassColumns.of(facts).stream()
                .mapToInt(part -> part.columns().size())
                .sum();
        int rows = telling.stream()
                .mapToInt(c -> row(facts.classes, c.index()) + CELL * columns)
                .sum();
        return Math.max(LEAST, ROOM - charts - rows);
    }

    private static int row(ClassLabels labels, int c) {
        return ROW
                + 2 * labels.slug(c).length()
                + labels.name(c).length()
                + labels.title(c).length()
                + labels.id(c).length();
    }

    Set<String> slugs() {
        return list.stream().map(ClassFold::slug).collect(Collectors.toSet());
    }
}
