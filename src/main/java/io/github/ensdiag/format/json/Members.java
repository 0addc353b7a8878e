package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Goes over the members of a document that is an object. */
final class Members {
    /** What is done with a member. */
    interface Visitor {
        /** @param parser at the first token of the value, afterwards at its last */
        void visit(String name, JsonParser parser) throws IOException;
    }

    private Members() {}

    /** @throws Unfit if two have the same name, or another value follows the object */
    static void each(JsonParser parser, Visitor visitor) throws IOException {
        Source.require(JsonToken.START_OBJECT, parser);
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                throw Keys.twice(parser);
            }
            parser.nextToken();
            visitor.visit(name, parser);
        }
        Source.requireEnd(parser);
    }
}
