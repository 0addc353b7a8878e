package io.github.ensdiag.measure;

/**
 * What measuring yields.
 *
 * @param results for everybody
 * @param columns of every single sample, for what is computed next
 */
public record Measured(Results results, Columns columns) {}
