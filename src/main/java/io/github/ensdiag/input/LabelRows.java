package io.github.ensdiag.input;

/**
 * Which rows of the labels became samples.
 *
 * @param rows by sample its row, from 0
 * @param count how many rows there are
 */
public record LabelRows(int[] rows, int count) {}
