package io.github.ensdiag.input;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.vector.Extremes;

/**
 * Reads one member's rows, block by block. A reader belongs to one thread; its arrays are reused by the next
 * {@link #read} and may be longer than the block.
 *
 * <p>For {@link Kind#DENSE} {@link #scores()} begins with {@code rows × C} values, row-major, as they stand in the file,
 * except that a row of {@link Scale#PROBABILITIES} whose sum is off by more than 0.01 has been divided by its sum. For
 * {@link Kind#TOP_K} and {@link Kind#DECISIONS} {@link #classes()} and {@link #scores()} begin with {@code rows × k}
 * entries; a class of −1 is an empty slot, whose score is 0; log-probabilities are already exponentiated, so the scores
 * of a list are always probabilities; a decision is a list of one with the score 1.
 *
 * <p>Every value has been checked: finite, inside the range of its scale, a class inside {@code [−1, C)}, no class twice
 * in a row. Otherwise {@link #read} throws an {@link InputException} naming file, row and column.
 */
public interface ScoreReader {
    /**
     * Reads the rows {@code [from, from + rows)}.
     *
     * @throws InputException if a value is not acceptable
     * @throws IndexOutOfBoundsException if there are no such rows
     */
    void read(long from, int rows);

    /**
     * Reads rows that were read, and so accepted, before, for their {@link #scores()} and {@link #classes()} alone: of
     * {@link #extremes} nothing holds.
     */
    default void readAgain(long from, int rows) {
        read(from, rows);
    }

    /** The scores of the block read last. */
    double[] scores();

    /** The classes of the block read last; only for lists. */
    int[] classes();

    /**
     * The extremes of a row of the block read last, as it stands there; only for dense scores.
     *
     * @param width of a row
     */
    default Extremes extremes(int row, int width) {
        Extremes extremes = new Extremes();
        extremes.find(scores(), row * width, width);
        return extremes;
    }

    /** How many of the rows read so far have been divided by their sum; a row read twice counts twice. */
    default long rescaledRows() {
        return 0;
    }

    /**
     * The largest distance of a row's sum from 1 among the rows of dense probabilities read so far; 0 for other members.
     */
    default double worstSum() {
        return 0;
    }

    /** The smallest sum of a row of dense probabilities read so far, as it is in the file; 1 for other members. */
    default double smallestSum() {
        return 1;
    }

    /** The largest sum of a row of dense probabilities read so far, as it is in the file; 1 for other members. */
    default double largestSum() {
        return 1;
    }
}
