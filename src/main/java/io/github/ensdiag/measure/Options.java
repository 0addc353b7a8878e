package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Bootstrap;
import java.util.List;

/**
 * How the members are combined and measured.
 *
 * @param combining how the members become the ensemble
 * @param topK k of the top-k accuracy; positive
 * @param topDisagreements samples listed for each class and for each ledger cell; not negative
 * @param topInputs most inputs of which the overlap of two members' attributions is taken; 1 to 100
 * @param permutations permutations behind every null of an information measure; at least 20
 * @param resamples bootstrap resamples behind an interval for which no formula holds
 * @param seed of everything drawn at random
 * @param threads at least 1; figures do not depend on it
 */
public record Options(
        Combining combining,
        int topK,
        int topDisagreements,
        int topInputs,
        int permutations,
        int resamples,
        long seed,
        int threads) {
    /** As people look at the ten most important inputs. */
    private static final int TOP_INPUTS = 10;

    /** With the usual number of inputs. */
    public Options(
            Combining combining,
            int topK,
            int topDisagreements,
            int permutations,
            int resamples,
            long seed,
            int threads) {
        this(combining, topK, topDisagreements, TOP_INPUTS, permutations, resamples, seed, threads);
    }

    /** Equal weights, top-5, 5 samples a list, the 10 most important inputs, 20 permutations, 2000 resamples, seed 1, all cores. */
    public static Options defaults() {
        return new Options(
                Combining.mean(List.of()),
                5,
                5,
                20,
                2000,
                1,
                Runtime.getRuntime().availableProcessors());
    }

    /** One positive weight a member; empty: all equal. */
    public List<Double> weights() {
        return combining.weights();
    }

    /** The bootstrap that these ask for. */
    public Bootstrap bootstrap() {
        return new Bootstrap(resamples, seed);
    }
}
