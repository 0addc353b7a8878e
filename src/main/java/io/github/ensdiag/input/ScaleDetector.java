package io.github.ensdiag.input;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Say;
import io.github.ensdiag.vector.Exponential;
import java.util.Optional;

/** Recognises what dense scores mean, from up to 1000 evenly spaced rows. */
final class ScaleDetector {
    /** How far above 1, or a log-probability above 0, rounding may lift a value. */
    static final double SLACK = 1e-3;

    /** How far from 1 the sum of a row of probabilities may lie. */
    static final double SUM_TOLERANCE = 0.01;

    private static final int MOST_ROWS = 1000;

    private final Matrix array;

    private boolean unit = true;
    private boolean notPositive = true;
    private boolean notNegative = true;
    private boolean sumsToOne = true;
    private boolean expSumsToOne = true;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private double smallestSum = Double.POSITIVE_INFINITY;
    private double largestSum = Double.NEGATIVE_INFINITY;
    private long oddRow = -1;
    private double oddSum;
    private long oddExpRow = -1;
    private double oddExpSum;

    private ScaleDetector(Matrix array) {
        this.array = array;
    }

    /**
     * The configured scale, or the one that the values show.
     *
     * @throws InputException if the values allow more than one reading, or are not finite
     */
    static Scale of(Matrix array, Optional<Scale> configured) {
        if (configured.isPresent() && configured.get() != Scale.LOG_PROBABILITIES) {
            return configured.get();
        }
        ScaleDetector detector = new ScaleDetector(array);
        detector.look();
        if (configured.isPresent()) {
            detector.requireExpSums();
            return configured.get();
        }
        return detector.recognise();
    }

    private void look() {
        int rows = array.rows();
        int looks = Math.min(rows, MOST_ROWS);
        Blocks blocks = array.blocks();
        double[] values = new double[array.columns()];
        for (int i = 0; i < looks; i++) {
            long row = looks == 1 ? 0 : (long) i * (rows - 1) / (looks - 1);
            blocks.read(row, 1, values);
            lookAt(row, values);
        }
    }

    private void lookAt(long row, double[] values) {
        double sum = 0;
        double expSum = 0;
        for (int column = 0; column < values.length; column++) {
            double value = values[column];
            if (!Double.isFinite(value)) {
                throw DenseReader.notFinite(array, row, column, value);
            }
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
            sum += value;
            expSum += Exponential.of(value);
        }
        notNegative &= smallest >= 0;
        unit &= smallest >= 0 && largest <= 1 + SLACK;
        notPositive &= largest <= SLACK;
        smallestSum = Math.min(smallestSum, sum);
        largestSum = Math.max(largestSum, sum);
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            sumsToOne = false;
            if (oddRow < 0) {
                oddRow = row;
                oddSum = sum;
            }
        }
        if (!(Math.abs(expSum - 1) <= SUM_TOLERANCE)) {
            expSumsToOne = false;
            if (oddExpRow < 0) {
                oddExpRow = row;
                oddExpSum = expSum;
            }
        }
    }

    private Scale recognise() {
        if (unit && sumsToOne) {
            return Scale.PROBABILITIES;
        }
        if (notPositive && expSumsToOne) {
            return Scale.LOG_PROBABILITIES;
        }
        if (unit) {
            throw ambiguous("the values lie between 0 and 1 as probabilities do, but "
                    + array.places().row(oddRow) + ", sums to " + Say.sum(oddSum) + ", not to 1");
        }
        if (sumsToOne) {
            throw ambiguous("the rows sum to 1 as probabilities do, but the values go from " + Say.number(smallest)
                    + " to " + Say.number(largest));
        }
        // every logit positive and every row of the same sum does not happen by chance
        if (notNegative && array.rows() > 1 && largestSum - smallestSum <= SLACK * largestSum) {
            throw ambiguous("no value is negative and every row sums to " + Say.sum(largestSum)
                    + ", as percentages or votes do");
        }
        return Scale.LOGITS;
    }

    private InputException ambiguous(String why) {
        return new InputException(
                "It is not clear what the scores in " + array.places().file(0) + " mean: " + why
                        + ". Configure " + Scale.LOGITS.configured() + " to apply softmax, or "
                        + Scale.PROBABILITIES.configured() + " to divide each row by its sum.");
    }

    /** Exponentiated, other values would not be probabilities; softmax makes them so. */
    private void requireExpSums() {
        if (!expSumsToOne) {
            throw new InputException(array.places().file(0)
                    + " is configured as log-probabilities, but the exponentials of "
                    + array.places().row(oddExpRow) + ", sum to " + Say.sum(oddExpSum) + ", not to 1. Configure "
                    + Scale.LOGITS.configured() + " to apply softmax.");
        }
    }
}
