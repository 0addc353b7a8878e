package io.github.ensdiag.explain;

import io.github.ensdiag.measure.Results;
import io.github.ensdiag.whatif.Step;

/** What the rungs of the what-if ladder are called, in pictures, tables and sentences. */
public final class RungNames {
    private final Results results;

    public RungNames(Results results) {
        this.results = results;
    }

    /** Kinds of rungs, in the order of the ladder. */
    public enum Kind {
        AS_THEY_ARE("as they are"),
        OTHER_RULES("another rule"),
        TEMPERATURES("temperatures first"),
        WEIGHTS("other weights"),
        NO_WAY("no ways to combine");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public static Kind of(Step step) {
            return switch (step) {
                case BEST_MEMBER, TODAY -> AS_THEY_ARE;
                case MEAN, GEOMETRIC, VOTE, MAX, BORDA -> OTHER_RULES;
                case TEMPERED_MEAN, TEMPERED_GEOMETRIC -> TEMPERATURES;
                case WEIGHTED_MEAN, WEIGHTED_GEOMETRIC, TEMPERED_WEIGHTED_MEAN -> WEIGHTS;
                case INDEPENDENT, ORACLE -> NO_WAY;
            };
        }
    }

    /** The name below the heading of its kind. */
    public String of(Step step) {
        return switch (step) {
            case BEST_MEMBER -> results.best().predictor().name() + " alone";
            case TODAY ->
                "today: "
                        + (results.given()
                                ? "the given ensemble"
                                : results.ensemble().predictor().name());
            case MEAN -> "arithmetic mean";
            case GEOMETRIC -> "geometric mean";
            case VOTE -> "plurality vote";
            case MAX -> "the surest decides";
            case BORDA -> "Borda count";
            case TEMPERED_MEAN -> "arithmetic mean";
            case TEMPERED_GEOMETRIC -> "geometric mean";
            case WEIGHTED_MEAN -> "arithmetic mean";
            case WEIGHTED_GEOMETRIC -> "geometric mean";
            case TEMPERED_WEIGHTED_MEAN -> "with temperatures as well";
            case INDEPENDENT -> "independent errors";
            case ORACLE -> results.members().size() == 2 ? "oracle: one of them right" : "oracle: any of them right";
        };
    }

    /** Whether a step is today's rule once more, so that a reader learns nothing from it. */
    public boolean repeatsToday(Step step) {
        boolean plain = !results.given()
                && results.options().weights().isEmpty()
                && !results.options().combining().fittedTemperatures();
        return plain
                && switch (results.options().combining().pooling()) {
                    case MEAN -> step == (results.scored() ? Step.MEAN : Step.VOTE);
                    case GEOMETRIC -> step == Step.GEOMETRIC;
                    case VOTE -> step == Step.VOTE;
                    case MAX -> step == Step.MAX;
                    case BORDA -> step == Step.BORDA;
                };
    }

    /** A name that needs no heading above it. */
    public String inFull(Step step) {
        return switch (step) {
            case TEMPERED_MEAN -> "temperatures, arithmetic mean";
            case TEMPERED_GEOMETRIC -> "temperatures, geometric mean";
            case WEIGHTED_MEAN -> "weights, arithmetic mean";
            case WEIGHTED_GEOMETRIC -> "weights, geometric mean";
            case TEMPERED_WEIGHTED_MEAN -> "temperatures and weights";
            default -> of(step);
        };
    }

    /** A usable rung's name within a sentence. */
    public String inSentence(Step step) {
        return switch (step) {
            case MEAN -> "the arithmetic mean";
            case GEOMETRIC -> "the geometric mean";
            case VOTE -> "the plurality vote";
            case MAX -> "letting the surest decide";
            case BORDA -> "the Borda count";
            case TEMPERED_MEAN -> "the arithmetic mean with fitted temperatures";
            case TEMPERED_GEOMETRIC -> "the geometric mean with fitted temperatures";
            case WEIGHTED_MEAN -> "the arithmetic mean with fitted weights";
            case WEIGHTED_GEOMETRIC -> "the geometric mean with fitted weights";
            case TEMPERED_WEIGHTED_MEAN -> "the arithmetic mean with fitted temperatures and weights";
            case BEST_MEMBER, TODAY, INDEPENDENT, ORACLE -> inFull(step);
        };
    }
}
