package io.github.ensdiag.rows;

import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.ScoreReader;
import java.util.Arrays;

/** Reads the members' rows and pools them. */
final class CombinedReader implements ScoreReader {
    private final Kind kind;
    private final int width;
    private final boolean logs;
    private final JointRows members;
    private final PooledRow pooled;
    private final int[] samples;
    private int[] classes = {};
    private double[] scores = {};

    CombinedReader(CombinedMember ensemble) {
        kind = ensemble.kind();
        width = ensemble.width();
        logs = ensemble.rule().needsLogs();
        members = JointRows.ofMembers(ensemble.set());
        pooled = new PooledRow(ensemble.rule(), ensemble.set());
        samples = new int[ensemble.set().members().size()];
    }

    @Override
    public void read(long from, int rows) {
        int count = Math.multiplyExact(rows, width);
        if (scores.length < count) {
            scores = new double[count];
            classes = new int[kind == Kind.DENSE ? 0 : count];
        }
        members.load(from, rows);
        for (int r = 0; r < rows; r++) {
            JointRow row = logs ? members.row(r) : members.scores(r);
            Arrays.fill(samples, Math.toIntExact(from + r));
            pooled.pool(row, samples);
            if (kind == Kind.DECISIONS) {
                classes[r] = pooled.answer();
                scores[r] = pooled.answer() < 0 ? 0 : 1;
            } else {
                pooled.normalise();
                take(row, r * width);
            }
        }
    }

    private void take(JointRow row, int start) {
        for (int c = 0; c < row.size; c++) {
            scores[start + c] = pooled.value(c);
        }
        Arrays.fill(scores, start + row.size, start + width, 0);
        if (kind == Kind.TOP_K) {
            System.arraycopy(row.classes, 0, classes, start, row.size);
            Arrays.fill(classes, start + row.size, start + width, -1);
        }
    }

    @Override
    public double[] scores() {
        return scores;
    }

    @Override
    public int[] classes() {
        return classes;
    }
}
