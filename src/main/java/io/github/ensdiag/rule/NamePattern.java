package io.github.ensdiag.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A name in which {@code *} stands for any characters; a name that is literally the same comes before all others. */
record NamePattern(String text) {
    private static final String ANY = "*";

    /** Whether it may match names other than itself. */
    boolean open() {
        return text.contains(ANY);
    }

    /**
     * The places of those that match.
     *
     * @param eligible which of several may be matched by {@code *}
     */
    List<Integer> among(List<String> names, Predicate<Integer> eligible) {
        List<Integer> same = places(names, text::equals, i -> true);
        return same.isEmpty() && open() ? places(names, this::matches, eligible) : same;
    }

    private static List<Integer> places(List<String> names, Predicate<String> fits, Predicate<Integer> eligible) {
        return IntStream.range(0, names.size())
                .filter(i -> fits.test(names.get(i)))
                .boxed()
                .filter(eligible)
                .toList();
    }

    /** Piece after piece from the left, so that no name takes long. */
    boolean matches(String name) {
        String[] pieces = text.split("\\*", -1);
        String last = pieces[pieces.length - 1];
        int at = pieces[0].length();
        if (!name.startsWith(pieces[0])) {
            return false;
        }
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = name.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return pieces.length == 1 ? name.equals(text) : name.length() - last.length() >= at && name.endsWith(last);
    }
}
