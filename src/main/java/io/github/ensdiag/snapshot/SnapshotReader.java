package io.github.ensdiag.snapshot;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.ensdiag.format.json.JsonPath;
import io.github.ensdiag.table.FileBytes;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads an {@code ensdiag.json}. */
public final class SnapshotReader {
    /** Rises when a key changes its meaning or goes away. */
    public static final int FORMAT = 1;

    /** What the file is called in the directory of a report. */
    public static final String FILE = "ensdiag.json";

    /** Bounds what one text takes; the longest has a character for each sample. */
    private static final int LONGEST_TEXT = 100_000_000;

    private static final String MEND = " Name an ensdiag.json as ensdiag:report wrote it, or write it anew.";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private SnapshotReader() {}

    /** Makes something of a document. */
    private interface Pass<T> {
        /** @param parser at the first token */
        T over(JsonParser parser) throws IOException;
    }

    /**
     * Reads a file, of which no more is kept than a snapshot holds; it may be compressed with gzip or zstd.
     *
     * @param path the file, or the directory of a report
     * @throws InputException if it is missing, no such file, or of another format
     */
    public static Snapshot read(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
        return InputFiles.read(file, channel -> {
            // first, since another format may hold anything
            over(file, channel, SnapshotReader::requireFormat);
            return over(file, channel, parser -> new SnapshotDocument(new Values(parser)).read());
        });
    }

    private static <T> T over(Path file, FileChannel channel, Pass<T> pass) throws IOException {
        channel.position(0);
        try (JsonParser parser = FACTORY.createParser(FileBytes.unpacked(file, channel, Progress.NONE))) {
            try {
                if (parser.nextToken() == null) {
                    throw new InputException(file + " is empty." + MEND);
                }
                return pass.over(parser);
            } catch (UnfitException e) {
                throw new InputException(file + " cannot be read: " + e.getMessage() + "." + MEND, e);
            } catch (JsonEOFException e) {
                throw new InputException(
                        file + " ends in the middle of a value, at " + JsonPath.place(parser)
                                + ". It was cut off: copy it again or write it anew.",
                        e);
            } catch (JacksonException e) {
                // where in Jackson a limit is set tells the user nothing
                String what = e.getOriginalMessage().replaceAll("(: was expecting)? ?\\([^()]*\\)|, from `[^`]*`", "");
                throw new InputException(
                        file + " is no JSON from " + JsonPath.place(parser, e.getLocation()) + " on: " + what + "."
                                + MEND,
                        e);
            }
        }
    }

    private static Void requireFormat(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("format");
                parser.nextToken();
                if (found && parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    requireFormat(parser.getText());
                    return null;
                }
                parser.skipChildren();
            }
        }
        throw new UnfitException("it is JSON, but no object with a \"format\" that is a whole number");
    }

    private static void requireFormat(String format) {
        if (!format.equals(Integer.toString(FORMAT))) {
            throw new UnfitException("it is of format " + format + ", and this version of ensdiag reads format "
                    + FORMAT + ", so another version wrote it");
        }
    }
}
