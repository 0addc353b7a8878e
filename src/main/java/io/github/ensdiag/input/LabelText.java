package io.github.ensdiag.input;

import io.github.ensdiag.table.Texts;
import java.util.Arrays;
import java.util.List;

/** A label as text, which may be several classes with blanks, commas, semicolons or {@code |} between them. */
final class LabelText {
    private LabelText() {}

    /** The classes in a text that is not itself the name of one. */
    static List<String> parts(String text) {
        return Arrays.stream(text.strip().split("[\\s,;|]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Whether all values are class indices, one or several each, or none. */
    static boolean allIndices(Texts texts) {
        return texts.values().stream()
                .flatMap(value -> parts(value).stream())
                .allMatch(
                        part -> ClassList.isNone(part) || ClassList.index(part).isPresent());
    }

    /** The largest index; −1 if there is none. */
    static int largest(Texts texts) {
        return texts.values().stream()
                .flatMap(value -> parts(value).stream())
                .mapToInt(part -> ClassList.index(part).orElse(-1))
                .max()
                .orElse(-1);
    }
}
