package io.github.ensdiag.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ensdiag.format.json.JsonPath;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The keys that are wanted of an object, in whatever order they come; others are passed over. */
final class Keys {
    private final Map<String, Value<?>> wanted = new LinkedHashMap<>();

    /** Makes something of the parser's current value. */
    interface Make<T> {
        T value() throws IOException;
    }

    /** The value of a key, once the object is read. */
    static final class Value<T> {
        private final Make<T> make;
        private Optional<T> made = Optional.empty();

        private Value(Make<T> make) {
            this.make = make;
        }

        private void read() throws IOException {
            made = Optional.of(make.value());
        }

        T get() {
            return made.orElseThrow();
        }
    }

    /** Wants a key, which must be there. */
    <T> Value<T> of(String key, Make<T> make) {
        Value<T> value = new Value<>(make);
        wanted.put(key, value);
        return value;
    }

    /** Reads the object at the parser's current token. */
    void read(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Value<?> value = wanted.get(key);
            if (value != null && value.made.isPresent()) {
                throw new UnfitException("it holds a second " + JsonPath.quoted(key) + " at " + JsonPath.place(parser));
            }
            parser.nextToken();
            if (value == null) {
                parser.skipChildren();
            } else {
                value.read();
            }
        }
        for (Map.Entry<String, Value<?>> entry : wanted.entrySet()) {
            if (entry.getValue().made.isEmpty()) {
                throw new UnfitException("the object that ends at " + JsonPath.place(parser) + " has no "
                        + JsonPath.quoted(entry.getKey()));
            }
        }
    }
}
