package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The classes that stand on the page: all, or of very many those with the most to say. */
final class ShownClasses {
    /** A browser lays out so many rows of some twenty cells within a second, and they take about a megabyte. */
    static final int MOST = 3000;

    private final List<ClassResult> telling;
    private final Set<Integer> indexes = new HashSet<>();

    ShownClasses(List<ClassResult> classes) {
        telling = classes.stream().sorted(ClassResult.MOST_TO_SAY).limit(MOST).toList();
        telling.forEach(c -> indexes.add(c.index()));
    }

    /** Those with the most to say first: they gain or lose most, a predictor leans to or from them, they are large. */
    List<ClassResult> telling() {
        return telling;
    }

    boolean contains(int index) {
        return indexes.contains(index);
    }
}
