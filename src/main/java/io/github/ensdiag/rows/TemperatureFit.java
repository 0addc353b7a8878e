package io.github.ensdiag.rows;

import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Intervals;
import java.util.List;

/**
 * Fits a predictor's temperatures, on all samples and on each half of them: the T that minimises the negative log-likelihood
 * of softmax(z / T), z the logits or, of one that gives probabilities, their logarithms (Guo et al. 2017, arXiv:1706.04599).
 *
 * <p>The negative log-likelihood is convex in β = 1/T. It is expanded around a β found on a few evenly spaced samples, which
 * is so near to the minimum that its series over all samples gives that of the halves as well. Where it does not reach so
 * far, further passes do. Where samples have several right classes it need not be convex; where it is not, halving takes
 * over.
 */
final class TemperatureFit {
    /** So many samples a first guess is made on, and so many improve it. */
    private static final int FEW = 250;

    private static final int SOME = 3000;

    private static final int MOST_STEPS = 100;
    /** A temperature outside [1/LIMIT, LIMIT] is no temperature: the likelihood has no minimum to speak of. */
    private static final double LIMIT = 100;

    /**
     * Less information about log β is none: where every sample is right beyond doubt the slope falls like an exponential that
     * never is 0, but is for its series and for rounding.
     */
    private static final double INFORMATION = 1e-6;

    private static final double ROUNDING = 1e-9;

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

    /** The inverse temperature that some of the samples show; 1 where they show none. */
    double guess() {
        int n = one.samples();
        Root few = new Root(1);
        seek(
                List.of(few),
                beta -> List.of(Fits.likelihoods(likelihoods(beta, Math.max(1, n / FEW)))
                        .get(0)));
        if (!few.found()) {
            return 1;
        }
        if (n <= SOME) {
            return few.beta;
        }
        // one look at more of them
        Root some = new Root(few.beta);
        some.look(few.beta, Fits.likelihoods(likelihoods(few.beta, n / SOME)).get(0));
        return Double.isNaN(some.beta) ? few.beta : some.beta;
    }

    /** Reads what it takes. */
    FittedTemperatures temperatures() {
        Fits fits = new Fits(guess());
        seek(fits.all(), beta -> Fits.likelihoods(likelihoods(beta, 1)));
        return fits.temperatures();
    }

    /**
     * From what one pass over all samples has shown, if that is enough, else from further passes.
     *
     * @param seen by half, expanded around β
     */
    FittedTemperatures temperatures(double beta, Likelihood[] seen) {
        Fits fits = new Fits(beta);
        List<Likelihood> likelihoods = Fits.likelihoods(seen);
        for (int f = 0; f < likelihoods.size(); f++) {
            fits.all().get(f).look(beta, likelihoods.get(f));
        }
        seek(fits.all(), b -> Fits.likelihoods(likelihoods(b, 1)));
        return fits.temperatures();
    }

    /** The three that are fitted together. */
    private record Fits(Root whole, Root first, Root second) {
        Fits(double start) {
            this(new Root(start), new Root(start), new Root(start));
        }

        List<Root> all() {
            return List.of(whole, first, second);
        }

        /** In their order. */
        static List<Likelihood> likelihoods(Likelihood[] halves) {
            return List.of(halves[0].and(halves[1]), halves[0], halves[1]);
        }

        FittedTemperatures temperatures() {
            return new FittedTemperatures(whole.figure(), first.temperature(), second.temperature());
        }
    }

    private interface Likelihoods {
        /** Each of them, expanded around β. */
        List<Likelihood> around(double beta);
    }

    /** Finds the minima of likelihoods that are seen together; as they are alike, what one looks at mostly settles all. */
    private static void seek(List<Root> roots, Likelihoods likelihoods) {
        for (Root root : roots) {
            for (int i = 0; i < MOST_STEPS && root.open; i++) {
                double beta = root.beta;
                List<Likelihood> around = likelihoods.around(beta);
                for (int r = 0; r < roots.size(); r++) {
                    roots.get(r).look(beta, around.get(r));
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

        private double error;
        /** Whether it is worth while to look around the guess. */
        private boolean open = true;

        Root(double start) {
            beta = start;
        }

        void look(double at, Likelihood likelihood) {
            if (!open) {
                return;
            }
            if (likelihood.slope(0) > 0) {
                high = Math.min(high, at);
            } else {
                low = Math.max(low, at);
            }
            double reach = LogPartition.REACH * at;
            double distance = likelihood.minimum(reach);
            beta = at + distance;
            // At the minimum itself rounding decides on which side of it this look was.
            boolean within = beta > low * (1 - ROUNDING) && beta < high * (1 + ROUNDING);
            if (within && likelihood.curvature(distance) * beta * beta > INFORMATION) {
                error = likelihood.error(distance);
                open = false;
                return;
            }
            beta = at + likelihood.halley();
            // A step within the series' reach is none to trust, for the series has not found it.
            boolean far = Math.abs(beta - at) > reach;
            if (!(far && likelihood.curvature(0) > 0 && beta > low && beta < high)) {
                beta = Math.sqrt(low * high);
            }
            if (high / low < 1 + 1e-6) {
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
            return Figure.of(temperature, Intervals.logarithm(temperature, temperature * error / beta));
        }
    }

    /** By half, over every so many samples. */
    private Likelihood[] likelihoods(double beta, int step) {
        int n = one.samples();
        var threads = ThreadLocal.withInitial(() -> new Expanding(beta));
        return parallel.pass(
                "Fitting the temperature of " + one.members().get(0).name(),
                n,
                none(),
                chunk -> threads.get().read(chunk * Chunks.SIZE, Math.min(n, (chunk + 1) * Chunks.SIZE), step),
                TemperatureFit::and);
    }

    /** By half, of no sample. */
    static Likelihood[] none() {
        return new Likelihood[] {new Likelihood(), new Likelihood()};
    }

    /** By half, of the samples of both. */
    static Likelihood[] and(Likelihood[] some, Likelihood[] others) {
        return new Likelihood[] {some[0].and(others[0]), some[1].and(others[1])};
    }

    /** Expands row by row. Belongs to one thread. */
    private final class Expanding {
        private final double beta;
        private final JointRows rows = new JointRows(one);
        private final Truth truth = new Truth(one);
        private final RightClasses right = new RightClasses();
        private final LogPartition partition = new LogPartition();
        private final double[] all = new double[LogPartition.TERMS];

        Expanding(double beta) {
            this.beta = beta;
        }

        Likelihood[] read(int from, int to, int step) {
            Likelihood[] sums = none();
            int block = step > 1 ? 1 : Chunks.rows(one.members());
            // Round up to a multiple of the step.
            int first = (from + step - 1) / step * step;
            for (int i = first; i < to; i += step * block) {
                int count = Math.min(block, to - i);
                rows.load(i, count);
                for (int r = 0; r < count; r++) {
                    JointRow row = rows.logits(r);
                    truth.turnTo(i + r, row);
                    double floor = row.logFloor[0];
                    partition.expand(row.logs[0], row.size, row.unlisted(), floor, beta, all);
                    sums[halves.of(i + r)].add(all, right.expanded(truth, row.logs[0], floor, beta));
                }
            }
            return sums;
        }
    }
}
