package io.github.ensdiag.rows;

import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Intervals;

/**
 * Fits a member's temperature: the T that minimises the negative log-likelihood of softmax(z / T), z the logits or, of a
 * member that gives probabilities, their logarithms (Guo et al. 2017, arXiv:1706.04599).
 *
 * <p>The likelihood is convex in β = 1/T, so Halley's method finds its only minimum. It starts on a few evenly spaced
 * samples, which brings it so close that one pass over all samples mostly settles it. Where samples have several right
 * classes it need not be convex; where it is not, halving takes over.
 */
public final class TemperatureFit {
    private static final int FIRST_SAMPLES = 1000;
    private static final double TOLERANCE = 0.01;
    /** A temperature outside [1/LIMIT, LIMIT] is no temperature: the likelihood has no minimum to speak of. */
    private static final double LIMIT = 100;

    private final EvaluationSet one;
    private final Parallel parallel;

    /** @param set the whole set; only {@code member} is read */
    public TemperatureFit(EvaluationSet set, Member member, Parallel parallel) {
        one = set.only(member);
        this.parallel = parallel;
    }

    /** The temperature, or NaN where there is no minimum within the limits. */
    public double temperature() {
        return 1 / fit().beta;
    }

    /**
     * The temperature with its interval, which does not take the model for right (H. White 1982, DOI 10.2307/1912526);
     * absent where there is no minimum within the limits.
     */
    public Figure figure() {
        Fit fit = fit();
        double temperature = 1 / fit.beta;
        return Figure.of(temperature, Intervals.logarithm(temperature, temperature * fit.slope.error() / fit.beta));
    }

    /**
     * β, NaN where there is no minimum within the limits.
     *
     * @param slope at a β from which the last step led to this one
     */
    private record Fit(double beta, Slope slope) {}

    private Fit fit() {
        int n = one.samples();
        double beta = 1;
        if (n > FIRST_SAMPLES) {
            int step = n / FIRST_SAMPLES;
            double near = root(beta, TOLERANCE, b -> slope(b, step)).beta;
            beta = Double.isNaN(near) ? beta : near;
        }
        return root(beta, TOLERANCE, b -> slope(b, 1));
    }

    /**
     * First to third derivative of the summed likelihood at β.
     *
     * @param squares sum over samples of the squared first derivative
     */
    private record Slope(double first, double second, double third, double squares) {
        static final Slope ZERO = new Slope(0, 0, 0, 0);

        Slope plus(Slope other) {
            return new Slope(first + other.first, second + other.second, third + other.third, squares + other.squares);
        }

        /** Of one sample. */
        Slope minus(Slope other) {
            double difference = first - other.first;
            return new Slope(difference, second - other.second, third - other.third, difference * difference);
        }

        /** Standard error of the β at which the first derivative is 0, whatever distribution the samples have. */
        double error() {
            return Math.sqrt(squares) / second;
        }

        /** Halley's step to where the first derivative is 0: the error after it is of the order of its cube. */
        double step() {
            return -2 * first * second / (2 * second * second - first * third);
        }
    }

    private interface Likelihood {
        Slope at(double beta);
    }

    /** @param tolerance relative step at which to stop after taking it; the error is of the order of its cube */
    private static Fit root(double start, double tolerance, Likelihood likelihood) {
        double low = 1 / LIMIT;
        double high = LIMIT;
        double beta = start;
        for (int i = 0; i < 100 && !Double.isNaN(beta); i++) {
            Slope slope = likelihood.at(beta);
            if (slope.first > 0) {
                high = beta;
            } else {
                low = beta;
            }
            double next = beta + slope.step();
            if (!(slope.second > 0 && next > low && next < high)) {
                next = Math.sqrt(low * high);
            } else if (Math.abs(next - beta) <= tolerance * beta) {
                return new Fit(next, slope);
            }
            if (high / low < 1 + 1e-6) {
                break;
            }
            beta = next;
        }
        return new Fit(Double.NaN, Slope.ZERO);
    }

    private Slope slope(double beta, int step) {
        int n = one.samples();
        var rows = ThreadLocal.withInitial(() -> new JointRows(one));
        var weights = ThreadLocal.withInitial(() -> new double[one.classes()]);
        var truths = ThreadLocal.withInitial(() -> new Truth(one));
        return parallel.pass(
                "Fitting the temperature of " + one.members().get(0).name(),
                n,
                Slope.ZERO,
                chunk -> {
                    Slope sum = Slope.ZERO;
                    int from = chunk * Chunks.SIZE;
                    int to = Math.min(n, from + Chunks.SIZE);
                    int block = step > 1 ? 1 : Chunks.rows(one.members());
                    // Round up to a multiple of the step.
                    int first = (from + step - 1) / step * step;
                    for (int i = first; i < to; i += step * block) {
                        int count = Math.min(block, to - i);
                        rows.get().load(i, count);
                        for (int r = 0; r < count; r++) {
                            JointRow row = rows.get().logits(r);
                            truths.get().turnTo(i + r, row);
                            sum = sum.plus(slope(row, truths.get(), beta, weights.get()));
                        }
                    }
                    return sum;
                },
                Slope::plus);
    }

    /** Of one sample: what the moments over all classes exceed those over the right classes by. */
    private static Slope slope(JointRow row, Truth truth, double beta, double[] weights) {
        double[] logs = row.logs[0];
        double floor = row.logFloor[0];
        Slope all = moments(logs, row.size, row.unlisted(), floor, beta, weights);
        return all.minus(moments(truth.taken(logs), truth.listed(), truth.unlisted(), floor, beta, weights));
    }

    /**
     * Mean, second and third central moment of logits l under softmax(β·l) over themselves.
     *
     * @param unlisted how many more there are of the value {@code floor}
     * @param weights room for {@code size} values
     */
    private static Slope moments(double[] logs, int size, int unlisted, double floor, double beta, double[] weights) {
        double highest = unlisted > 0 ? floor : Double.NEGATIVE_INFINITY;
        for (int c = 0; c < size; c++) {
            highest = Math.max(highest, logs[c]);
        }
        double total = 0;
        for (int c = 0; c < size; c++) {
            weights[c] = Math.exp(beta * (logs[c] - highest));
            total += weights[c];
        }
        double rest = unlisted == 0 ? 0 : unlisted * Math.exp(beta * (floor - highest));
        total += rest;
        double mean = (Vectors.dot(weights, logs, size) + rest * floor) / total;
        double floorOff = unlisted == 0 ? 0 : floor - mean;
        double square = rest * floorOff * floorOff;
        double cube = square * floorOff;
        for (int c = 0; c < size; c++) {
            double off = logs[c] - mean;
            double weighted = weights[c] * off * off;
            square += weighted;
            cube += weighted * off;
        }
        return new Slope(mean, square / total, cube / total, 0);
    }
}
