package io.github.ensdiag.rows;

import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Intervals;
import io.github.ensdiag.vector.Vectors;
import java.util.List;

/**
 * Fits a member's temperatures, on all samples and on each half of them: the T that minimises the negative log-likelihood of
 * softmax(z / T), z the logits or, of a member that gives probabilities, their logarithms (Guo et al. 2017,
 * arXiv:1706.04599).
 *
 * <p>The negative log-likelihood is convex in β = 1/T, so Halley's method finds its only minimum. It starts on a few evenly
 * spaced samples, which brings it so close that a pass or two over all samples settle it, for the halves as well. Where
 * samples have several right classes it need not be convex; where it is not, halving takes over.
 */
final class TemperatureFit {
    private static final int FIRST_SAMPLES = 1000;
    /** Relative step at which to stop after taking it; the error is of the order of its cube. */
    private static final double TOLERANCE = 0.01;

    private static final int MOST_STEPS = 100;
    /** A temperature outside [1/LIMIT, LIMIT] is no temperature: the likelihood has no minimum to speak of. */
    private static final double LIMIT = 100;

    private final EvaluationSet one;
    private final Halves halves;
    private final Parallel parallel;

    /**
     * @param set the whole set; only {@code member} is read
     * @param halves on each of which a temperature is fitted besides that of the whole
     */
    TemperatureFit(EvaluationSet set, Member member, Halves halves, Parallel parallel) {
        one = set.only(member);
        this.halves = halves;
        this.parallel = parallel;
    }

    /** The temperatures. */
    FittedTemperatures temperatures() {
        int n = one.samples();
        double start = 1;
        if (n > FIRST_SAMPLES) {
            int step = n / FIRST_SAMPLES;
            Root near = new Root(start);
            seek(List.of(near), beta -> List.of(slopes(beta, step).whole()));
            start = near.found() ? near.beta : start;
        }
        Root whole = new Root(start);
        Root first = new Root(start);
        Root second = new Root(start);
        seek(List.of(whole, first, second), beta -> {
            Slopes slopes = slopes(beta, 1);
            return List.of(slopes.whole(), slopes.first, slopes.second);
        });
        return new FittedTemperatures(whole.figure(), first.temperature(), second.temperature());
    }

    private interface Likelihoods {
        /** The slope of each at β. */
        List<Slope> at(double beta);
    }

    /** Finds the roots of likelihoods that are seen together; as they are alike, what one looks at mostly settles all. */
    private static void seek(List<Root> roots, Likelihoods likelihoods) {
        for (Root root : roots) {
            for (int i = 0; i < MOST_STEPS && root.open; i++) {
                double beta = root.beta;
                List<Slope> slopes = likelihoods.at(beta);
                for (int r = 0; r < roots.size(); r++) {
                    roots.get(r).look(beta, slopes.get(r));
                }
            }
        }
    }

    /** What is known of where a likelihood's slope is 0. */
    private static final class Root {
        private double low = 1 / LIMIT;
        private double high = LIMIT;
        /** The best guess. */
        private double beta;

        private Slope seen = Slope.ZERO;
        /** Whether it is worth while to look at the guess. */
        private boolean open = true;

        Root(double start) {
            beta = start;
        }

        void look(double at, Slope slope) {
            if (!open) {
                return;
            }
            seen = slope;
            if (slope.first > 0) {
                high = Math.min(high, at);
            } else {
                low = Math.max(low, at);
            }
            beta = at + slope.step();
            if (!(slope.second > 0 && beta > low && beta < high)) {
                beta = Math.sqrt(low * high);
            } else if (Math.abs(beta - at) <= TOLERANCE * at) {
                open = false;
            }
            if (open && high / low < 1 + 1e-6) {
                beta = Double.NaN;
                open = false;
            }
        }

        boolean found() {
            return !open && !Double.isNaN(beta);
        }

        double temperature() {
            return found() ? 1 / beta : Double.NaN;
        }

        /** With its interval, which does not take the model for right (H. White 1982, DOI 10.2307/1912526). */
        Figure figure() {
            double temperature = temperature();
            return Figure.of(temperature, Intervals.logarithm(temperature, temperature * seen.error() / beta));
        }
    }

    /** Of all samples looked at, by half. */
    private record Slopes(Slope first, Slope second) {
        static final Slopes ZERO = new Slopes(Slope.ZERO, Slope.ZERO);

        Slope whole() {
            return first.plus(second);
        }

        Slopes plus(Slopes other) {
            return new Slopes(first.plus(other.first), second.plus(other.second));
        }
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

    private Slopes slopes(double beta, int step) {
        int n = one.samples();
        var rows = ThreadLocal.withInitial(() -> new JointRows(one));
        var weights = ThreadLocal.withInitial(() -> new double[one.classes()]);
        var truths = ThreadLocal.withInitial(() -> new Truth(one));
        return parallel.pass(
                "Fitting the temperature of " + one.members().get(0).name(),
                n,
                Slopes.ZERO,
                chunk -> {
                    Slope[] sums = {Slope.ZERO, Slope.ZERO};
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
                            int half = halves.of(i + r);
                            sums[half] = sums[half].plus(slope(row, truths.get(), beta, weights.get()));
                        }
                    }
                    return new Slopes(sums[0], sums[1]);
                },
                Slopes::plus);
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
