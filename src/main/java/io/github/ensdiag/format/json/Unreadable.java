package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A field of which no table can be made, which is said where its first value is. */
final class Unreadable implements Field {
    private final String name;
    private final String found;
    private final String expected;

    Unreadable(String name, String found, String expected) {
        this.name = name;
        this.found = found;
        this.expected = expected;
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            throw Unfit.at(parser, found, expected);
        }
    }

    @Override
    public void missing() {
        // there is no first value yet
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        gathered.addRefused(name, new Unfit("has nothing but null in " + JsonPath.quoted(name) + "."));
    }
}
