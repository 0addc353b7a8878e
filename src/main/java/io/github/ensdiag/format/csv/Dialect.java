package io.github.ensdiag.format.csv;

/**
 * How a text file is written.
 *
 * @param separator between the fields of a row; {@link #NONE} if each line is one value
 * @param quote around fields that hold separators; {@link #NO_QUOTE} if quotation marks mean nothing
 * @param comments lines at the top that are no data
 * @param width fields of a row
 */
record Dialect(char separator, char quote, int comments, int width) {
    /** No character, so it occurs in no text. */
    static final char NONE = '\uFFFF';
    /** No character either. */
    static final char NO_QUOTE = '\uFFFE';

    /** Whether each line is one value. */
    boolean single() {
        return separator == NONE;
    }

    /** Whether several separators are as good as one. */
    boolean runs() {
        return separator == ' ';
    }

    /** Whether numbers may be written with a decimal comma. */
    boolean commas() {
        return separator == ';';
    }

    String describe() {
        return switch (separator) {
            case ',' -> "CSV, separated by commas";
            case ';' -> "CSV, separated by semicolons";
            case '\t' -> "CSV, separated by tabs";
            case '|' -> "CSV, separated by vertical bars";
            case ' ' -> "CSV, separated by blanks";
            default -> "text, one value a line";
        };
    }
}
