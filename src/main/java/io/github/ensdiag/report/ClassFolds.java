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
 * @param series headings of the predictors
 * @param width columns of the table by predictor
 * @param sampleHeads headings above the listed samples
 */
record ClassFolds(List<Table.Column> series, String width, List<String> sampleHeads, List<ClassFold> list) {
    /** Characters of text and markup, pictures aside: with it a page of a thousand classes stays below two megabytes. */
    private static final int ROOM = 1_100_000;

    /** @param telling those with the most to say first */
    static ClassFolds of(Facts facts, List<ClassResult> telling) {
        ClassFoldMaker maker = new ClassFoldMaker(facts);
        List<ClassFold> folds = new ArrayList<>();
        int room = ROOM;
        for (ClassResult c : telling) {
            ClassFold fold = maker.fold(c);
            room -= fold.length();
            if (room < 0) {
                break;
            }
            folds.add(fold);
        }
        List<Table.Column> series = maker.heads();
        // beside the predictors: the words in front and the difference
        String width = Integer.toString(series.size() + 2);
        return new ClassFolds(series, width, new SampleWords(facts).compactHeads(), folds);
    }

    Set<String> slugs() {
        return list.stream().map(ClassFold::slug).collect(Collectors.toSet());
    }
}
