package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that each of many objects has once, in any order. Objects that keep to the order are read faster. */
final class Keys {
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final long[] seen;
    private long object;
    private int expected;

    Keys(List<String> names) {
        this.names = List.copyOf(names);
        this.seen = new long[names.size()];
        for (int i = 0; i < names.size(); i++) {
            positions.put(names.get(i), i);
        }
    }

    List<String> names() {
        return names;
    }

    /** Begins with an object. */
    void begin() {
        object++;
        expected = 0;
    }

    /**
     * Goes on to the value of the next member.
     *
     * @return which name it has; −1: the object is at its end
     * @throws Unfit if it is none of the names, or was there before
     */
    int next(JsonParser parser) throws IOException {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return -1;
        }
        int position = position(parser);
        if (seen[position] == object) {
            throw twice(parser);
        }
        seen[position] = object;
        expected = position + 1;
        parser.nextToken();
        return position;
    }

    private int position(JsonParser parser) throws IOException {
        String name = parser.currentName();
        if (expected < names.size() && names.get(expected).equals(name)) {
            return expected;
        }
        Integer position = positions.get(name);
        if (position == null) {
            throw Unfit.at(
                    parser,
                    "the additional member " + JsonPath.quoted(name),
                    "The first row has none of this name. Write the same members in every row.");
        }
        return position;
    }

    /** An object has two members of the current name. */
    static Unfit twice(JsonParser parser) throws IOException {
        return Unfit.at(
                parser,
                "a second member " + JsonPath.quoted(parser.currentName()) + " of one object",
                "Write each member once.");
    }

    /** Whether the object has had this member. */
    boolean has(int position) {
        return seen[position] == object;
    }

    /** @throws Unfit if the object, at its end, has not had all of them */
    void requireAll(JsonParser parser) {
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] != object) {
                throw lacks(parser, i);
            }
        }
    }

    Unfit lacks(JsonParser parser, int position) {
        return Unfit.at(
                parser,
                "an object without " + JsonPath.quoted(names.get(position)),
                "Others have it. Write the same members in every row, and null where there is no value.");
    }

    /** As many values as names, all NaN. */
    double[] blank() {
        double[] values = new double[names.size()];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
