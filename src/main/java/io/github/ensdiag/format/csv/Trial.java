package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Cuts the beginning of a file into fields in one way, and judges whether that makes a table. */
final class Trial extends RecordHandler {
    private static final double CONSISTENT = 0.9;
    private static final double HALF = 0.5;
    private static final int LONGEST_NAME = 40;

    private final Dialect dialect;
    private final NumberText number;
    private int[] fields = new int[64];
    private int[] numbers = new int[64];
    private int rows;
    private int known;
    private boolean words;
    /** Whether a blank stands behind each separator, as behind the commas of plain text. */
    private boolean spaced = true;

    private Trial(Path file, Dialect dialect) {
        super(file, dialect, Integer.MAX_VALUE);
        this.dialect = dialect;
        this.number = new NumberText(dialect.commas());
    }

    /** Empty if quotation marks stand where they cannot, and no field before is between such. */
    static Optional<Trial> of(Path file, Sample sample, Dialect dialect) throws IOException {
        Trial trial = new Trial(file, dialect);
        try {
            Records.read(new StringReader(sample.text()), dialect, sample.whole(), trial);
        } catch (InputException e) {
            return trial.hasQuotes() && trial.rows > 0 ? Optional.of(trial) : Optional.empty();
        }
        if (!sample.whole() && trial.rows > 1) {
            trial.rows--; // the last one is cut
        }
        return Optional.of(trial);
    }

    @Override
    void field(int index, char[] buffer, int offset, int length) {
        if (rows == fields.length) {
            fields = Arrays.copyOf(fields, rows * 2);
            numbers = Arrays.copyOf(numbers, rows * 2);
        }
        if (index == 0) {
            numbers[rows] = 0;
        } else {
            spaced &= length > 0 && buffer[offset] == ' ';
        }
        if (length > 0 && number.read(buffer, offset, length)) {
            numbers[rows]++;
        } else if (rows == 0) {
            known += known < 2 && length < LONGEST_NAME && FieldNames.isUsual(new String(buffer, offset, length))
                    ? 1
                    : 0;
        } else {
            words |= isWord(buffer, offset, length);
        }
    }

    /** No part of an id or of a file's name. */
    private static boolean isWord(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char c = buffer[i];
            if (c >= '0' && c <= '9' || c == '.' || c == '/' || c == '_') {
                return false;
            }
        }
        return true;
    }

    @Override
    boolean end(int count) {
        if (count > 0) {
            fields[rows++] = count;
        }
        return false;
    }

    @Override
    InputException tooMany() {
        throw new IllegalStateException("no row has so many fields");
    }

    /** The dialect, with the number of fields of a row. */
    Dialect dialect() {
        return new Dialect(dialect.separator(), dialect.quote(), dialect.comments(), Math.max(1, width()));
    }

    /** Whether the fields look like those of a table. */
    boolean isTable() {
        if (rows == 0 || width() < 2 || spaced && known == 0 && numeric() == 0) {
            return false;
        }
        if (dialect.runs()) {
            return consistency() >= CONSISTENT && !words && numeric() > 0;
        }
        return known > 1 || consistency() >= CONSISTENT || consistency() >= HALF && numeric() >= HALF;
    }

    boolean isBetterThan(Trial other) {
        if (numeric() != other.numeric()) {
            return numeric() > other.numeric();
        }
        return consistency() > other.consistency();
    }

    /** Fields of a row: those of a header whose names are known, else the commonest number. */
    private int width() {
        if (rows == 0 || known > 1) {
            return fields[0];
        }
        Map<Integer, Integer> counts = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            counts.merge(fields[row], 1, Integer::sum);
        }
        int width = fields[rows - 1];
        for (int count : counts.keySet()) {
            width = counts.get(count) > counts.get(width) ? count : width;
        }
        return width;
    }

    private double consistency() {
        int width = width();
        return Arrays.stream(fields, 0, rows).filter(count -> count == width).count() / (double) rows;
    }

    /** The share of numbers in rows of the usual width; the first one, which may be a header, does not count. */
    private double numeric() {
        int width = width();
        double found = 0;
        double all = 0;
        for (int row = Math.min(1, rows - 1); row < rows; row++) {
            if (fields[row] == width) {
                found += numbers[row];
                all += width;
            }
        }
        return all == 0 ? 0 : found / all;
    }
}
