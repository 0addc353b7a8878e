package io.github.ensdiag.bench;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.rows.JointRows;
import io.github.ensdiag.testing.MadeMember;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** A joint row of two dense members' logits, with probabilities and logarithms, against a plain softmax of each. */
public class SoftmaxKernel extends Kernel {
    private final double[] logits = normal(1000, 3);
    private final double[] probabilities = new double[logits.length];
    private final JointRows rows = rows(logits);

    private static JointRows rows(double[] logits) {
        MadeMember member = MadeMember.dense("a", Scale.LOGITS, new double[][] {logits});
        JointRows rows = new JointRows(new EvaluationSet(logits.length, new int[1], List.of(member, member)));
        rows.load(0, 1);
        return rows;
    }

    @Benchmark
    public Object ours() {
        return rows.row(0);
    }

    @Benchmark
    public double plain() {
        double sum = 0;
        for (int member = 0; member < 2; member++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (double logit : logits) {
                highest = Math.max(highest, logit);
            }
            double total = 0;
            for (int c = 0; c < logits.length; c++) {
                probabilities[c] = Math.exp(logits[c] - highest);
                total += probabilities[c];
            }
            for (int c = 0; c < logits.length; c++) {
                probabilities[c] /= total;
            }
            sum += probabilities[member];
        }
        return sum;
    }
}
