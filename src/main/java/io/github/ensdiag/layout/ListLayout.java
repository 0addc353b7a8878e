package io.github.ensdiag.layout;

import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds lists of the best classes and their scores among the fields of one table, or half of them in each of two. */
final class ListLayout {
    private final Table table;
    private final Source source;
    private final Fields fields;

    ListLayout(Table table, Source source, Fields fields) {
        this.table = table;
        this.source = source;
        this.fields = fields;
    }

    /** Lists in two fields with the same number of columns, one of them classes. */
    Optional<Answers.Lists> find() {
        for (Numbers scores : fields.arrays()) {
            if (FieldNames.isScores(FieldNames.last(scores.name()))
                    && scores.columns().isEmpty()) {
                Optional<ClassField> classes = listedBeside(scores);
                if (classes.isPresent()) {
                    return Optional.of(new Answers.Lists(classes.get(), scores.matrix()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ClassField> listedBeside(Numbers scores) {
        Matrix matrix = scores.matrix();
        Stream<ClassField> texts = table.texts().stream()
                .filter(t -> FieldNames.isListed(FieldNames.last(t.name())))
                .map(ClassField.Named::new);
        Stream<ClassField> indices = fields.arrays().stream()
                .filter(n -> n != scores
                        && FieldNames.isListed(n.name())
                        && n.matrix().integers())
                .map(n -> new ClassField.Indices(n.matrix()));
        return Stream.concat(texts, indices)
                .filter(c -> c.rows() == matrix.rows() && c.columns() == matrix.columns())
                .filter(c -> c.columns() > 1 || !matrix.flat() || isBestOfPipeline(scores, c))
                .findFirst();
    }

    /** One {@code {"label": …, "score": …}} a row. */
    private static boolean isBestOfPipeline(Numbers scores, ClassField classes) {
        return scores.name().equals("score")
                && classes instanceof ClassField.Named named
                && named.texts().name().equals("label");
    }

    /** A decision with its score beside it is a list of one. */
    Optional<Answers.Lists> ofOne() {
        Optional<Numbers> score =
                fields.scalars(FieldNames::isScores).filter(n -> n.columns().size() == 1);
        return score.flatMap(s -> fields.columnsOfText().stream()
                .filter(t -> FieldNames.isDecisions(t.name()))
                .findFirst()
                .map(t -> new Answers.Lists(new ClassField.Named(t), s.matrix())));
    }

    /** The classes of lists whose scores are elsewhere; empty if it cannot be told which field holds them. */
    Optional<ClassField> classes() {
        if (source.field().isPresent()) {
            Object field = fields.named(source.field().get());
            return Optional.of(
                    field instanceof Numbers numbers
                            ? new ClassField.Indices(numbers.matrix())
                            : new ClassField.Named((Texts) field));
        }
        List<Numbers> arrays = fields.arrays();
        boolean only = table.texts().size() + arrays.size() == 1;
        for (Texts texts : table.texts()) {
            if (only || FieldNames.isListed(texts.name())) {
                return Optional.of(new ClassField.Named(texts));
            }
        }
        for (Numbers numbers : arrays) {
            if (only || FieldNames.isListed(numbers.name())) {
                return Optional.of(new ClassField.Indices(numbers.matrix()));
            }
        }
        return fields.scalars().map(n -> new ClassField.Indices(n.matrix()));
    }

    /** The scores of lists whose classes are elsewhere; empty if it cannot be told which field holds them. */
    Optional<Matrix> scores() {
        if (source.field().isPresent()) {
            if (fields.named(source.field().get()) instanceof Numbers numbers) {
                return Optional.of(numbers.matrix());
            }
            throw new InputException(source + " holds text, where the scores of lists are expected. "
                    + fields.available() + " Name the field of the scores.");
        }
        List<Numbers> arrays = fields.arrays();
        return arrays.stream()
                .filter(n -> arrays.size() == 1 || FieldNames.isScores(n.name()))
                .findFirst()
                .or(fields::scalars)
                .map(Numbers::matrix);
    }
}
