package io.github.ensdiag.layout;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.SelectedMatrix;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the fields of a table by name and shape. */
final class Fields {
    /** What readers call the index of a data frame. */
    static final String INDEX = "index";

    private static final int BLOCK = 1 << 12;
    /** Whole numbers below are read as they are. */
    private static final double EXACT = 0x1p53;

    private final Table table;
    /** Found when first asked for, since numbers must be read for it; null until then. */
    private Optional<Texts> ids;

    Fields(Table table) {
        this.table = table;
    }

    /** The columns with one number a row, if they have names, without the index that pandas writes. */
    Optional<Numbers> scalars() {
        return scalars(name -> true);
    }

    /** Fields of numbers that are not {@link #scalars()}. */
    List<Numbers> arrays() {
        return table.numbers().stream()
                .filter(n -> !n.name().isEmpty() || n.columns().isEmpty())
                .toList();
    }

    /** Fields of text with one value a row. */
    List<Texts> columnsOfText() {
        return table.texts().stream().filter(t -> t.columns() == 1).toList();
    }

    /** The scalars whose names are accepted, in their order. */
    Optional<Numbers> scalars(Predicate<String> accepted) {
        Optional<Numbers> named = table.numbers().stream()
                .filter(n -> n.name().isEmpty() && !n.columns().isEmpty())
                .findFirst();
        return named.flatMap(all -> {
            int[] chosen = IntStream.range(0, all.columns().size())
                    .filter(i -> !all.columns().get(i).matches("__index_level_\\d+__"))
                    .filter(i -> accepted.test(all.columns().get(i)))
                    .toArray();
            if (chosen.length == 0) {
                return Optional.empty();
            }
            List<String> names =
                    Arrays.stream(chosen).mapToObj(all.columns()::get).toList();
            return Optional.of(new Numbers("", names, SelectedMatrix.columns(all.matrix(), chosen)));
        });
    }

    /** One class a row, in a field whose name is accepted. */
    Optional<ClassField> classColumn(Predicate<String> accepted) {
        Stream<ClassField> texts =
                columnsOfText().stream().filter(t -> accepted.test(t.name())).map(ClassField.Named::new);
        Stream<ClassField> arrays = arrays().stream()
                .filter(n -> accepted.test(n.name()) && n.matrix().columns() == 1)
                .map(n -> new ClassField.Indices(n.matrix()));
        Stream<ClassField> scalars = scalars(accepted).stream()
                .map(n -> new ClassField.Indices(SelectedMatrix.columns(n.matrix(), new int[] {0})));
        return Stream.of(texts, arrays, scalars).flatMap(s -> s).findFirst();
    }

    /** The ids of the samples; without a header a column of text whose values are all different. */
    Optional<Texts> ids() {
        if (ids == null) {
            ids = findIds();
        }
        return ids;
    }

    private Optional<Texts> findIds() {
        Stream<Texts> numbers = arrays().stream()
                .filter(n -> FieldNames.isIds(n.name()) && n.matrix().columns() == 1)
                .map(n -> written(n.name(), n.matrix()));
        Optional<Texts> named = Stream.concat(columnsOfText().stream().filter(t -> FieldNames.isIds(t.name())), numbers)
                .min(Comparator.comparingInt(Fields::distance));
        boolean others = table.texts().size() + table.numbers().size() > 1;
        return named.or(this::index)
                .or(() -> columnsOfText().stream()
                        .filter(t ->
                                others && t.name().matches("\\d*") && t.values().size() == t.rows())
                        .findFirst());
    }

    /** The index of a data frame, if it tells samples apart. */
    private Optional<Texts> index() {
        return columnsOfText().stream()
                .filter(t -> t.name().equals(INDEX) && t.values().size() == t.rows())
                .findFirst();
    }

    /** From being called just "id". */
    private static int distance(Texts ids) {
        String name = FieldNames.normal(ids.name());
        return name.equals("id") || name.equals("ids") ? 0 : name.matches(".*ids?") ? 1 : 2;
    }

    /** Numbers as they would be written. */
    static Texts written(String name, Matrix matrix) {
        Texts.Builder builder = new Texts.Builder(name, 1);
        Blocks blocks = matrix.blocks();
        double[] block = new double[Math.min(BLOCK, matrix.rows())];
        for (int from = 0; from < matrix.rows(); from += block.length) {
            int rows = Math.min(block.length, matrix.rows() - from);
            blocks.read(from, rows, block);
            for (int i = 0; i < rows; i++) {
                if (Math.abs(block[i]) >= EXACT) {
                    throw new InputException(matrix.places().file(from + i) + " holds ids beyond 2^53, such as that of "
                            + matrix.places().row(from + i)
                            + ", which are not read exactly. Save the ids as text: ids.astype(str).");
                }
                builder.add(
                        Double.isFinite(block[i])
                                ? new BigDecimal(block[i]).stripTrailingZeros().toPlainString()
                                : null);
            }
        }
        return builder.build(matrix.places());
    }

    /**
     * The field of this name: a {@link Numbers} or a {@link Texts}.
     *
     * @throws InputException if there is none, or it cannot be read
     */
    Object named(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        Stream<Object> found = Stream.concat(
                Stream.concat(table.numbers().stream(), table.texts().stream())
                        .filter(f -> name(f).equals(plain) && !plain.isEmpty()),
                scalars(plain::equals).stream());
        return found.findFirst().orElseThrow(() -> noSuchField(name, plain));
    }

    private static String name(Object field) {
        return field instanceof Numbers numbers ? numbers.name() : ((Texts) field).name();
    }

    private InputException noSuchField(String name, String plain) {
        for (Refused refused : table.refused()) {
            if (refused.name().equals(plain)) {
                return refused.why();
            }
        }
        return new InputException(table.files().get(0) + " has no field \"" + name + "\". " + available()
                + " Name one of them behind the #.");
    }

    /** A sentence that lists what there is. */
    String available() {
        List<String> names = new ArrayList<>();
        arrays().forEach(n -> names.add(quoted(n.name()) + " (" + n.matrix().describe() + ")"));
        table.texts().forEach(t -> names.add(quoted(t.name()) + " (text)"));
        scalars().ifPresent(n -> n.columns().forEach(c -> names.add(quoted(c))));
        table.refused().forEach(r -> names.add(quoted(r.name()) + " (cannot be read)"));
        int more = names.size() - 12;
        return "It holds "
                + (names.isEmpty() ? "no fields" : String.join(", ", names.subList(0, Math.min(12, names.size()))))
                + (more > 0 ? " and " + more + " more" : "") + ".";
    }

    private static String quoted(String name) {
        return name.isEmpty() ? "an unnamed one" : "\"" + name + "\"";
    }
}
