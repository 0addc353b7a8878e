package io.github.ensdiag.input;

import io.github.ensdiag.table.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A label as text, which may be several classes with {@code |}, semicolons, commas or blanks between them. */
final class LabelText {
    private static final List<String> SEPARATORS = List.of("[|;]", ",", "\\s");

    private LabelText() {}

    static boolean mayBeSeveral(String text) {
        return text.matches(".*[|;,\\s].*");
    }

    /** What the text may be made of, the surest separators first, each with what stands between them. */
    static List<List<String>> parts(String text) {
        return SEPARATORS.stream()
                .filter(separator -> text.matches(".*" + separator + ".*"))
                .map(separator -> Arrays.stream(text.split(separator))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .toList();
    }

    private static Stream<String> words(Texts texts) {
        return texts.values().stream()
                .flatMap(value -> Arrays.stream(value.split("[|;,\\s]+")))
                .filter(part -> !part.isEmpty());
    }

    /** Whether all values are class indices, one or several each, or none. */
    static boolean allIndices(Texts texts) {
        return words(texts)
                .allMatch(
                        part -> ClassList.isNone(part) || ClassList.index(part).isPresent());
    }

    /** The largest index; −1 if there is none. */
    static int largest(Texts texts) {
        return words(texts)
                .mapToInt(part -> ClassList.index(part).orElse(-1))
                .max()
                .orElse(-1);
    }
}
