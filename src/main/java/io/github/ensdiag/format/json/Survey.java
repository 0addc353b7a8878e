package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Looks at the beginning of a file, or at all of it, to learn how its values are built. */
final class Survey {
    /** Shapes that are told apart, for their memory. */
    private static final int MOST_SHAPES = Limits.ENTRIES + 1000;

    private final JsonParser parser;
    private final boolean lines;
    private final Shape top = new Shape();
    private long left;
    private int shapes;
    private boolean complete;

    private Survey(JsonParser parser, boolean lines, long enough) {
        this.parser = parser;
        this.lines = lines;
        this.left = enough;
    }

    /** Whether the file is more than one value, as far as the first so many tokens show. */
    static boolean isLines(JsonParser parser, long enough) throws IOException {
        for (long i = 0; i < enough && parser.nextToken() != null; i++) {
            if (parser.getParsingContext().inRoot()) {
                return parser.nextToken() != null;
            }
        }
        return false;
    }

    /** @param lines whether each value of the file is a row */
    static Survey of(JsonParser parser, boolean lines, long enough) throws IOException {
        Survey survey = new Survey(parser, lines, enough);
        JsonToken token = survey.next();
        while (token != null) {
            survey.add(survey.top, survey.rowsBelow(token));
            token = survey.left < 0 ? null : survey.next();
        }
        survey.complete = survey.left >= 0;
        return survey;
    }

    /** How many levels below a value the rows are, of which the entries are told apart by their position. */
    private int rowsBelow(JsonToken token) {
        if (lines) {
            return 0;
        }
        return token == JsonToken.START_ARRAY ? 1 : 2;
    }

    /** How the document, or each row of lines, is built. */
    Shape top() {
        return top;
    }

    boolean lines() {
        return lines;
    }

    /** Whether the whole file was looked at. */
    boolean complete() {
        return complete;
    }

    /** The next token, or null at the end or after enough of them. */
    private JsonToken next() throws IOException {
        return --left < 0 ? null : parser.nextToken();
    }

    private void add(Shape shape, int rowsBelow) throws IOException {
        int kind = kind(shape);
        shape.add(kind);
        if (kind == Shape.LIST) {
            addList(shape, rowsBelow);
        } else if (kind == Shape.OBJECT) {
            addObject(shape, rowsBelow);
        }
    }

    private void addList(Shape shape, int rowsBelow) throws IOException {
        int length = 0;
        JsonToken token = next();
        while (token != null && token != JsonToken.END_ARRAY) {
            int position = rowsBelow == 0 ? length : 0;
            boolean known = shape.hasCell(position) || position > 0 && isFull();
            add(known ? shape.cell(position) : counted(shape.addCell()), rowsBelow - 1);
            length = Math.min(length, Limits.ENTRIES) + 1;
            token = next();
        }
        if (token != null) {
            shape.length(length);
        }
    }

    private void addObject(Shape shape, int rowsBelow) throws IOException {
        JsonToken token = next();
        while (token == JsonToken.FIELD_NAME && next() != null) {
            String name = parser.currentName();
            Shape member = shape.member(name);
            if (member == null) {
                member = isFull() ? new Shape() : counted(shape.addMember(name));
            }
            add(member, rowsBelow - 1);
            token = next();
        }
    }

    private boolean isFull() {
        return shapes >= MOST_SHAPES;
    }

    private Shape counted(Shape shape) {
        shapes++;
        return shape;
    }

    private int kind(Shape shape) throws IOException {
        switch (parser.currentToken()) {
            case START_ARRAY:
                return Shape.LIST;
            case START_OBJECT:
                return Shape.OBJECT;
            case VALUE_STRING:
                return Shape.TEXT;
            case VALUE_TRUE:
            case VALUE_FALSE:
                return Shape.BOOLEAN;
            case VALUE_NUMBER_INT:
                return Shape.WHOLE;
            case VALUE_NUMBER_FLOAT:
                return shape.has(Shape.FRACTION) ? Shape.FRACTION : kind(parser.getDoubleValue());
            default:
                return Shape.NULL;
        }
    }

    private static int kind(double value) {
        if (Double.isNaN(value)) {
            return Shape.NULL;
        }
        // infinity is no index
        return value == Math.rint(value) && !Double.isInfinite(value) ? Shape.WHOLE : Shape.FRACTION;
    }
}
