package io.github.ensdiag.layout;

import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.SelectedMatrix;
import io.github.ensdiag.table.Texts;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of the best classes that are spread over columns, such as {@code class_1, score_1, class_2, score_2}. */
final class TopColumns {
    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,4})(\\D*)");
    private static final Pattern FILLER = Pattern.compile("^(top|rank)|(top|rank)$");

    private TopColumns() {}

    /** Empty if there are no such columns. */
    static Optional<Answers.Lists> find(Fields fields) {
        TreeMap<Integer, Texts> names = new TreeMap<>();
        for (Texts text : fields.columnsOfText()) {
            rank(text.name(), true).ifPresent(rank -> names.put(rank, text));
        }
        TreeMap<Integer, Integer> indices = new TreeMap<>();
        TreeMap<Integer, Integer> scores = new TreeMap<>();
        List<String> scalars = fields.scalars().map(Numbers::columns).orElse(List.of());
        for (int i = 0; i < scalars.size(); i++) {
            int column = i;
            rank(scalars.get(i), true).ifPresent(rank -> indices.put(rank, column));
            rank(scalars.get(i), false).ifPresent(rank -> scores.put(rank, column));
        }
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        Matrix all = fields.scalars().orElseThrow().matrix();
        if (names.keySet().equals(scores.keySet())) {
            return Optional.of(new Answers.Lists(
                    new ClassField.Named(sideBySide(List.copyOf(names.values()))), columns(all, scores)));
        }
        return indices.keySet().equals(scores.keySet())
                ? Optional.of(new Answers.Lists(new ClassField.Indices(columns(all, indices)), columns(all, scores)))
                : Optional.empty();
    }

    private static Matrix columns(Matrix all, TreeMap<Integer, Integer> byRank) {
        return SelectedMatrix.columns(
                all, byRank.values().stream().mapToInt(i -> i).toArray());
    }

    /** The number in the name of a column of classes, or of scores. */
    private static Optional<Integer> rank(String name, boolean classes) {
        Matcher numbered = NUMBERED.matcher(name);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        String word = FILLER.matcher(FieldNames.normal(numbered.group(1) + numbered.group(3)))
                .replaceAll("");
        boolean fits = classes ? FieldNames.isListed(word) || FieldNames.isDecisions(word) : FieldNames.isScores(word);
        return fits ? Optional.of(Integer.valueOf(numbered.group(2))) : Optional.empty();
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
