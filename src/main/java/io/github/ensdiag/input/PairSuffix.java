package io.github.ensdiag.input;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The half of a top-k pair that a file is, by the end of its name.
 *
 * @param base the name without the suffix
 * @param holdsClasses whether it is the half with the classes
 * @param partner name, without {@code .npy}, of the file with the other half
 */
record PairSuffix(String base, boolean holdsClasses, String partner) {
    private static final Pattern TOP = Pattern.compile("(.+)([._-]top\\d+)(preds|probs)");

    /** @param stem name of the file without {@code .npy} */
    static Optional<PairSuffix> of(String stem) {
        Matcher top = TOP.matcher(stem);
        if (top.matches()) {
            boolean classes = top.group(3).equals("preds");
            String partner = top.group(1) + top.group(2) + (classes ? "probs" : "preds");
            return Optional.of(new PairSuffix(top.group(1), classes, partner));
        }
        return of(stem, ".classes", ".scores").or(() -> of(stem, ".indices", ".values"));
    }

    private static Optional<PairSuffix> of(String stem, String classes, String scores) {
        if (stem.endsWith(classes) && stem.length() > classes.length()) {
            String base = stem.substring(0, stem.length() - classes.length());
            return Optional.of(new PairSuffix(base, true, base + scores));
        }
        if (stem.endsWith(scores) && stem.length() > scores.length()) {
            String base = stem.substring(0, stem.length() - scores.length());
            return Optional.of(new PairSuffix(base, false, base + classes));
        }
        return Optional.empty();
    }

    /** Whether the file makes sense only with its partner; {@code NAME.scores} alone holds dense scores. */
    boolean needsPartner(String stem) {
        return holdsClasses || !stem.endsWith(".scores");
    }
}
