package io.github.ensdiag.features;

import io.github.ensdiag.statistics.Figure;

/**
 * What one measure says of two members' attributions on some of the samples.
 *
 * @param samples on which the measure is defined
 * @param own mean likeness of A's and B's attributions of the same sample
 * @param sameClass mean likeness of A's attributions of a sample and B's of another sample of its class
 * @param anySample mean likeness of A's attributions of a sample and B's of another sample
 * @param excess mean of the likeness on the same sample less that with another sample of its class, by sample
 * @param fromBoth the excess less that of the samples that both get right; absent for these and for all samples
 * @param p of the test that this difference is 0 (Welch); absent where there is none
 * @param adjustedP the same over all cells, measures and pairs (Benjamini and Hochberg)
 */
public record Glance(
        long samples,
        Figure own,
        Figure sameClass,
        Figure anySample,
        Figure excess,
        Figure fromBoth,
        Figure p,
        Figure adjustedP) {}
