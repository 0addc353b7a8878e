package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Takes single values from the parser. */
final class Scalars {
    private Scalars() {}

    /** The current number; NaN for null. */
    static double number(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getDoubleValue();
        }
        if (token == JsonToken.VALUE_NULL) {
            return Double.NaN;
        }
        throw Unfit.at(parser, found(parser), "A number was expected. Write one, or null where there is none.");
    }

    /** The current text, number as it is written, or boolean; null for null and NaN. */
    static String text(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (!token.isScalarValue()) {
            throw Unfit.at(parser, found(parser), "A text was expected. Write one, or null where there is none.");
        }
        if (token == JsonToken.VALUE_NULL || isNaN(parser)) {
            return null;
        }
        return parser.getText();
    }

    /** Whether the current token is the number NaN. */
    static boolean isNaN(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                && parser.isNaN()
                && Double.isNaN(parser.getDoubleValue());
    }

    /** What the current value is, for a message. */
    static String found(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_ARRAY:
                return "a list";
            case START_OBJECT:
                return "an object";
            case VALUE_STRING:
                return "the text " + JsonPath.quoted(parser.getText());
            case VALUE_NUMBER_INT:
            case VALUE_NUMBER_FLOAT:
                return "the number " + parser.getText();
            default:
                return parser.getText();
        }
    }
}
