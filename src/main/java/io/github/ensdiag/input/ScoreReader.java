package io.github.ensdiag.input;

/**
 * Reads one member's rows, block by block. A reader belongs to one thread; its arrays are reused by the next
 * {@link #read}.
 *
 * <p>For {@link Kind#DENSE} {@link #scores()} holds {@code rows × C} values, row-major, as they stand in the file. For
 * {@link Kind#TOP_K} and {@link Kind#DECISIONS} {@link #classes()} and {@link #scores()} hold {@code rows × k} entries;
 * a class of −1 is an empty slot; log-probabilities are already exponentiated, so the scores of a list are always
 * probabilities; a decision is a list of one with the score 1.
 *
 * <p>Every value has been checked: finite, inside the range of its scale, a class inside {@code [−1, C)}, no class twice
 * in a row. Otherwise {@link #read} throws an {@link InputException} naming file, row and column.
 */
public interface ScoreReader {
    /**
     * Reads the rows {@code [from, from + rows)}.
     *
     * @throws InputException if a value is not acceptable
     */
    void read(long from, int rows);

    /** The scores of the block read last. */
    double[] scores();

    /** The classes of the block read last; only for lists. */
    int[] classes();
}
