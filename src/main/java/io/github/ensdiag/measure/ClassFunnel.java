package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;

/**
 * Where a class's gain over the best member would lie if the ensemble won and lost in every class as often as over all
 * samples: the funnel of chance.
 *
 * @param wins share of all samples that the ensemble gets right and the best member wrong
 * @param losses the reverse
 */
public record ClassFunnel(double wins, double losses) {
    /** From so many expected flips on the normal distribution is good enough. */
    private static final double MANY_FLIPS = 60;

    static ClassFunnel of(Results results) {
        long won = results.classes().stream().mapToLong(ClassResult::wins).sum();
        long lost = results.classes().stream().mapToLong(ClassResult::losses).sum();
        return new ClassFunnel((double) won / results.samples(), (double) lost / results.samples());
    }

    /** The gain over all samples, which every class would have but for chance. */
    public double gain() {
        return wins - losses;
    }

    /**
     * The 2.5 % and the 97.5 % quantile of (wins − losses)/n in a class of n samples, wins and losses being drawn from
     * their shares of all samples; at least 95 % of such classes lie within, ends included.
     *
     * @param size positive
     */
    public Interval limits(int size) {
        double flips = wins + losses;
        if (size * flips > MANY_FLIPS) {
            double half = Statistics.Z95 * Math.sqrt((flips - gain() * gain()) / size);
            return new Interval(Math.max(-1, gain() - half), Math.min(1, gain() + half));
        }
        double[] net = distribution(size);
        int most = (net.length - 1) / 2;
        return new Interval(
                (double) (quantile(net, 0.025) - most) / size, (double) (quantile(net, 0.975) - most) / size);
    }

    /** Chances of every wins − losses, from −most to most; more flips than that do not happen. */
    private double[] distribution(int size) {
        double flips = wins + losses;
        int most = (int) Math.min(size, Math.ceil(size * flips + 10 * Math.sqrt(size * flips) + 10));
        double[] net = new double[2 * most + 1];
        double won = flips == 0 ? 0 : wins / flips;
        for (int f = 0; f <= most; f++) {
            double chance = Statistics.binomial(f, size, flips);
            for (int w = 0; w <= f; w++) {
                net[most + 2 * w - f] += chance * Statistics.binomial(w, f, won);
            }
        }
        return net;
    }

    private static int quantile(double[] chances, double level) {
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            sum += chances[i];
            if (sum >= level - 1e-9) {
                return i;
            }
        }
        return chances.length - 1;
    }
}
