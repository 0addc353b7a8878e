package io.github.ensdiag.features;

import java.util.List;

/**
 * What the members' attributions say.
 *
 * @param samples that were compared; all, unless there are too many numbers
 * @param withoutPartner of these, those that are the only one of their class, and so have no excess
 * @param members indices of the members that have attributions
 * @param zeroRows by these, samples whose attributions are all 0, which are left out
 * @param pairs of members whose attributions are of as many inputs; where many members have some, each with the best
 */
public record Looks(
        int samples, int withoutPartner, List<Integer> members, List<Long> zeroRows, List<PairLooks> pairs) {
    /** The measures of attributions. */
    public static final List<AttentionMeasure> MEASURES =
            List.of(AttentionMeasure.COSINE, AttentionMeasure.RANK_CORRELATION, AttentionMeasure.TOP_OVERLAP);

    public Looks {
        members = List.copyOf(members);
        zeroRows = List.copyOf(zeroRows);
        pairs = List.copyOf(pairs);
    }
}
