package io.github.ensdiag.whatif;

/**
 * Contests as they were seen in a pass.
 *
 * @param partitions by open sample and member, its {@link io.github.ensdiag.rows.LogPartition}
 */
record SeenContests(ContestPart part, double[] partitions) {}
