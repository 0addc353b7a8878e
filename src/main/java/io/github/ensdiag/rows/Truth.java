package io.github.ensdiag.rows;

import io.github.ensdiag.input.Accepted;
import io.github.ensdiag.input.EvaluationSet;
import java.util.Optional;

/**
 * The right classes of one sample at a time, which together count as one class. Where there is one only, every figure is
 * bit for bit what it is without this. Belongs to one thread.
 */
public final class Truth {
    private final int[] labels;
    private final Optional<Accepted> accepted;
    private int label;
    private int[] classes = new int[1];
    private int count;
    /** Where those that stand in the row stand; only the first {@link #listed} hold. */
    private int[] places = new int[1];

    private int listed;
    private double[] taken = new double[1];

    public Truth(EvaluationSet set) {
        this(set.labels(), set.accepted());
    }

    public Truth(int[] labels, Optional<Accepted> accepted) {
        this.labels = labels;
        this.accepted = accepted;
    }

    /** Turns to a sample, whose scores the row holds. */
    public void turnTo(int sample, JointRow row) {
        label = labels[sample];
        if (accepted.isEmpty()) {
            classes[0] = label;
            count = 1;
        } else {
            take(accepted.get(), sample);
        }
        listed = 0;
        for (int i = 0; i < count; i++) {
            int place = row.indexOf(classes[i]);
            if (place >= 0) {
                places[listed++] = place;
            }
        }
    }

    private void take(Accepted from, int sample) {
        int start = from.starts()[sample];
        count = from.starts()[sample + 1] - start;
        if (classes.length < count) {
            classes = new int[count];
            places = new int[count];
            taken = new double[count];
        }
        System.arraycopy(from.classes(), start, classes, 0, count);
    }

    /** The class that stands for all right ones where only one can. */
    public int label() {
        return label;
    }

    /** Whether an answer is right; −1, no answer, is not. */
    public boolean accepts(int answer) {
        for (int i = 0; i < count; i++) {
            if (classes[i] == answer) {
                return true;
            }
        }
        return false;
    }

    /** How many of the right classes stand in the row. */
    public int listed() {
        return listed;
    }

    /** Where the i-th of those stands. */
    public int place(int i) {
        return places[i];
    }

    /** Right classes that do not stand in the row. */
    public int unlisted() {
        return count - listed;
    }

    /** The values of those; the array is reused. */
    public double[] taken(double[] values) {
        for (int i = 0; i < listed; i++) {
            taken[i] = values[places[i]];
        }
        return taken;
    }

    /** The probability of all right classes together. */
    public double probability(double[] p, double floor) {
        double sum = 0;
        for (int i = 0; i < listed; i++) {
            sum += p[places[i]];
        }
        return sum + (count - listed) * floor;
    }

    /** What Σ_c p_c·q_c rises by when the right classes become one class; 0 where there is one. */
    public double merging(double[] p, double floorP, double[] q, double floorQ) {
        double apart = 0;
        for (int i = 0; i < listed; i++) {
            apart += p[places[i]] * q[places[i]];
        }
        apart += (count - listed) * (floorP * floorQ);
        return probability(p, floorP) * probability(q, floorQ) - apart;
    }
}
