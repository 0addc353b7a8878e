package io.github.ensdiag.layout;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.SelectedMatrix;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the files into which one set of predictions was written, each with some of its rows. */
final class Shards {
    private Shards() {}

    /** @throws InputException if the files do not hold the same fields */
    static Table join(List<Table> parts) {
        Table first = parts.get(0);
        List<Path> files = new ArrayList<>();
        parts.forEach(part -> files.addAll(part.files()));
        List<Numbers> numbers =
                first.numbers().stream().map(field -> numbers(parts, field)).toList();
        List<Texts> texts =
                first.texts().stream().map(field -> texts(parts, field)).toList();
        List<Refused> refused =
                first.refused().stream().map(field -> refused(parts, field)).toList();
        return new Table(files, first.format() + " in " + files.size() + " files", numbers, texts, refused);
    }

    /** Flattened where all parts hold the array so, with rows of the same length. */
    private static Refused refused(List<Table> parts, Refused first) {
        List<Matrix> matrices = new ArrayList<>();
        for (Table part : parts) {
            part.refused().stream()
                    .filter(field -> field.name().equals(first.name()))
                    .flatMap(field -> field.flattened().stream())
                    .filter(matrix -> matrix.columns()
                            == first.flattened().map(Matrix::columns).orElse(0))
                    .findFirst()
                    .ifPresent(matrices::add);
        }
        Optional<Matrix> joined =
                matrices.size() == parts.size() ? Optional.of(new JoinedMatrix(matrices)) : Optional.empty();
        return new Refused(first.name(), first.why(), joined);
    }

    private static Numbers numbers(List<Table> parts, Numbers first) {
        List<Matrix> matrices = new ArrayList<>();
        for (Table part : parts) {
            Numbers field = part.numbers().stream()
                    .filter(n -> n.name().equals(first.name()))
                    .findFirst()
                    .orElseThrow(() -> missing(parts.get(0), part, "numbers", first.name()));
            matrices.add(inOrder(first, field));
        }
        return new Numbers(first.name(), first.columns(), new JoinedMatrix(matrices));
    }

    private static Matrix inOrder(Numbers first, Numbers field) {
        Matrix matrix = field.matrix();
        String file = matrix.places().file(0);
        if (matrix.columns() != first.matrix().columns()) {
            throw new InputException(file + " has " + matrix.columns() + " columns of numbers, but "
                    + first.matrix().places().file(0) + ", which is read with it as one, has "
                    + first.matrix().columns() + ". Save all parts with the same columns.");
        }
        if (field.columns().equals(first.columns())) {
            return matrix;
        }
        int[] columns = new int[matrix.columns()];
        for (int i = 0; i < columns.length; i++) {
            String name = first.columns().isEmpty() ? "" : first.columns().get(i);
            columns[i] = field.columns().indexOf(name);
            if (columns[i] < 0) {
                throw new InputException(file + " has no column \"" + name + "\" of numbers, which "
                        + first.matrix().places().file(0)
                        + " has, the first of the files read as one. Save all parts with the same columns.");
            }
        }
        return SelectedMatrix.columns(matrix, columns);
    }

    private static Texts texts(List<Table> parts, Texts first) {
        List<Texts> fields = new ArrayList<>();
        for (Table part : parts) {
            fields.add(part.texts().stream()
                    .filter(t -> t.name().equals(first.name()) && t.columns() == first.columns())
                    .findFirst()
                    .orElseThrow(() -> missing(parts.get(0), part, "text", first.name())));
        }
        Texts.Builder builder = new Texts.Builder(first.name(), first.columns());
        int[] starts = new int[fields.size() + 1];
        List<Places> places = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Texts field = fields.get(i);
            for (int code : field.codes()) {
                builder.add(code < 0 ? null : field.values().get(code));
            }
            starts[i + 1] = Math.addExact(starts[i], field.rows());
            places.add(field.places());
        }
        return builder.build(JoinedMatrix.joined(starts, places));
    }

    private static InputException missing(Table first, Table part, String what, String name) {
        for (Refused refused : part.refused()) {
            if (refused.name().equals(name)) {
                return refused.why();
            }
        }
        return new InputException(part.files().get(0) + " has no field of " + what
                + (name.isEmpty() ? "" : " named \"" + name + "\"") + ", which "
                + first.files().get(0)
                + " has, the first of the files read as one. Save all parts with the same fields.");
    }
}
