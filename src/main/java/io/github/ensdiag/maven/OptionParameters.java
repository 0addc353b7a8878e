package io.github.ensdiag.maven;

import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.table.InputException;
import java.util.List;

/**
 * What a POM says about combining and measuring.
 *
 * @param weights null or empty: all equal
 * @param threads 0: all cores
 */
record OptionParameters(
        List<String> weights, int topK, int topDisagreements, int permutations, int resamples, long seed, int threads) {

    /**
     * @param members how many weights there must be, if any
     * @throws InputException if a value is out of its range
     */
    Options toOptions(int members) {
        require(topK >= 1, "topK", topK, "at least 1");
        require(topDisagreements >= 0, "topDisagreements", topDisagreements, "at least 0");
        require(permutations >= 20, "permutations", permutations, "at least 20");
        require(resamples >= 1, "resamples", resamples, "at least 1");
        require(threads >= 0, "threads", threads, "at least 0, where 0 means all cores");
        return new Options(
                Combining.mean(parsedWeights(members)),
                topK,
                topDisagreements,
                permutations,
                resamples,
                seed,
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    }

    private List<Double> parsedWeights(int members) {
        if (weights == null || weights.isEmpty()) {
            return List.of();
        }
        if (weights.size() != members) {
            throw new InputException("weights (ensdiag.weights) has " + weights.size() + " values for " + members
                    + " models. Give one weight for each model, in the order of the models.");
        }
        return weights.stream().map(OptionParameters::parseWeight).toList();
    }

    /** Not left to Maven, whose message would name neither the parameter nor the mend. */
    private static double parseWeight(String text) {
        double weight;
        try {
            weight = text == null ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            weight = 0;
        }
        if (weight > 0 && Double.isFinite(weight)) {
            return weight;
        }
        throw new InputException(
                "weights (ensdiag.weights) holds \"" + text + "\", but every weight must be a positive number.");
    }

    private static void require(boolean holds, String parameter, Object value, String expected) {
        if (!holds) {
            throw new InputException(
                    parameter + " (ensdiag." + parameter + ") is " + value + ", but must be " + expected + ".");
        }
    }
}
