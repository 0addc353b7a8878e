package io.github.ensdiag.audit;

import org.apache.commons.math3.special.Beta;

/**
 * How good answers are, against the same answers given to samples at random.
 *
 * @param right answers
 * @param guess share that would be right if the answers, as often as they are given, knew nothing of the sample
 * @param samples all
 */
record Skill(long right, double guess, long samples) {
    /** Chance is given up only where it would do as well in less than so many of all cases. */
    static final double CHANCE = 0.05;

    /** A finding about alignment needs evidence beyond any coincidence: so unlikely, over all that was tried. */
    static final double COINCIDENCE = 1e-6;

    /** What misaligned answers keep of their skill at most, as related classes or neighbouring rows leave some. */
    static final double LEFT = 0.25;

    double accuracy() {
        return (double) right / samples;
    }

    /** The part of the way from guessing to perfection. */
    double beyondGuess() {
        return (accuracy() - guess) / (1 - guess);
    }

    /** Whether guessing would do as well often enough (exact binomial test, one-sided, at 5 %). */
    boolean atChance() {
        return tail(right, samples, guess) > CHANCE;
    }

    /**
     * Whether these answers are what those could be if they were aligned: hardly any skill in them as they stand, and
     * more of it here than coincidence allows.
     *
     * @param tries how many alignments were tried to find this one
     */
    boolean restores(Skill before, long tries) {
        return before.beyondGuess() <= LEFT * beyondGuess()
                && tail(right, samples, Math.max(guess, before.accuracy())) < COINCIDENCE / tries;
    }

    /**
     * Whether so many right answers are no coincidence.
     *
     * @param tries how many alignments were tried to find this one
     */
    boolean beyondCoincidence(long tries) {
        return tail(right, samples, guess) < COINCIDENCE / tries;
    }

    /** P(X ≥ k), X binomial. */
    static double tail(long k, long n, double p) {
        return k <= 0 ? 1 : p <= 0 ? 0 : p >= 1 ? 1 : Beta.regularizedBeta(p, k, n - k + 1.0);
    }
}
