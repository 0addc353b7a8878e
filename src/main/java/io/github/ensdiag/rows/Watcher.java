package io.github.ensdiag.rows;

/** Sees the rows of some chunks of samples, a chunk at a time. Belongs to one thread. */
public interface Watcher {
    /** The samples {@code [from, to)} come next, in order. */
    void begin(int from, int to);

    /**
     * Sees a sample.
     *
     * @param row its scores, not to be changed; the same object each time
     * @param truth turned to the sample
     */
    void see(int sample, JointRow row, Truth truth);

    /**
     * The chunk is over.
     *
     * @return takes in what was seen of it; run chunk by chunk in their order, so that sums come out the same for any number
     *     of threads
     */
    Runnable end();
}
