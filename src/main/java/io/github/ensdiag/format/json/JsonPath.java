package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.regex.Pattern;

/** Names places in a JSON file, such as {@code $[17].scores[3]}. */
public final class JsonPath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final int LONGEST = 100;

    private JsonPath() {}

    /** Line and path of the current token. */
    public static String place(JsonParser parser) {
        return "line " + parser.currentTokenLocation().getLineNr() + ", " + of(parser.getParsingContext());
    }

    /** Line and column of a location, if it is known, and the path. */
    public static String place(JsonParser parser, JsonLocation location) {
        return location == null
                ? place(parser)
                : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ", "
                        + of(parser.getParsingContext());
    }

    private static String of(JsonStreamContext context) {
        if (context.inRoot()) {
            return "$";
        }
        String above = of(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? above + "[" + context.getCurrentIndex() + "]" : above;
        }
        return context.hasCurrentName() ? above + member(context.getCurrentName()) : above;
    }

    /** The step to a member: {@code .scores}, or {@code ["great white shark"]}. */
    static String member(String name) {
        return PLAIN.matcher(name).matches() ? "." + name : "[" + quoted(name) + "]";
    }

    /** A text from the file for a message, cut if it is long. */
    public static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return "\"" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "\"";
    }
}
