package io.github.ensdiag.rows;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.vector.Vectors;
import java.util.Arrays;

/** One sample's row as a rule pools it from the members' rows. Belongs to one thread. */
public final class PooledRow {
    /** Sums of weights that differ by less, relatively, are equal. */
    private static final double ROUNDING = 1e-9;

    private final CombiningRule rule;
    private final double[] weights;
    private final double weightSum;
    /** By place in the row; a class outside the row has {@link #floor}. */
    private final double[] values;

    private final double[] means;
    private final Borda borda;
    /** All of a row. */
    private final int[] places;

    private double floor;
    private int size;
    private int unlisted;
    private int answer;

    /** For joint rows of the set's members alone. */
    public PooledRow(CombiningRule rule, EvaluationSet set) {
        this.rule = rule;
        int classes = set.classes();
        weights = rule.weights().stream().mapToDouble(Double::doubleValue).toArray();
        weightSum = Vectors.sum(weights, weights.length);
        values = new double[classes];
        means = new double[classes];
        borda = new Borda(set);
        places = new int[classes];
        Arrays.setAll(places, c -> c);
    }

    /**
     * Pools a row, which is brought to the temperatures of the rule for that.
     *
     * @param samples by member, the sample whose row it is
     */
    public void pool(JointRow row, int[] samples) {
        rule.temperatures().ifPresent(temperatures -> temperatures.apply(row, samples));
        size = row.size;
        unlisted = row.unlisted();
        switch (rule.pooling()) {
            case MEAN -> add(row, row.scores, row.floor, values);
            case GEOMETRIC -> add(row, row.logs, row.logFloor, values);
            case VOTE -> vote(row);
            case MAX -> max(row);
            case BORDA -> borda(row);
        }
        int place = highest();
        answer = place < 0 ? -1 : row.classes[place];
    }

    /** The class with the highest pooled value, the lowest of equal ones; −1: no member answers. */
    public int answer() {
        return answer;
    }

    /** Turns pooled scores into probabilities; votes and Borda counts are none. */
    void normalise() {
        if (rule.pooling() == Pooling.GEOMETRIC) {
            exponentiate();
        }
        double total = unlisted == 0 ? 0 : unlisted * floor;
        total += Vectors.sum(values, size);
        for (int c = 0; c < size; c++) {
            values[c] /= total;
        }
    }

    /** The pooled value at a place of the row. */
    double value(int place) {
        return values[place];
    }

    /** The weighted sum of what the members give. */
    private void add(JointRow row, double[][] given, double[] floors, double[] sums) {
        Arrays.fill(sums, 0, size, 0);
        floor = 0;
        for (int m = 0; m < weights.length; m++) {
            double w = weights[m];
            double[] terms = given[m];
            for (int c = 0; c < size; c++) {
                sums[c] += w * terms[c];
            }
            floor += w * floors[m];
        }
    }

    private void max(JointRow row) {
        Arrays.fill(values, 0, size, 0);
        floor = 0;
        for (int m = 0; m < weights.length; m++) {
            for (int c = 0; c < size; c++) {
                values[c] = Math.max(values[c], weights[m] * row.scores[m][c]);
            }
            floor = Math.max(floor, weights[m] * row.floor[m]);
        }
    }

    private void vote(JointRow row) {
        add(row, row.scores, row.floor, means);
        Arrays.fill(values, 0, size, 0);
        for (int m = 0; m < weights.length; m++) {
            int top = -1;
            double most = 0;
            for (int c = 0; c < size; c++) {
                if (row.scores[m][c] > most) {
                    most = row.scores[m][c];
                    top = c;
                }
            }
            if (top >= 0) {
                values[top] += weights[m];
            }
        }
        round();
    }

    /** Or else 0.1 + 0.2 votes would outnumber 0.3. */
    private void round() {
        double unit = ROUNDING * weightSum;
        for (int c = 0; c < size; c++) {
            values[c] = Math.rint(values[c] / unit) * unit;
        }
    }

    private void borda(JointRow row) {
        Arrays.fill(values, 0, size, 0);
        for (int m = 0; m < weights.length; m++) {
            borda.add(row, m, places, size, weights[m], values, 0);
        }
        round();
    }

    private int highest() {
        boolean logs = rule.pooling() == Pooling.GEOMETRIC;
        boolean votes = rule.pooling() == Pooling.VOTE;
        double most = logs ? Double.NEGATIVE_INFINITY : 0;
        int place = -1;
        for (int c = 0; c < size; c++) {
            if (values[c] > most || votes && place >= 0 && values[c] == most && means[c] > means[place]) {
                most = values[c];
                place = c;
            }
        }
        return place;
    }

    private void exponentiate() {
        double most = unlisted > 0 ? floor : Double.NEGATIVE_INFINITY;
        for (int c = 0; c < size; c++) {
            most = Math.max(most, values[c]);
        }
        for (int c = 0; c < size; c++) {
            values[c] = Math.exp((values[c] - most) / weightSum);
        }
        floor = Math.exp((floor - most) / weightSum);
    }
}
