package io.github.ensdiag.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.ensdiag.table.FileBytes;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;

/** Runs the parser of FastCSV over a text and says in our words what it does not like. */
final class Records {
    private Records() {}

    /** Reads rows of a file from its beginning until the handler has enough. */
    static void read(FileChannel channel, Dialect dialect, RecordHandler handler, Progress progress)
            throws IOException {
        channel.position(0);
        try (Reader text = new Utf8Reader(FileBytes.unpacked(handler.file(), channel, progress))) {
            read(text, dialect, true, handler);
        }
    }

    /**
     * Reads rows until the handler has enough.
     *
     * @param whole whether a quotation mark must be closed before the text ends
     */
    static void read(Reader text, Dialect dialect, boolean whole, RecordHandler handler) throws IOException {
        try (CsvReader<Boolean> csv = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .quoteCharacter(dialect.quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .allowUnclosedQuote(!whole)
                .maxBufferSize(RecordHandler.LONGEST)
                .build(handler, text)) {
            csv.skipLines(dialect.comments());
            csv.iterator().hasNext();
        } catch (UncheckedIOException e) {
            throw refused(e, handler);
        } catch (CsvParseException e) {
            throw refused(e, handler);
        }
    }

    private static InputException refused(UncheckedIOException e, RecordHandler handler) throws IOException {
        if (e.getCause() instanceof CharacterCodingException) {
            return new InputException(
                    handler.place() + " is not UTF-8 text. Save the file with the encoding UTF-8.", e);
        }
        throw e.getCause();
    }

    /** What the handler throws comes as the cause. */
    private static InputException refused(CsvParseException e, RecordHandler handler) {
        if (e.getCause() instanceof InputException mine) {
            return mine;
        }
        if (e.getCause() instanceof OutOfMemoryError) {
            return new InputException(
                    handler.file() + " takes more memory than there is. Give Maven more with MAVEN_OPTS=-Xmx8g.", e);
        }
        if (e.getCause() != null) {
            throw e;
        }
        if (e.getMessage().startsWith("The maximum buffer size")) {
            return RecordHandler.tooLong(handler.file(), handler.line());
        }
        return new InputException(
                handler.place() + " has a quotation mark out of its place: "
                        + (e.getMessage().startsWith("Unclosed")
                                ? "a field begins with one and does not end with one"
                                : "text follows the one that closes a field")
                        + ". Write a field that holds quotation marks between two of them and double those inside; "
                        + "or, if each line is one value, set <format>lines</format>.",
                e);
    }
}
