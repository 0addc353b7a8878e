package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.ensdiag.table.FileBytes;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Goes over the tokens of an open file, as often as needed.
 *
 * @param channel stays open
 */
record Passes(Path file, FileChannel channel) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.TEXT)
                    .maxNameLength(Limits.NAME)
                    .maxNumberLength(Limits.NUMBER)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // as Python writes them
            .build();

    /** What is done in a pass. */
    interface Pass<T> {
        /** @param parser before the first token */
        T over(JsonParser parser) throws IOException;
    }

    /**
     * Goes over the file from its beginning.
     *
     * @throws InputException if it is no JSON
     */
    <T> T over(Progress progress, Pass<T> pass) throws IOException {
        channel.position(0);
        try (JsonParser parser = FACTORY.createParser(FileBytes.unpacked(file, channel, progress))) {
            try {
                return pass.over(parser);
            } catch (JsonEOFException e) {
                throw new InputException(
                        file + " ends in the middle of a value, at " + JsonPath.place(parser)
                                + ". It was cut off: write or copy it again.",
                        e);
            } catch (JacksonException e) {
                // where in Jackson a limit is set tells the user nothing
                String what = e.getOriginalMessage().replaceAll(", from `[^`]*`", "");
                throw new InputException(
                        file + " is no JSON from " + JsonPath.place(parser, e.getLocation()) + " on: " + what
                                + ". Write it with a JSON library, such as Python's json.dump.",
                        e);
            }
        }
    }
}
