package io.github.ensdiag.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table; the first cell of a row is its heading.
 *
 * @param label the caption's words, for those who cannot see it
 * @param css classes of the table
 * @param notes lines below it
 * @param whole the table with all its rows, to be folded, where only some are shown here ({@link Outline}); or none
 */
record Table(
        Text caption,
        String label,
        String css,
        List<Column> columns,
        List<Row> rows,
        List<Text> notes,
        List<Table> whole) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        whole = List.copyOf(whole);
    }

    /**
     * A column.
     *
     * @param css its classes, for example {@code t}: text, aligned left
     * @param title what it holds, where the heading is too short to say
     */
    record Column(Text heading, String css, String title) {}

    /** A row; {@code css} is empty for a plain one. */
    record Row(Text heading, String css, List<Cell> cells) {}

    /** A cell; {@code title} is shown on demand and may be empty. */
    record Cell(Text text, String css, String title) {}

    static Builder titled(Object... caption) {
        return new Builder(Text.of(caption));
    }

    static Cell cell(Object... parts) {
        return new Cell(Text.of(parts), "", "");
    }

    /** A cell of words, aligned left. */
    static Cell words(Object... parts) {
        return new Cell(Text.of(parts), "t", "");
    }

    /** Collects a table. */
    static final class Builder {
        private final Text caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Text> notes = new ArrayList<>();
        private String css = "";

        private Builder(Text caption) {
            this.caption = caption;
        }

        Builder css(String classes) {
            css = classes;
            return this;
        }

        /** A column of figures. */
        Builder column(Object heading) {
            return column(heading, "");
        }

        Builder column(Object heading, String title) {
            columns.add(new Column(Text.of(heading), "", title));
            return this;
        }

        /** A column of words. */
        Builder words(Object heading) {
            columns.add(new Column(Text.of(heading), "t", ""));
            return this;
        }

        /** A row; cells are {@link Cell}s, or what {@link Text#of} takes. */
        Builder row(Object heading, Object... cells) {
            return row("", heading, List.of(cells));
        }

        Builder row(String rowCss, Object heading, List<?> cells) {
            List<Cell> list = new ArrayList<>();
            for (Object cell : cells) {
                list.add(cell instanceof Cell c ? c : cell(cell));
            }
            rows.add(new Row(Text.of(heading), rowCss, list));
            return this;
        }

        Builder note(Object... parts) {
            notes.add(Text.of(parts));
            return this;
        }

        Table build() {
            for (Row row : rows) {
                if (row.cells().size() + 1 != columns.size()) {
                    throw new IllegalStateException("ragged table: " + caption.plain() + ": "
                            + row.heading().plain());
                }
            }
            return new Table(caption, caption.plain(), css, columns, rows, notes, List.of());
        }
    }
}
