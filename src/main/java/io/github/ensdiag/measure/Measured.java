package io.github.ensdiag.measure;

import io.github.ensdiag.rows.CombiningRule;

/**
 * What measuring yields.
 *
 * @param results for everybody
 * @param columns of every single sample, for what is computed next
 * @param rule by which the members become the ensemble; of a given one it is the members' average
 */
public record Measured(Results results, Columns columns, CombiningRule rule) {}
