package io.github.ensdiag.explain;

import io.github.ensdiag.measure.Results;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whose errors are shown by blocks.
 *
 * @param shown series of which each has a map
 * @param first of the two that are compared
 * @param second the other
 */
public record BlockView(List<Integer> shown, int first, int second) {
    /** Up to so many members each has a map. */
    private static final int EACH = 4;

    /**
     * The members where they are few, else the best, the one furthest from it and the ensemble. Two members are compared
     * with one another, else the ensemble with the best.
     */
    public static BlockView of(Results results) {
        int members = results.members().size();
        int best = results.ensemble().best();
        List<Integer> shown = members <= EACH
                ? IntStream.range(0, members).boxed().toList()
                : List.of(best, results.blocks().furthestFrom(best, members), members);
        return members == 2 ? new BlockView(shown, 0, 1) : new BlockView(shown, members, best);
    }
}
