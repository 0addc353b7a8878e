package io.github.ensdiag.format.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.github.ensdiag.table.InputException;
import java.nio.file.Path;

/** Takes the fields of a text file as they are found, straight from the parser's buffer. */
abstract class RecordHandler extends CsvCallbackHandler<Boolean> {
    /** Characters of the longest row: as many as 20 000 classes with 800 each. */
    static final int LONGEST = 1 << 24;

    private final Path file;
    private final boolean skipsBlank;
    private final int most;
    private long line;
    private int fields;
    private long length;
    private boolean quotes;

    /** @param most fields of a row */
    RecordHandler(Path file, Dialect dialect, int most) {
        this.file = file;
        this.skipsBlank = dialect.runs() || dialect.single();
        this.most = most;
    }

    /** Takes a field of the row. The buffer must not be kept. */
    abstract void field(int index, char[] buffer, int offset, int length);

    /**
     * The row is complete.
     *
     * @param fields none in an empty line
     * @return whether no more rows are wanted
     */
    abstract boolean end(int fields);

    /** More fields than the most. */
    abstract InputException tooMany();

    final Path file() {
        return file;
    }

    /** The line in which the row begins, counted from 1. */
    final long line() {
        return line;
    }

    /** Whether a field so far stood between quotation marks. */
    final boolean hasQuotes() {
        return quotes;
    }

    /** The file and the line for messages. */
    final String place() {
        return file + ", line " + line + ",";
    }

    @Override
    protected final void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        fields = 0;
        length = 0;
    }

    @Override
    protected final void addField(char[] buffer, int offset, int count, boolean quoted) {
        if (skipsBlank && !quoted && isBlank(buffer, offset, count)) {
            return;
        }
        quotes |= quoted;
        length += count;
        if (length > LONGEST) {
            throw tooLong(file, line);
        }
        if (fields == most) {
            throw tooMany();
        }
        field(fields++, buffer, offset, count);
    }

    static InputException tooLong(Path file, long line) {
        return new InputException(file + ", line " + line + ", is longer than " + LONGEST
                + " characters. Save one sample a line; or, if a quotation mark is opened there and never closed, "
                + "close it.");
    }

    private static boolean isBlank(char[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    protected final void setComment(char[] buffer, int offset, int count) {
        throw new IllegalStateException("comments are skipped as lines");
    }

    @Override
    protected final void setEmpty() {
        // a row without fields
    }

    @Override
    protected final Boolean buildRecord() {
        return end(fields) ? Boolean.TRUE : null;
    }

    @Override
    protected final RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected final int getFieldCount() {
        return fields;
    }
}
