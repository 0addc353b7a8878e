package io.github.ensdiag.change;

/**
 * A sample on which the ensemble changed sides.
 *
 * @param sample its number in this run
 * @param before its row in the baseline
 * @param id as shown
 * @param newlyRight whether it is right now and was wrong, or the other way round
 */
public record SampleChange(int sample, int before, String id, boolean newlyRight) {}
