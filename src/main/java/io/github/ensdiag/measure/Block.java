package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import java.util.List;

/**
 * Classes taken together to say what is confused with what. A sample is in the block of its true class. Lists by series
 * hold the members in order, then the ensemble.
 *
 * @param groups names of the given groups it is made of; empty where it is made of classes alone
 * @param classes their indices, ascending
 * @param leading up to three of them: those most confused within it, else those most confused
 * @param size samples
 * @param right samples answered right, by series
 * @param silent samples without an answer, by series
 * @param within samples answered with a wrong class of the same block, by series
 */
public record Block(
        Kind kind,
        List<String> groups,
        List<Integer> classes,
        List<Integer> leading,
        int size,
        List<Integer> right,
        List<Integer> silent,
        List<Integer> within) {
    public Block {
        groups = List.copyOf(groups);
        classes = List.copyOf(classes);
        leading = List.copyOf(leading);
    }

    /** What holds a block together. */
    public enum Kind {
        /** It is one class. */
        SINGLE,
        /** It is a given group. */
        GIVEN,
        /** Its classes are confused with one another. */
        CONFUSED,
        /** Nothing: they are in no given group. */
        UNGROUPED,
        /** Nothing: they stand alone, or in blocks too small to show. */
        LEFT_OVER,
        /** Nothing: no member confuses one with another class. */
        UNCONFUSED
    }

    /** Whether its classes belong together, and are several, so that an error can stay within. */
    public boolean holdsErrors() {
        return classes.size() > 1 && (kind == Kind.GIVEN || kind == Kind.CONFUSED);
    }

    /** Samples answered wrongly or not at all. */
    public int wrong(int series) {
        return size - right.get(series);
    }

    /** Accuracy of a series with its interval (Wilson 1927); absent where there are no samples. */
    public Figure accuracy(int series) {
        return Figure.share(right.get(series), size);
    }

    /** The share of a series' errors that stay within the block; absent where there are none or cannot be. */
    public Figure withinShare(int series) {
        return holdsErrors() ? Figure.share(within.get(series), wrong(series)) : Figure.of(Double.NaN);
    }
}
