package io.github.ensdiag.measure;

import java.util.Locale;

/** A measure of the catalogue. The enums that implement it are the one place where a measure is named and computed. */
public interface Measure {
    /** The enum constant. */
    String name();

    /** What it is. */
    Description about();

    /** How its 95 % interval is made, or why it has none. */
    String interval();

    /** The key in machine output, for example {@code doubleFault}. */
    default String id() {
        return id(name());
    }

    /** The key of any constant: its words joined, each but the first with a capital. */
    static String id(Enum<?> constant) {
        return id(constant.name());
    }

    private static String id(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("_");
        StringBuilder id = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            id.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return id.toString();
    }
}
