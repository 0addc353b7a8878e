package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.rows.JointRows;
import io.github.ensdiag.rows.PooledRow;

/** Reads the rows and pools them whole: always decides. */
final class RowAnswers implements Answers {
    private final JointRows rows;
    private final PooledRow pooled;
    private final boolean logs;

    RowAnswers(EvaluationSet set, CombiningRule rule) {
        rows = JointRows.ofMembers(set);
        pooled = new PooledRow(rule, set);
        logs = rule.needsLogs();
    }

    @Override
    public int answer(int[] samples) {
        rows.load(samples);
        pooled.pool(logs ? rows.row(0) : rows.scores(0), samples);
        return pooled.answer();
    }
}
