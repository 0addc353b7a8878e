package io.github.ensdiag.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ensdiag.format.json.JsonPath;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads values of given types, each at the parser's current token; all else is refused with its place. */
final class Values {
    private static final List<String> PARTS = List.of("value", "low", "high");

    private final JsonParser parser;

    Values(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * A right or wrong for each sample.
     *
     * @param length number of samples
     */
    record Bits(BitSet set, int length) {}

    /** Reads the keys of an object. */
    void object(Keys keys) throws IOException {
        require(JsonToken.START_OBJECT, "an object");
        keys.read(parser);
    }

    /** Reads an object of which every key is a name. */
    <T> Map<String, T> map(Keys.Make<T> element) throws IOException {
        require(JsonToken.START_OBJECT, "an object");
        Map<String, T> map = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (map.put(key, element.value()) != null) {
                throw new UnfitException("it holds a second " + JsonPath.quoted(key) + " at " + JsonPath.place(parser));
            }
        }
        return map;
    }

    <T> List<T> list(Keys.Make<T> element) throws IOException {
        require(JsonToken.START_ARRAY, "a list");
        List<T> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(element.value());
        }
        return list;
    }

    /** What there is instead of null. */
    <T> Optional<T> optional(Keys.Make<T> value) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(value.value());
    }

    String text() throws IOException {
        require(JsonToken.VALUE_STRING, "text");
        return parser.getText();
    }

    <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        String word = text();
        return Vocabulary.constant(type, word)
                .orElseThrow(() -> unfit(
                        JsonPath.quoted(word), "one of " + String.join(", ", Vocabulary.words(type)) + " is expected"));
    }

    /** A whole number from 0 on. */
    int count() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            String digits = parser.getText();
            if (digits.matches("\\d{1,10}") && Long.parseLong(digits) <= Integer.MAX_VALUE) {
                return Integer.parseInt(digits);
            }
        }
        throw unfit(found(), "a whole number from 0 to " + Integer.MAX_VALUE + " is expected");
    }

    /** A list of whole numbers from 0 on. */
    int[] counts() throws IOException {
        require(JsonToken.START_ARRAY, "a list");
        int[] counts = new int[1024];
        int size = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (size == counts.length) {
                counts = Arrays.copyOf(counts, Math.multiplyExact(size, 2));
            }
            counts[size++] = count();
        }
        return Arrays.copyOf(counts, size);
    }

    /** A finite number. */
    double number() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                || parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            double number = parser.getDoubleValue();
            if (Double.isFinite(number)) {
                return number;
            }
        }
        throw unfit(found(), "a finite number is expected");
    }

    /** A value with its interval where there is one; null: undefined. */
    Figure figure() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Figure.of(Double.NaN);
        }
        require(JsonToken.START_OBJECT, "a figure, an object or null,");
        double[] parts = {Double.NaN, Double.NaN, Double.NaN};
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int part = PARTS.indexOf(parser.currentName());
            parser.nextToken();
            if (part < 0) {
                parser.skipChildren();
            } else {
                parts[part] = number();
            }
        }
        boolean interval = !Double.isNaN(parts[1]);
        if (Double.isNaN(parts[0]) || Double.isNaN(parts[2]) == interval) {
            throw new UnfitException("the figure that ends at " + JsonPath.place(parser)
                    + " has no \"value\", or but one of \"low\" and \"high\"");
        }
        return Figure.of(parts[0], interval ? Optional.of(new Interval(parts[1], parts[2])) : Optional.empty());
    }

    /** A text of 0 and 1, one for each sample. */
    Bits bits() throws IOException {
        require(JsonToken.VALUE_STRING, "text");
        char[] characters = parser.getTextCharacters();
        int start = parser.getTextOffset();
        int length = parser.getTextLength();
        BitSet set = new BitSet(length);
        for (int i = 0; i < length; i++) {
            char c = characters[start + i];
            if (c != '0' && c != '1') {
                throw unfit("another character than 0 and 1", "one of them for each sample is expected");
            }
            set.set(i, c == '1');
        }
        return new Bits(set, length);
    }

    /** Requires that the document was the only one. */
    void end() throws IOException {
        if (parser.nextToken() != null) {
            throw unfit("a second document", "one is expected");
        }
    }

    private void require(JsonToken token, String expected) throws IOException {
        if (parser.currentToken() != token) {
            throw unfit(found(), expected + " is expected");
        }
    }

    private String found() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text " + JsonPath.quoted(parser.getText());
            default -> parser.getText();
        };
    }

    private UnfitException unfit(String found, String expected) {
        return new UnfitException("it holds " + found + " at " + JsonPath.place(parser) + ", where " + expected);
    }
}
