package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.ColumnNames;
import io.github.ensdiag.table.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the columns of a text file are.
 *
 * @param header whether the first row holds the names
 * @param names a column each; {@code ""} where there is none
 * @param kinds a column each
 */
record Layout(Dialect dialect, boolean header, List<String> names, List<Kind> kinds) {
    /** A column of lists and one of text need some memory however short they are. */
    private static final int MOST_LISTS = 200;

    private static final int MOST_TEXTS = 10_000;

    /** Each line is one value. */
    static Layout lines() {
        Dialect lines = new Dialect(Dialect.NONE, Dialect.NO_QUOTE, 0, 1);
        return new Layout(lines, false, List.of(""), List.of(Kind.TEXT));
    }

    static Layout named(Path file, Dialect dialect, long line, List<String> names, List<ColumnGuess> guesses) {
        List<Kind> kinds = new ArrayList<>();
        ColumnNames columns = ColumnNames.of(names);
        int last = names.size() - 1;
        for (int i = 0; i <= last; i++) {
            String name = names.get(i);
            if (i == 0 && last > 0 && (name.isEmpty() || name.equals("Unnamed: 0"))) {
                kinds.add(Kind.INDEX);
            } else if (i == last && i > 0 && name.isEmpty() && guesses.get(i).isEmpty()) {
                kinds.add(Kind.NOTHING);
            } else if (name.isEmpty()) {
                throw new InputException(file + ", line " + line + ", has no name for column " + (i + 1)
                        + ". Give every column a name.");
            } else {
                kinds.add(guesses.get(i).kind(name, columns));
            }
        }
        requireDistinct(file, line, names);
        return new Layout(dialect, true, names, kinds).checked(file);
    }

    static Layout unnamed(Path file, Dialect dialect, List<ColumnGuess> guesses) {
        ColumnNames none = ColumnNames.of(List.of());
        List<Kind> kinds =
                guesses.stream().map(guess -> guess.kind("", none)).collect(Collectors.toCollection(ArrayList::new));
        int last = kinds.size() - 1;
        if (last > 0 && guesses.get(last).isEmpty()) {
            kinds.set(last, Kind.NOTHING);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            names.add(isOnlyField(kinds, i) ? "" : Integer.toString(i + 1));
        }
        return new Layout(dialect, false, names, kinds).checked(file);
    }

    /** Whether a field of its own needs no name to be told from the others. */
    private static boolean isOnlyField(List<Kind> kinds, int column) {
        boolean text = isText(kinds.get(column));
        for (int i = 0; i < kinds.size(); i++) {
            if (i != column && kinds.get(i) != Kind.NOTHING && isText(kinds.get(i)) == text) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(Kind kind) {
        return kind == Kind.TEXT || kind == Kind.TEXTS;
    }

    private static void requireDistinct(Path file, long line, List<String> names) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                twice.add(name);
            }
        }
        if (!twice.isEmpty()) {
            throw new InputException(file + ", line " + line + ", has several columns of the same name: "
                    + twice.stream().limit(5).map(CsvPlaces::shown).collect(Collectors.joining(", "))
                    + (twice.size() > 5 ? " and " + (twice.size() - 5) + " more" : "")
                    + ". Give every column a name of its own.");
        }
    }

    private Layout checked(Path file) {
        long lists = kinds.stream()
                .filter(kind -> kind == Kind.NUMBERS || kind == Kind.TEXTS)
                .count();
        long texts = kinds.stream().filter(kind -> kind == Kind.TEXT).count();
        if (lists > MOST_LISTS || texts > MOST_TEXTS) {
            throw new InputException(file + " holds " + texts + " columns of text and " + lists
                    + " of lists, of which at most " + MOST_TEXTS + " and " + MOST_LISTS
                    + " are read. Save only the columns that are needed.");
        }
        return this;
    }

    /** How a file of this layout is described. */
    String describe() {
        return dialect.describe() + (header ? ", with a header" : "");
    }

    static InputException tooFew(String place, int fields, Dialect dialect) {
        return mismatch(place, fields + (fields == 1 ? " field" : " fields"), dialect);
    }

    static InputException tooMany(String place, Dialect dialect) {
        return mismatch(place, "more fields", dialect);
    }

    private static InputException mismatch(String place, String found, Dialect dialect) {
        return new InputException(place + " has " + found + ", where " + dialect.width()
                + " are expected as in the other lines. Write a field that holds a separator between quotation marks; "
                + "or, if the last row is incomplete, save the file again.");
    }
}
