package io.github.ensdiag.aggregate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value of a JSON document. Whatever is asked of it that it does not hold is missing, and a missing value holds nothing.
 *
 * @param value a map, a list, a text, a number or null
 */
record JsonTree(Object value) {
    private static final JsonTree MISSING = new JsonTree(null);

    /** Reads an object, and of its fields those wanted at whatever depth; the thousands of figures in others are passed over. */
    static JsonTree read(InputStream in, Set<String> wanted) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            parser.nextToken();
            return value(parser, wanted);
        }
    }

    private static JsonTree value(JsonParser parser, Set<String> wanted) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, JsonTree> fields = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (wanted.contains(name)) {
                        fields.put(name, value(parser, wanted));
                    } else {
                        parser.skipChildren();
                    }
                }
                yield new JsonTree(fields);
            }
            case START_ARRAY -> {
                List<JsonTree> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser, wanted));
                }
                yield new JsonTree(items);
            }
            case VALUE_STRING -> new JsonTree(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonTree(parser.getDoubleValue());
            default -> MISSING;
        };
    }

    /** What lies at the end of a path of names. */
    JsonTree at(String... path) {
        JsonTree found = this;
        for (String name : path) {
            Object next = found.value instanceof Map<?, ?> fields ? fields.get(name) : null;
            found = next instanceof JsonTree tree ? tree : MISSING;
        }
        return found;
    }

    boolean present() {
        return value != null;
    }

    List<JsonTree> items() {
        return value instanceof List<?> list
                ? list.stream().map(JsonTree.class::cast).toList()
                : List.of();
    }

    /** How many of the items have such a text in a field. */
    int count(String field, String text) {
        return (int)
                items().stream().filter(i -> i.at(field).text().equals(text)).count();
    }

    /** Empty where it is no text. */
    String text() {
        return value instanceof String text ? text : "";
    }

    /** A value with its interval where there is one; absent where it is none. */
    Figure figure() {
        double number = number(at("value"));
        double low = number(at("low"));
        double high = number(at("high"));
        boolean bounded = Stream.of(low, high).allMatch(Double::isFinite);
        return Figure.of(number, bounded ? Optional.of(new Interval(low, high)) : Optional.empty());
    }

    private static double number(JsonTree tree) {
        return tree.value instanceof Double number ? number : Double.NaN;
    }
}
