package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A way in which a file holds its rows. Reads them all, and hands over what they hold. */
interface Source {
    /** @param parser before the first token */
    void read(JsonParser parser) throws IOException;

    /** For a reader, for example {@code JSON Lines}. */
    default String describe() {
        return "JSON";
    }

    /** @throws Unfit unless the document, at its last token, is the only one */
    static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw Unfit.at(parser, "a second value", "Write one value, or one for each row.");
        }
    }

    /** @throws Unfit unless the document is of this kind */
    static void require(JsonToken start, JsonParser parser) throws IOException {
        if (parser.nextToken() != start) {
            throw Unfit.at(parser, "something else than before", "Run again when nothing writes to the file.");
        }
    }
}
