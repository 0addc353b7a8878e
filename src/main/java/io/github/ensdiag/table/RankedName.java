package io.github.ensdiag.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one of several numbered columns, such as {@code class_1} or {@code top2_score}.
 *
 * @param rank the number in it
 * @param word what is numbered, as {@link FieldNames#normal} has it
 */
public record RankedName(int rank, String word) {
    private static final Pattern NUMBERED = Pattern.compile("(\\D*)(\\d{1,4})(\\D*)");
    private static final Pattern FILLER = Pattern.compile("^(top|rank)|(top|rank)$");

    /** Empty if there is no number in it, or more than one. */
    public static Optional<RankedName> of(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        String word = FILLER.matcher(FieldNames.normal(numbered.group(1) + numbered.group(3)))
                .replaceAll("");
        return Optional.of(new RankedName(Integer.parseInt(numbered.group(2)), word));
    }

    /** Whether it may hold classes: those at this rank, or the scores of the one with this number. */
    public boolean isClass() {
        return FieldNames.isListed(word) || FieldNames.isDecisions(word);
    }

    public boolean isScore() {
        return FieldNames.isScores(word);
    }
}
