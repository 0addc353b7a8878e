package io.github.ensdiag.features;

import io.github.ensdiag.statistics.Figure;
import java.util.List;

/**
 * How alike the rows of every two members are that have some.
 *
 * @param samples that were looked at, drawn at random
 * @param blocks into which these are cut
 * @param pairs (0,1), (0,2), …, (1,2), … as far as both have rows
 */
public record Likeness(int samples, int blocks, List<PairFigure> pairs) {
    public Likeness {
        pairs = List.copyOf(pairs);
    }

    /** Of two members; absent if one of them has no rows. */
    public Figure figure(int a, int b) {
        return pairs.stream()
                .filter(pair -> pair.a() == a && pair.b() == b)
                .map(PairFigure::figure)
                .findFirst()
                .orElse(Figure.of(Double.NaN));
    }
}
