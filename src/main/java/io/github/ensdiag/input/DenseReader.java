package io.github.ensdiag.input;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Say;
import io.github.ensdiag.vector.Exponential;
import io.github.ensdiag.vector.Extremes;
import io.github.ensdiag.vector.Vectors;
import java.util.stream.Stream;

/** Reads dense scores. */
final class DenseReader implements ScoreReader {
    private final Matrix array;
    private final Scale scale;
    private final boolean recognised;
    private final Blocks blocks;
    private final double lowest;
    private final double highest;
    private double[] scores = {};
    /** By row of the block. */
    private Extremes[] extremes = {};

    private long rescaledRows;
    private double smallestSum;
    private double largestSum;

    DenseReader(Matrix array, Scale scale, boolean recognised) {
        this.array = array;
        this.scale = scale;
        this.recognised = recognised;
        this.blocks = array.blocks();
        this.lowest = scale == Scale.PROBABILITIES ? 0 : -Double.MAX_VALUE;
        this.highest = highest(scale, recognised);
        smallestSum = scale == Scale.LOGITS ? 1 : Double.POSITIVE_INFINITY;
        largestSum = scale == Scale.LOGITS ? 1 : Double.NEGATIVE_INFINITY;
    }

    /** Configured probabilities may be counts or percentages: their rows are divided by their sums. */
    private static double highest(Scale scale, boolean recognised) {
        if (scale == Scale.LOG_PROBABILITIES) {
            return ScaleDetector.SLACK;
        }
        return scale == Scale.PROBABILITIES && recognised ? 1 + ScaleDetector.SLACK : Double.MAX_VALUE;
    }

    @Override
    public void read(long from, int rows) {
        decode(from, rows);
        look(from, rows);
        if (scale == Scale.PROBABILITIES) {
            checkSums(from, rows);
        } else if (scale == Scale.LOG_PROBABILITIES) {
            checkExpSums(rows);
        }
    }

    /** Logits are as they are in the file; what else there is may have to be divided by its sum. */
    @Override
    public void readAgain(long from, int rows) {
        if (scale == Scale.LOGITS) {
            decode(from, rows);
        } else {
            read(from, rows);
        }
    }

    private void decode(long from, int rows) {
        int count = Math.multiplyExact(rows, array.columns());
        if (scores.length < count) {
            scores = new double[count];
        }
        blocks.read(from, rows, scores);
    }

    private void look(long from, int rows) {
        int columns = array.columns();
        if (extremes.length < rows) {
            extremes = Stream.generate(Extremes::new).limit(rows).toArray(Extremes[]::new);
        }
        for (int row = 0; row < rows; row++) {
            extremes[row].find(scores, row * columns, columns);
            if (!extremes[row].within(lowest, highest)) {
                throw refused(from + row, row * columns);
            }
        }
    }

    @Override
    public Extremes extremes(int row, int width) {
        return extremes[row];
    }

    private void checkSums(long from, int rows) {
        int columns = array.columns();
        for (int row = 0; row < rows; row++) {
            double sum = Vectors.sum(scores, row * columns, columns);
            takeSum(sum);
            if (Math.abs(sum - 1) > ScaleDetector.SUM_TOLERANCE) {
                rescale(from + row, row * columns, sum);
            }
        }
    }

    private void checkExpSums(int rows) {
        int columns = array.columns();
        for (int start = 0; start < rows * columns; start += columns) {
            double sum = 0;
            for (int i = start; i < start + columns; i++) {
                sum += Exponential.of(scores[i]);
            }
            takeSum(sum);
            if (Math.abs(sum - 1) > ScaleDetector.SUM_TOLERANCE) {
                // finite values have a finite logarithm of their sum, if not by way of it
                normaliseLogs(start, start + columns);
                rescaledRows++;
            }
        }
    }

    private void takeSum(double sum) {
        smallestSum = Math.min(smallestSum, sum);
        largestSum = Math.max(largestSum, sum);
    }

    private void normaliseLogs(int from, int to) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, scores[i]);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.exp(scores[i] - highest);
        }
        double shift = highest + Math.log(sum);
        for (int i = from; i < to; i++) {
            scores[i] -= shift;
        }
        extremes[from / array.columns()].find(scores, from, to - from);
    }

    private void rescale(long row, int start, double sum) {
        if (sum == 0 || sum == Double.POSITIVE_INFINITY) {
            throw new InputException(array.places().file(row) + ": the probabilities of "
                    + array.places().row(row) + ", sum to " + (sum == 0 ? "0" : "Infinity")
                    + ". Predict this sample again, or remove it from every file.");
        }
        for (int i = start; i < start + array.columns(); i++) {
            scores[i] /= sum;
        }
        extremes[start / array.columns()].find(scores, start, array.columns());
        rescaledRows++;
    }

    private InputException refused(long row, int start) {
        int column = 0;
        // no number is outside of every range
        while (scores[start + column] >= lowest && scores[start + column] <= highest) {
            column++;
        }
        double value = scores[start + column];
        if (!Double.isFinite(value)) {
            return notFinite(array, row, column, value);
        }
        String what = scale == Scale.PROBABILITIES ? "probabilities" : "log-probabilities";
        String why = recognised
                ? " looked like " + what + " in the rows by which its scale was recognised, but holds "
                : " is configured as " + what + ", but holds ";
        return new InputException(array.places().file(row) + why + Say.number(value) + " in "
                + array.places().value(row, column) + ". If the scores are logits, configure "
                + Scale.LOGITS.configured() + "; if not, mend this row.");
    }

    static InputException notFinite(Matrix array, long row, int column, double value) {
        String mend = Double.isNaN(value)
                ? "Predict this sample again, or remove its row from every file."
                : "Save scores that fit their type, for example as float32, or clip them: np.clip(x, -1e4, 1e4).";
        return new InputException(array.places().file(row) + " holds "
                + (Double.isNaN(value) ? "no number (NaN, or nothing at all)" : Double.toString(value))
                + " in "
                + array.places().value(row, column) + ", where a finite score is expected. " + mend);
    }

    @Override
    public double[] scores() {
        return scores;
    }

    @Override
    public int[] classes() {
        throw new IllegalStateException("dense scores have no list of classes");
    }

    @Override
    public long rescaledRows() {
        return rescaledRows;
    }

    @Override
    public double worstSum() {
        return Math.max(0, Math.max(1 - smallestSum, largestSum - 1));
    }

    @Override
    public double smallestSum() {
        return smallestSum;
    }

    @Override
    public double largestSum() {
        return largestSum;
    }
}
