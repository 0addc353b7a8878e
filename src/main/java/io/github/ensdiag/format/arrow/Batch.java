package io.github.ensdiag.format.arrow;

import java.util.List;

/**
 * A record batch.
 *
 * @param where it is, for messages: {@code record batch 3}
 * @param arrays one for each column of the file
 */
record Batch(String where, int rows, List<Array> arrays) {}
