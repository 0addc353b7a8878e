package io.github.ensdiag.report;

import io.github.ensdiag.explain.BlockView;
import io.github.ensdiag.measure.Block;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.measure.Results;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Which pairs of blocks come first; equal ones by their blocks. What stays in a block that nothing holds together is left
 * out.
 */
final class BlockRanking {
    private static final int LISTED = 40;

    private final List<Confusion> confusions;
    private final int members;
    private final BlockView view;

    BlockRanking(Results results) {
        List<Block> blocks = results.blocks().list();
        confusions = results.blocks().confusions().stream()
                .filter(c -> c.truth() != c.predicted() || blocks.get(c.truth()).holdsErrors())
                .toList();
        members = results.members().size();
        view = BlockView.of(results);
    }

    /** Those that leave their block, the commonest first, all series together. */
    List<Confusion> between() {
        return confusions.stream()
                .filter(c -> c.truth() != c.predicted())
                .sorted(Comparator.comparingInt(c -> -sum(c)))
                .limit(LISTED)
                .toList();
    }

    /** Those on which the members differ most. */
    List<Confusion> different() {
        return confusions.stream()
                .sorted(Comparator.comparingInt((Confusion c) -> -range(c)).thenComparingInt(c -> -sum(c)))
                .limit(LISTED)
                .toList();
    }

    /** Those on which the two that are compared differ most. */
    List<Confusion> compared() {
        return confusions.stream()
                .sorted(Comparator.comparingInt((Confusion c) -> -distance(c)).thenComparingInt(c -> -sum(c)))
                .limit(LISTED)
                .toList();
    }

    int distance(Confusion c) {
        return Math.abs(c.counts().get(view.first()) - c.counts().get(view.second()));
    }

    private int range(Confusion c) {
        List<Integer> counts = c.counts().subList(0, members);
        return Collections.max(counts) - Collections.min(counts);
    }

    private static int sum(Confusion c) {
        return c.counts().stream().mapToInt(Integer::intValue).sum();
    }
}
