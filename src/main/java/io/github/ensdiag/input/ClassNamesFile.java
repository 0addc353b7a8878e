package io.github.ensdiag.input;

import io.github.ensdiag.format.Format;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.Tables;
import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads names of classes: a text file with a name, or an id, a tab and a name a line; a table with columns for ids or
 * names, perhaps in the order of a column of indices; JSON as {@code ["tench", …]} or as Keras ships it.
 */
final class ClassNamesFile {
    private static final Set<String> IDS = Set.of("id", "classid", "synset", "wnid", "code", "key", "label");
    private static final Set<String> NAMES =
            Set.of("name", "names", "class", "classes", "classname", "classnames", "description", "category", "title");
    private static final Set<String> INDICES = Set.of("index", "idx", "classindex", "classidx", "number");

    private ClassNamesFile() {}

    /** @throws InputException if the file holds no names, or an id twice */
    static ClassNames read(Tables tables, Source source) {
        Source asConfigured = FirstLine.orTable(source, ClassNamesFile::isHeader);
        boolean lines = asConfigured.format().filter(f -> f == Format.LINES).isPresent();
        Table table = tables.open(asConfigured);
        ClassNames names = lines ? ofLines(table) : ofTable(table, source);
        requireUnique(source, names.ids());
        return names;
    }

    private static boolean isHeader(String name) {
        String plain = FieldNames.normal(name);
        return IDS.contains(plain) || NAMES.contains(plain) || INDICES.contains(plain);
    }

    private static ClassNames ofLines(Table table) {
        Texts lines = table.texts().get(0);
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int row = 0; row < lines.rows(); row++) {
            String line = value(lines, row, 0);
            int tab = line.indexOf('\t');
            String id = tab < 0 ? line : line.substring(0, tab).strip();
            String name = tab < 0 ? line : shortName(line.substring(tab + 1));
            ids.add(id);
            names.add(name.isEmpty() ? id : name);
        }
        return new ClassNames(ids, names);
    }

    private static String value(Texts texts, int row, int column) {
        return texts.value(row, column)
                .orElseThrow(() -> new InputException(texts.places().file(row) + " has nothing in "
                        + texts.places().row(row) + ", where a class is expected. Name every class."));
    }

    /** Of "tench, Tinca tinca" the first. */
    private static String shortName(String names) {
        int comma = names.indexOf(',');
        String first = comma > 0 ? names.substring(0, comma) : names;
        return first.strip();
    }

    private static ClassNames ofTable(Table table, Source source) {
        if (source.field().isPresent()) {
            Texts named = table.texts().stream()
                    .filter(t -> t.name().equals(source.field().get()) && t.columns() == 1)
                    .findFirst()
                    .orElseThrow(() -> nothing(source));
            return inOrder(table, values(named, 0), values(named, 0));
        }
        List<Texts> texts = table.texts();
        if (texts.size() == 1) {
            Texts only = withoutHeader(texts.get(0));
            return inOrder(table, values(only, 0), values(only, only.columns() > 1 ? 1 : 0));
        }
        Optional<Texts> ids = column(texts, IDS);
        Optional<Texts> names = column(texts, NAMES);
        Texts either = names.or(() -> ids).orElseThrow(() -> nothing(source));
        return inOrder(table, values(ids.orElse(either), 0), values(names.orElse(either), 0));
    }

    /** A table of one column may have a header that only names of classes make one. */
    private static Texts withoutHeader(Texts texts) {
        boolean header = texts.columns() == 1
                && texts.name().isEmpty()
                && texts.value(0, 0).filter(ClassNamesFile::isHeader).isPresent();
        return header
                ? new Texts(
                        texts.name(),
                        1,
                        texts.values(),
                        Arrays.copyOfRange(texts.codes(), 1, texts.rows()),
                        texts.places())
                : texts;
    }

    private static Optional<Texts> column(List<Texts> texts, Set<String> accepted) {
        return texts.stream()
                .filter(t -> t.columns() == 1 && accepted.contains(FieldNames.normal(t.name())))
                .findFirst();
    }

    private static List<String> values(Texts texts, int column) {
        List<String> values = new ArrayList<>();
        for (int row = 0; row < texts.rows(); row++) {
            values.add(value(texts, row, column));
        }
        return values;
    }

    /** By the column of indices, if there is one that counts from 0; else by row. */
    private static ClassNames inOrder(Table table, List<String> ids, List<String> names) {
        Optional<Texts> indices = column(table.texts(), INDICES).filter(t -> t.rows() == ids.size());
        Integer[] order = new Integer[ids.size()];
        Arrays.setAll(order, i -> i);
        if (indices.isPresent()) {
            Map<String, Integer> rows = new HashMap<>();
            for (int row = 0; row < ids.size(); row++) {
                rows.put(value(indices.get(), row, 0), row);
            }
            Arrays.setAll(order, i -> rows.getOrDefault(Integer.toString(i), -1));
            if (Arrays.asList(order).contains(-1)) {
                throw new InputException(indices.get().places().file(0) + " counts its classes in the column \""
                        + indices.get().name() + "\", but not each from 0 to " + (ids.size() - 1)
                        + " once. Number the classes so, or leave the column away.");
            }
        }
        List<Integer> rows = Collections.unmodifiableList(Arrays.asList(order));
        return new ClassNames(
                rows.stream().map(ids::get).toList(),
                rows.stream().map(names::get).toList());
    }

    private static InputException nothing(Source source) {
        return new InputException(source + " holds no names of classes that can be told. Write a name a line, a table "
                + "with a column \"name\", or a JSON list.");
    }

    private static void requireUnique(Source source, List<String> ids) {
        Map<String, Integer> seen = new HashMap<>();
        for (int row = 0; row < ids.size(); row++) {
            Integer earlier = seen.putIfAbsent(ids.get(row), row);
            if (earlier != null) {
                throw new InputException(source + " holds \"" + ids.get(row) + "\" twice, in rows " + earlier + " and "
                        + row + ", counted from 0, but class ids must be unique. Two classes may share a name, but "
                        + "then write each as id, tab, name.");
            }
        }
    }
}
