package io.github.ensdiag.maven;

import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.table.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a POM says about combining and measuring.
 *
 * @param combiner null or blank: the arithmetic mean
 * @param temperature null or blank: none
 * @param weights null or empty: all equal
 * @param threads 0: all cores
 */
record OptionParameters(
        String combiner,
        String temperature,
        List<String> weights,
        int topK,
        int topDisagreements,
        int topInputs,
        int permutations,
        int resamples,
        long seed,
        int threads) {

    /**
     * @param members how many weights there must be, if any
     * @param ensembleGiven whether there is a ready-made ensemble, which leaves nothing to combine
     * @throws InputException if a value is out of its range
     */
    Options toOptions(int members, boolean ensembleGiven) {
        require(topK >= 1, "topK", topK, "at least 1");
        require(topDisagreements >= 0, "topDisagreements", topDisagreements, "at least 0");
        require(topInputs >= 1 && topInputs <= 100, "topInputs", topInputs, "from 1 to 100");
        require(permutations >= 20, "permutations", permutations, "at least 20");
        require(resamples >= 1, "resamples", resamples, "at least 1");
        require(threads >= 0, "threads", threads, "at least 0, where 0 means all cores");
        Combining combining = new Combining(pooling(), parsedWeights(members), fittedTemperatures());
        requireOneEnsemble(combining, ensembleGiven);
        return new Options(
                combining,
                topK,
                topDisagreements,
                topInputs,
                permutations,
                resamples,
                seed,
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    }

    private Pooling pooling() {
        String text = word(combiner, Pooling.MEAN.configured());
        return Arrays.stream(Pooling.values())
                .filter(pooling -> pooling.configured().equals(text))
                .findFirst()
                .orElseThrow(() -> new InputException("combiner (ensdiag.combiner) is \"" + combiner
                        + "\", but must be mean, geometric, vote, max or borda."));
    }

    private boolean fittedTemperatures() {
        String text = word(temperature, "none");
        if (!text.equals("none") && !text.equals("fitted")) {
            throw new InputException("temperature (ensdiag.temperature) is \"" + temperature
                    + "\", but must be none, or fitted to bring every model to the temperature that fits it best.");
        }
        return text.equals("fitted");
    }

    private static String word(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip().toLowerCase(Locale.ROOT);
    }

    private static void requireOneEnsemble(Combining combining, boolean ensembleGiven) {
        if (ensembleGiven && !combining.plainMean()) {
            String what = combining.pooling() == Pooling.MEAN
                    ? "temperature (ensdiag.temperature) is fitted"
                    : "combiner (ensdiag.combiner) is " + combining.pooling().configured();
            throw new InputException(what + ", but there is a ready-made ensemble as well (<ensemble>, or the file "
                    + "ensemble among the predictions): its predictions stand as they are. Keep one of the two.");
        }
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
