package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** A field that nobody may ask for: what is wrong with it does not keep the others from being read. */
final class Lenient implements Field {
    private final String name;
    private final Field field;
    private Unfit why;

    Lenient(String name, Field field) {
        this.name = name;
        this.field = field;
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        int inside = parser.getParsingContext().getNestingDepth();
        int outside = parser.currentToken().isStructStart() ? inside - 1 : inside;
        if (why != null) {
            parser.skipChildren();
            return;
        }
        try {
            field.read(parser);
        } catch (Unfit e) {
            why = e;
            while (parser.getParsingContext().getNestingDepth() > outside) {
                parser.nextToken();
            }
        }
    }

    @Override
    public void missing() {
        if (why == null) {
            field.missing();
        }
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        if (why == null) {
            field.finish(gathered, rows);
        } else {
            gathered.addRefused(name, why);
        }
    }
}
