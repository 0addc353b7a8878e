package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Spool;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns the rows of a text file into a table. Close it in any case. */
final class TableBuilder extends RecordHandler implements AutoCloseable {
    private static final int MOST_ROWS = Integer.MAX_VALUE - 8;
    /** A value of text takes 4 bytes however often it occurs. */
    private static final int MOST_TEXTS = 1 << 26;

    private final Layout layout;
    private final Lines lines = new Lines();
    private final NumberText number;
    /** Columns of the file that hold a number a row. */
    private final int[] numeric;
    /** The other columns, by their place in the file; null where there are numbers. */
    private final Column[] columns;

    private final Spool spool;
    private final int texts;
    private boolean atHeader;
    private long blankLines;

    TableBuilder(Path file, Layout layout) {
        super(file, layout.dialect(), layout.dialect().width());
        this.layout = layout;
        this.number = new NumberText(layout.dialect().commas());
        this.numeric = IntStream.range(0, layout.kinds().size())
                .filter(i -> layout.kinds().get(i) == Kind.NUMBER)
                .toArray();
        this.columns =
                IntStream.range(0, layout.kinds().size()).mapToObj(this::column).toArray(Column[]::new);
        this.texts = columns.length - numeric.length;
        this.spool = new Spool(Math.max(1, numeric.length), ElementType.FLOAT64);
        this.atHeader = layout.header();
    }

    private Column column(int index) {
        String name = layout.names().get(index);
        String place = CsvPlaces.column(layout, index);
        return switch (layout.kinds().get(index)) {
            case NUMBER -> null;
            case TEXT -> new TextColumn(file(), name, place);
            case NUMBERS -> new NumberListColumn(file(), name, place);
            case TEXTS -> new TextListColumn(file(), name, place);
            case INDEX -> new IndexColumn(new TextColumn(file(), "index", place));
            case NOTHING -> new EmptyColumn();
        };
    }

    @Override
    void field(int index, char[] buffer, int offset, int length) {
        if (atHeader) {
            return;
        }
        if (blankLines > 0) {
            addBlankLines();
        }
        Column column = columns[index];
        if (column != null) {
            add(column, index, buffer, offset, length);
        } else if (number.read(buffer, offset, length)) {
            spool.add(number.value());
        } else {
            throw unfit(
                    index,
                    buffer,
                    offset,
                    length,
                    "a number is expected, as in the other rows. "
                            + "Correct it, or leave the field empty if there is none");
        }
    }

    private void add(Column column, int index, char[] buffer, int offset, int length) {
        try {
            column.add(buffer, offset, length);
        } catch (UnfitException e) {
            throw unfit(index, buffer, offset, length, e.getMessage());
        }
    }

    private InputException unfit(int index, char[] buffer, int offset, int length, String expected) {
        String found = CsvPlaces.shown(new String(buffer, offset, length));
        return new InputException(
                place() + " " + CsvPlaces.column(layout, index) + " holds " + found + ", where " + expected + ".");
    }

    /** In a file with one value a line an empty line is a row without a value, but not at the end. */
    private void addBlankLines() {
        long from = line() - blankLines;
        for (; blankLines > 0; blankLines--) {
            if (columns[0] == null) {
                spool.add(Double.NaN);
            } else {
                columns[0].add(new char[0], 0, 0);
            }
            addRow(from++);
        }
    }

    private void addRow(long line) {
        lines.add(line);
        if (lines.size() == MOST_ROWS || (long) lines.size() * texts > MOST_TEXTS) {
            throw new InputException(file() + " holds more than " + lines.size() + " rows with " + texts
                    + " columns of text. Evaluate on a part of them.");
        }
    }

    @Override
    boolean end(int fields) {
        if (fields == 0) {
            blankLines += layout.dialect().single() && !atHeader ? 1 : 0;
        } else if (fields < layout.dialect().width()) {
            throw Layout.tooFew(place(), fields, layout.dialect());
        } else if (atHeader) {
            atHeader = false;
        } else {
            addRow(line());
        }
        return false;
    }

    @Override
    InputException tooMany() {
        return Layout.tooMany(place(), layout.dialect());
    }

    /** The table, after the last row. */
    Table table() {
        if (lines.size() == 0) {
            throw new InputException(
                    file() + " holds " + (layout.header() ? "a header and no rows below it" : "no rows")
                            + ". Save the predictions after they are filled.");
        }
        List<Numbers> numbers = new ArrayList<>();
        List<Texts> texts = new ArrayList<>();
        if (numeric.length > 0) {
            numbers.add(numbers());
        }
        for (Column column : columns) {
            if (column != null) {
                column.finish(lines, numbers, texts);
            }
        }
        if (numbers.isEmpty() && texts.isEmpty()) {
            throw new InputException(file() + " holds nothing but the numbers of its rows. Save the predictions, too.");
        }
        return new Table(List.of(file()), layout.describe(), numbers, texts, List.of());
    }

    private Numbers numbers() {
        List<String> names = layout.header()
                ? IntStream.of(numeric).mapToObj(layout.names()::get).toList()
                : List.of();
        CsvPlaces places = new CsvPlaces(file(), lines, column -> CsvPlaces.column(layout, numeric[column]));
        return new Numbers("", names, spool.finish(places, numeric.length == 1, "numbers as text"));
    }

    @Override
    public void close() {
        spool.close();
        for (Column column : columns) {
            if (column != null) {
                column.close();
            }
        }
    }
}
