package io.github.ensdiag.layout;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.RankedName;
import io.github.ensdiag.table.SelectedMatrix;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Lists of the best classes that are spread over columns, such as {@code class_1, score_1, class_2, score_2}. */
final class TopColumns {
    /** How the word of columns begins that are preferred to other scores. */
    private static final String PROBABILITY = "prob";

    /** A column of scores. */
    private record Scores(int column, String name, String word) {}

    private TopColumns() {}

    /**
     * Empty if there are no such columns.
     *
     * @throws InputException if several may be the scores of a rank
     */
    static Optional<Answers.Lists> find(Fields fields, Source source) {
        TreeMap<Integer, List<Scores>> scores = scores(fields);
        TreeMap<Integer, Texts> classes = new TreeMap<>();
        for (Texts text : fields.columnsOfText()) {
            RankedName.of(text.name())
                    .filter(RankedName::isClass)
                    .ifPresent(ranked -> classes.put(ranked.rank(), text));
        }
        if (scores.isEmpty() || !scores.keySet().equals(classes.keySet())) {
            return Optional.empty();
        }
        int[] columns = oneForEachRank(scores.values(), source);
        return Optional.of(new Answers.Lists(
                new ClassField.Named(sideBySide(List.copyOf(classes.values()))),
                SelectedMatrix.columns(fields.scalars().orElseThrow().matrix(), columns)));
    }

    /** By rank. */
    private static TreeMap<Integer, List<Scores>> scores(Fields fields) {
        TreeMap<Integer, List<Scores>> scores = new TreeMap<>();
        List<String> names = fields.scalars().map(Numbers::columns).orElse(List.of());
        for (int i = 0; i < names.size(); i++) {
            Optional<RankedName> ranked = RankedName.of(names.get(i)).filter(RankedName::isScore);
            if (ranked.isPresent()) {
                scores.computeIfAbsent(ranked.get().rank(), rank -> new ArrayList<>())
                        .add(new Scores(i, names.get(i), ranked.get().word()));
            }
        }
        return scores;
    }

    private static int[] oneForEachRank(Collection<List<Scores>> ranks, Source source) {
        Optional<List<Scores>> several =
                ranks.stream().filter(rank -> rank.size() > 1).findFirst();
        // of one kind alone, lest a list mixes several where one lacks a rank
        List<List<Scores>> kept = several.isEmpty()
                ? List.copyOf(ranks)
                : ranks.stream().map(TopColumns::probabilities).toList();
        long kinds =
                kept.stream().flatMap(List::stream).map(Scores::word).distinct().count();
        if (kept.stream().anyMatch(rank -> rank.size() != 1) || several.isPresent() && kinds > 1) {
            throw ambiguous(several.orElseThrow(), source);
        }
        return kept.stream().mapToInt(rank -> rank.get(0).column()).toArray();
    }

    private static List<Scores> probabilities(List<Scores> rank) {
        return rank.stream()
                .filter(score -> score.word().startsWith(PROBABILITY))
                .toList();
    }

    private static InputException ambiguous(List<Scores> rank, Source source) {
        return new InputException(
                source + " holds several columns of scores for one class of a list: \""
                        + rank.get(0).name() + "\" and \"" + rank.get(1).name()
                        + "\". Save one kind of scores beside the classes, or call the probabilities prob_1, prob_2 and so on.");
    }

    private static Texts sideBySide(List<Texts> columns) {
        Texts first = columns.get(0);
        Texts.Builder builder = new Texts.Builder(first.name(), columns.size());
        for (int row = 0; row < first.rows(); row++) {
            for (Texts column : columns) {
                builder.add(column.value(row, 0).orElse(null));
            }
        }
        return builder.build(first.places());
    }
}
