package io.github.ensdiag.input;

import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.Tables;
import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads groups of classes: a text file with the group of each class a line, by index, where {@code -} is none; or a table
 * with a class and its group a row.
 */
final class SuperclassFile {
    private static final Set<String> GROUPS =
            Set.of("superclass", "superclasses", "group", "groups", "supercategory", "parent", "coarse", "coarselabel");

    private SuperclassFile() {}

    /** @throws InputException if a class is unknown or named twice, or the classes do not fit in number */
    static Superclasses read(Tables tables, Source source, ClassList classes) {
        Table table = tables.open(FirstLine.orTable(source, SuperclassFile::isHeader));
        List<Texts> columns =
                table.texts().stream().filter(t -> t.columns() == 1).toList();
        if (columns.isEmpty()) {
            throw nothing(source);
        }
        Texts groups = columns.stream()
                .filter(t -> GROUPS.contains(FieldNames.normal(t.name())))
                .findFirst()
                .orElse(columns.get(columns.size() - 1));
        Texts names = columns.stream().filter(t -> t != groups).findFirst().orElse(null);
        return names == null ? byLine(source, groups, classes) : of(groups, names, classes);
    }

    private static boolean isHeader(String name) {
        return GROUPS.contains(FieldNames.normal(name));
    }

    private static Superclasses byLine(Source source, Texts lines, ClassList classes) {
        boolean tabs = lines.values().stream().anyMatch(line -> line.contains("\t"));
        if (tabs) {
            return of(part(lines, 1), part(lines, 0), classes);
        }
        if (lines.rows() != classes.count()) {
            throw new InputException(source + " holds the groups of " + lines.rows() + " classes, but there are "
                    + classes.count() + ". Write a line for each class, or a table with a class and its group a row.");
        }
        return of(lines, null, classes);
    }

    /** What stands before or behind the first tab of a line. */
    private static Texts part(Texts lines, int index) {
        Texts.Builder builder = new Texts.Builder(lines.name(), 1);
        for (int row = 0; row < lines.rows(); row++) {
            String[] parts = lines.value(row, 0).orElse("").split("\t", 2);
            builder.add(parts.length > index ? parts[index] : null);
        }
        return builder.build(lines.places());
    }

    /** @param classNames of the rows; null: row i is class i */
    private static Superclasses of(Texts groupNames, Texts classNames, ClassList classes) {
        List<String> names = new ArrayList<>();
        int[] groups = new int[classes.count()];
        Arrays.fill(groups, -1);
        for (int row = 0; row < groupNames.rows(); row++) {
            String name = groupNames.value(row, 0).orElse("-");
            if (name.equals("-")) {
                continue;
            }
            int c = classNames == null ? row : find(classNames, row, classes);
            if (groups[c] >= 0) {
                throw new InputException(classNames.places().file(row) + " names the class \""
                        + classNames.value(row, 0).orElse("") + "\" again in "
                        + classNames.places().row(row) + ". Give each class one group.");
            }
            int group = names.indexOf(name);
            if (group < 0) {
                group = names.size();
                names.add(name);
            }
            groups[c] = group;
        }
        return new Superclasses(names, groups);
    }

    private static int find(Texts names, int row, ClassList classes) {
        int code = names.codes()[row];
        OptionalInt found =
                code < 0 ? OptionalInt.empty() : classes.find(names.values().get(code));
        return found.orElseThrow(() -> code < 0
                ? new InputException(names.places().file(row) + " has no class in "
                        + names.places().row(row) + ". Name the class of every row.")
                : classes.unknown(names, code));
    }

    private static InputException nothing(Source source) {
        return new InputException(
                source + " holds no groups of classes that can be told. Write the group of each class a "
                        + "line, in the order of the classes, or a table with a class and its group a row.");
    }
}
