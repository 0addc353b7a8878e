package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.Watch;
import io.github.ensdiag.rows.Watcher;
import java.util.ArrayList;
import java.util.List;

/** Watches all rows for what could win on each sample, so that anything can be tried out afterwards. */
public final class ContestWatch implements Watch {
    private final EvaluationSet set;
    private final double[] expansions;
    private List<SeenContests> seen = new ArrayList<>();

    /**
     * Gets ready to watch the rows of the set, or of this set with an ensemble.
     *
     * @param expansions by predictor, the inverse temperature at which its rows are expanded; or empty: they are not
     */
    public ContestWatch(EvaluationSet set, double[] expansions) {
        this.set = set;
        this.expansions = expansions.clone();
    }

    @Override
    public Watcher watcher() {
        return new ContestReader(set, contests -> seen.add(contests));
    }

    /** What was seen, which is handed over: large as it is, it is not kept here. */
    Contests contests(List<double[]> temperatures, Parallel parallel) {
        List<SeenContests> all = seen;
        seen = new ArrayList<>();
        return Contests.of(set, all, expansions, temperatures, parallel);
    }
}
