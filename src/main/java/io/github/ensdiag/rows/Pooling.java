package io.github.ensdiag.rows;

import java.util.Locale;

/** How members' predictions become one: the class with the highest pooled value wins, the lowest index of equal ones. */
public enum Pooling {
    /** Σ w·p: the arithmetic mean of the probabilities. */
    MEAN("arithmetic mean"),
    /** Σ w·log p: the geometric mean of the probabilities, also known as the logarithmic opinion pool. */
    GEOMETRIC("geometric mean"),
    /** Σ w over the members that answer the class; equal votes go to the higher mean probability. */
    VOTE("vote"),
    /** max w·p: the surest member decides; a class outside a list has its share of what the list leaves out. */
    MAX("maximum"),
    /** Σ w·(classes ranked below it): Borda count; equal scores share their ranks. */
    BORDA("Borda count");

    private final String words;

    Pooling(String words) {
        this.words = words;
    }

    /** How it is configured, for example {@code geometric}. */
    public String configured() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in a sentence. */
    public String words() {
        return words;
    }
}
