package io.github.ensdiag.whatif;

/**
 * The contests of some consecutive samples: the samples that are open, packed as in {@link Pool.Slice}, and all else that is
 * needed to decide them.
 *
 * @param first of the samples
 * @param sure by sample, whether it is right in any case
 * @param open samples that some rule gets right and another wrong
 * @param right by candidate
 * @param tops by member and candidate, whether it is the member's answer
 * @param scores by member and candidate, 0 outside a list
 * @param logs by member and candidate, unclipped where the file gives logits
 * @param borda by candidate, its Borda points
 * @param truncated samples with more candidates than are weighed
 */
record ContestPart(
        int first,
        boolean[] sure,
        int[] open,
        int[] starts,
        boolean[] right,
        boolean[][] tops,
        double[][] scores,
        double[][] logs,
        double[] borda,
        int truncated) {}
