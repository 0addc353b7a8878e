package io.github.ensdiag.measure;

import java.io.Serializable;

/**
 * A figure in the making. Any number of accumulators, each fed with some of the chunks of a set and merged in the order
 * of their chunks, hold what one accumulator fed with all chunks in order would hold.
 *
 * @param <A> the accumulator's own type
 */
public interface Accumulator<A extends Accumulator<A>> extends Serializable {
    /** Takes in the samples of a chunk. */
    void accept(Chunk chunk);

    /** Takes in what {@code next}, fed with the chunks that follow this one's, has seen. */
    void merge(A next);
}
