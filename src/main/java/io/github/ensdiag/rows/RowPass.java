package io.github.ensdiag.rows;

import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Reads every row of a set once and shows it to all who watch. */
public final class RowPass {
    private final EvaluationSet set;
    private final double[] expansions;
    private final Collection<? extends Watch> watches;
    private final int blockRows;

    private RowPass(EvaluationSet set, double[] expansions, Collection<? extends Watch> watches) {
        this.set = set;
        this.expansions = expansions;
        this.watches = watches;
        blockRows = Chunks.rows(set.predictors());
    }

    /** As {@link #over(EvaluationSet, double[], Collection, Parallel)}, without any expansion. */
    public static List<ReadRows> over(EvaluationSet set, Collection<? extends Watch> watches, Parallel parallel) {
        return over(set, new double[0], watches, parallel);
    }

    /**
     * Reads all rows.
     *
     * @param expansions see {@link JointRows#JointRows(EvaluationSet, double[])}
     * @return by predictor
     * @throws io.github.ensdiag.table.InputException if a row turns out not to be acceptable
     */
    public static List<ReadRows> over(
            EvaluationSet set, double[] expansions, Collection<? extends Watch> watches, Parallel parallel) {
        return new RowPass(set, expansions, watches).run(parallel);
    }

    private List<ReadRows> run(Parallel parallel) {
        // Each works on one chunk at a time; none outlives the pass, as what belongs to a thread would.
        Queue<Reading> idle = new ConcurrentLinkedQueue<>();
        parallel.pass(
                "Reading",
                set.samples(),
                List.<Runnable>of(),
                chunk -> {
                    Reading reading = Optional.ofNullable(idle.poll()).orElseGet(Reading::new);
                    List<Runnable> ends = reading.read(chunk);
                    idle.add(reading);
                    return ends;
                },
                (none, ends) -> {
                    ends.forEach(Runnable::run);
                    return none;
                });
        List<Member> predictors = set.predictors();
        return IntStream.range(0, predictors.size())
                .mapToObj(p -> ReadRows.of(idle.stream().map(reading -> reading.rows.reader(p))))
                .toList();
    }

    /** What is read with, by one thread at a time. */
    private final class Reading {
        private final JointRows rows = new JointRows(set, expansions);
        private final Truth truth = new Truth(set);
        private final List<Watcher> watchers =
                watches.stream().map(Watch::watcher).toList();

        List<Runnable> read(int chunk) {
            int from = chunk * Chunks.SIZE;
            int to = Math.min(set.samples(), from + Chunks.SIZE);
            watchers.forEach(watcher -> watcher.begin(from, to));
            for (int first = from; first < to; first += blockRows) {
                int count = Math.min(blockRows, to - first);
                rows.load(first, count);
                for (int r = 0; r < count; r++) {
                    JointRow row = rows.row(r);
                    truth.turnTo(first + r, row);
                    for (Watcher watcher : watchers) {
                        watcher.see(first + r, row, truth);
                    }
                }
            }
            return watchers.stream().map(Watcher::end).toList();
        }
    }
}
