package io.github.ensdiag.rows;

/** What wants to see every row of a set, once, in a {@link RowPass}. */
public interface Watch {
    /** A new watcher, to be used by one thread. */
    Watcher watcher();
}
