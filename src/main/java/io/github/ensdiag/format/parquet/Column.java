package io.github.ensdiag.format.parquet;

import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.io.api.PrimitiveConverter;

/**
 * The values of one column in one row group, one after the other. A value that is null, or whose list is empty, has its
 * place in this order too.
 */
final class Column {
    private final ParquetFile file;
    private final Node leaf;
    private final int group;
    private final LeafType type;
    private final boolean asText;
    private final ColumnReader reader;
    private long left;
    private boolean begun;
    private double number;
    private String text;

    /** @param pages null if there are no rows */
    Column(ParquetFile file, Node leaf, int group, boolean asText, PageReader pages) {
        this.file = file;
        this.leaf = leaf;
        this.group = group;
        this.type = leaf.type();
        this.asText = asText;
        // no version of the writer: whatever some of them did wrong is reckoned with
        this.reader =
                pages == null ? null : new ColumnReaderImpl(leaf.column(), pages, new PrimitiveConverter() {}, null);
        this.left = pages == null ? 0 : pages.getTotalValueCount();
    }

    /** Goes to the next value; false: there is none. */
    boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        try {
            if (begun) {
                reader.consume();
            }
            begun = true;
            readValue();
            return true;
        } catch (RuntimeException | Error e) {
            throw file.failed(ParquetFile.place(group, leaf), e);
        }
    }

    private void readValue() {
        boolean there = definition() == leaf.definition();
        if (asText) {
            text = there ? type.text(reader) : null;
        } else {
            number = there ? type.number(reader) : Double.NaN;
        }
    }

    /** 0 where a row begins. */
    int repetition() {
        return reader.getCurrentRepetitionLevel();
    }

    /** How much of the path to the value is there. */
    int definition() {
        return reader.getCurrentDefinitionLevel();
    }

    /** NaN where there is none. */
    double number() {
        return number;
    }

    /** Null where there is none. */
    String text() {
        return text;
    }

    /** Reads numbers, not in lists, into every {@code step}th place. */
    void numbers(double[] into, int from, int step, int rows) {
        for (int row = 0; row < rows; row++) {
            if (!next()) {
                throw file.damaged(ParquetFile.place(group, leaf), "it holds fewer values than rows", null);
            }
            into[from + row * step] = number;
        }
    }
}
