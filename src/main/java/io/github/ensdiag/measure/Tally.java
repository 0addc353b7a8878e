package io.github.ensdiag.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * All accumulators of one pass, fed and merged together. None of them grows with the number of classes: there is a tally
 * for each chunk that is being worked on.
 */
public final class Tally implements Accumulator<Tally> {
    private static final long serialVersionUID = 1L;

    private final int members;
    private final boolean given;
    final Columns columns;
    final ArrayList<ScoreSums> series = new ArrayList<>();
    final ArrayList<PairSums> pairs = new ArrayList<>();
    final GroupSums group;

    /** @param given whether the ensemble's predictions were given, so that the members' average is one more series */
    Tally(int members, boolean given, int capacity) {
        this.members = members;
        this.given = given;
        columns = new Columns(members + 1, capacity);
        group = new GroupSums(members);
        for (int s = 0; s <= members + (given ? 1 : 0); s++) {
            series.add(new ScoreSums(s));
        }
        for (int a = 0; a < members; a++) {
            for (int b = a + 1; b < members; b++) {
                pairs.add(new PairSums(a, b));
            }
        }
    }

    /** A chunk with room for so many rows. */
    Chunk chunk(int classes, int rows) {
        return new Chunk(members, given, classes, rows);
    }

    /** A tally of a chunk alone. */
    Tally ofChunk(Chunk chunk) {
        Tally tally = new Tally(members, given, chunk.rows);
        tally.accept(chunk);
        return tally;
    }

    @Override
    public void accept(Chunk chunk) {
        columns.accept(chunk);
        group.accept(chunk);
        series.forEach(s -> s.accept(chunk));
        pairs.forEach(p -> p.accept(chunk));
    }

    @Override
    public void merge(Tally next) {
        columns.merge(next.columns);
        group.merge(next.group);
        mergeAll(series, next.series);
        mergeAll(pairs, next.pairs);
    }

    /** Sums of the members' average: those of the ensemble unless it was given. */
    ScoreSums average() {
        return series.get(series.size() - 1);
    }

    private static <A extends Accumulator<A>> void mergeAll(List<A> to, List<A> from) {
        for (int i = 0; i < to.size(); i++) {
            to.get(i).merge(from.get(i));
        }
    }
}
