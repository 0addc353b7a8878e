package io.github.ensdiag.measure;

import java.util.ArrayList;
import java.util.List;

/** All accumulators of one pass, fed and merged together. */
public final class Tally implements Accumulator<Tally> {
    private static final long serialVersionUID = 1L;

    final Columns columns;
    final ArrayList<ScoreSums> series = new ArrayList<>();
    final ArrayList<PairSums> pairs = new ArrayList<>();
    final GroupSums group;
    final ClassSums classes;

    Tally(int members, int classCount, int capacity) {
        columns = new Columns(members + 1, capacity);
        group = new GroupSums(members);
        classes = new ClassSums(members, classCount);
        for (int s = 0; s <= members; s++) {
            series.add(new ScoreSums(s));
        }
        for (int a = 0; a < members; a++) {
            for (int b = a + 1; b < members; b++) {
                pairs.add(new PairSums(a, b));
            }
        }
    }

    @Override
    public void accept(Chunk chunk) {
        columns.accept(chunk);
        group.accept(chunk);
        classes.accept(chunk);
        series.forEach(s -> s.accept(chunk));
        pairs.forEach(p -> p.accept(chunk));
    }

    @Override
    public void merge(Tally next) {
        columns.merge(next.columns);
        group.merge(next.group);
        classes.merge(next.classes);
        mergeAll(series, next.series);
        mergeAll(pairs, next.pairs);
    }

    private static <A extends Accumulator<A>> void mergeAll(List<A> to, List<A> from) {
        for (int i = 0; i < to.size(); i++) {
            to.get(i).merge(from.get(i));
        }
    }
}
