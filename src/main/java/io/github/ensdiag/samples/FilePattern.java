package io.github.ensdiag.samples;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.table.InputException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file is named after its sample: text with {@code {id}}, {@code {class}}, the id of the true class, and
 * {@code {row}}, the row of the labels counted from 0. {@code {row+1}} counts from 1; {@code {row:08}} has eight digits.
 *
 * @param text with these places in it
 */
public record FilePattern(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern ROW = Pattern.compile("row(\\+1)?(?::0([1-9]|1[0-9]))?");

    /** The id alone. */
    static final FilePattern ID = new FilePattern("{id}");

    /** @throws InputException if something else stands in braces, or the pattern tells no samples apart */
    public FilePattern {
        boolean tells = false;
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            String name = places.group(1);
            boolean row = ROW.matcher(name).matches();
            if (!row && !name.equals("id") && !name.equals("class")) {
                throw new InputException("The <pattern> \"" + text + "\" has " + places.group()
                        + ", which stands for nothing. Use {id}, {row} or {class}; {row+1:08} counts from 1 and has "
                        + "eight digits.");
            }
            tells |= row || name.equals("id");
        }
        if (!tells) {
            throw new InputException(
                    "The <pattern> \"" + text + "\" gives the same file for different samples. Put {id} or "
                            + "{row} where the files' names differ, for example {id}.png.");
        }
    }

    /** The name for a sample, relative to the directory; it may be hostile, since ids are. */
    String name(EvaluationSet set, int sample) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, set, sample)));
    }

    private static String value(MatchResult place, EvaluationSet set, int sample) {
        return switch (place.group(1)) {
            case "id" -> set.sampleId(sample);
            case "class" -> set.classId(set.labels()[sample]);
            default -> row(place.group(1), set.labelRow(sample));
        };
    }

    private static String row(String place, int row) {
        Matcher parts = ROW.matcher(place);
        if (!parts.matches()) {
            throw new IllegalStateException(place);
        }
        String number = Integer.toString(parts.group(1) == null ? row : row + 1);
        int width = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return "0".repeat(Math.max(0, width - number.length())) + number;
    }
}
