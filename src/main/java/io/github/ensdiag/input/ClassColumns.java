package io.github.ensdiag.input;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the columns of a score for every class are called: by class, perhaps behind a common word as in {@code prob_tench}. */
final class ClassColumns {
    private ClassColumns() {}

    /** The names without what all of them begin with, if that ends where a word does and something is left of each. */
    static List<String> withoutPrefix(List<String> names) {
        String prefix = names.get(0);
        for (String name : names) {
            int same = 0;
            while (same < Math.min(prefix.length(), name.length()) && prefix.charAt(same) == name.charAt(same)) {
                same++;
            }
            prefix = prefix.substring(0, same);
        }
        boolean digitsFollow = prefixIsFollowedByDigits(names, prefix);
        int end = digitsFollow ? prefix.replaceFirst("\\d+$", "").length() : endOfWord(prefix);
        return names.stream().allMatch(n -> n.length() > end)
                ? names.stream().map(n -> n.substring(end)).toList()
                : names;
    }

    private static boolean prefixIsFollowedByDigits(List<String> names, String prefix) {
        int end = prefix.replaceFirst("\\d+$", "").length();
        return names.stream().allMatch(n -> n.substring(end).matches("\\d+"));
    }

    /** Behind the last sign that parts words. */
    private static int endOfWord(String prefix) {
        int end = prefix.length();
        while (end > 0 && "_-. :/".indexOf(prefix.charAt(end - 1)) < 0) {
            end--;
        }
        return end;
    }

    /** Whether the columns are numbered from 0 to C − 1, in whatever order. */
    static boolean areNumbered(List<String> names) {
        BitSet seen = new BitSet();
        for (String name : names) {
            OptionalInt index = ClassList.index(name);
            if (index.isEmpty() || index.getAsInt() >= names.size() || seen.get(index.getAsInt())) {
                return false;
            }
            seen.set(index.getAsInt());
        }
        return true;
    }

    /** The first of a few columns that are not called as all others are: {@code fold} beside {@code class_0, class_1, …}. */
    static Optional<String> oddOneOut(List<String> names) {
        Map<String, List<String>> byWord = new LinkedHashMap<>();
        names.forEach(name -> byWord.computeIfAbsent(name.replaceFirst("\\d+$", ""), w -> new ArrayList<>())
                .add(name));
        int numbered = byWord.values().stream().mapToInt(List::size).max().orElse(0);
        int others = names.size() - numbered;
        return numbered < 3 || others == 0 || others > numbered / 2
                ? Optional.empty()
                : byWord.values().stream()
                        .filter(group -> group.size() < numbered)
                        .findFirst()
                        .map(group -> group.get(0));
    }
}
