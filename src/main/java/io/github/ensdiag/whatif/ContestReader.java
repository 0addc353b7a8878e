package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.rows.Borda;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.Truth;
import io.github.ensdiag.rows.Watcher;
import java.util.function.Consumer;

/** Reads the contests of some samples at a time. Belongs to one thread. */
final class ContestReader implements Watcher {
    private final int members;
    private final Candidates candidates;
    private final Borda borda;
    private final Consumer<SeenContests> seen;
    private int first;
    private boolean[] sure = {};
    private ContestPacker packer;
    private int truncated;

    /** @param seen takes them, in order */
    ContestReader(EvaluationSet set, Consumer<SeenContests> seen) {
        members = set.members().size();
        candidates = new Candidates(members);
        borda = new Borda(set);
        this.seen = seen;
        packer = new ContestPacker(members);
    }

    @Override
    public void begin(int from, int to) {
        first = from;
        sure = new boolean[to - from];
        packer.clear();
        truncated = 0;
    }

    @Override
    public void see(int sample, JointRow row, Truth truth) {
        if (!contends(row, truth)) {
            return;
        }
        candidates.find(row);
        truncated += candidates.truncated() ? 1 : 0;
        int right = right(row, truth);
        sure[sample - first] = right > 0 && right == candidates.count() && allAnswer(row);
        if (right > 0 && !sure[sample - first]) {
            packer.add(sample, row, candidates, truth, borda);
        }
    }

    @Override
    public Runnable end() {
        SeenContests contests = packer.part(first, sure, truncated);
        return () -> seen.accept(contests);
    }

    /** Whether any right class can win. */
    private boolean contends(JointRow row, Truth truth) {
        for (int t = 0; t < truth.listed(); t++) {
            if (candidates.contends(row, truth.place(t))) {
                return true;
            }
        }
        return false;
    }

    private int right(JointRow row, Truth truth) {
        int right = 0;
        for (int i = 0; i < candidates.count(); i++) {
            right += truth.accepts(row.classes[candidates.place(i)]) ? 1 : 0;
        }
        return right;
    }

    /** Whether every member names a class: else there are weights, or parts of the group, that leave none. */
    private boolean allAnswer(JointRow row) {
        for (int m = 0; m < members; m++) {
            if (row.top[m] < 0) {
                return false;
            }
        }
        return true;
    }
}
