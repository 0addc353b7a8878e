package io.github.ensdiag.change;

import io.github.ensdiag.measure.Fates;
import io.github.ensdiag.snapshot.Snapshot;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What became of the samples in one of two runs, in the order of the later one.
 *
 * @param best the most accurate member, as a series
 * @param right by series: the samples it gets right
 * @param membersRight by sample: how many members get it right
 */
record Side(List<String> members, int best, List<BitSet> right, int[] membersRight) {

    /** @param rows by sample: its row in the run; −1: none */
    static Side of(Snapshot run, int[] rows) {
        List<BitSet> right = IntStream.rangeClosed(0, run.members().size())
                .mapToObj(series -> right(run.fates(), series, rows))
                .toList();
        int[] count = new int[rows.length];
        right.subList(0, run.members().size()).forEach(r -> r.stream().forEach(i -> count[i]++));
        return new Side(run.members(), run.members().indexOf(run.bestMember()), right, count);
    }

    private static BitSet right(Fates fates, int series, int[] rows) {
        return IntStream.range(0, rows.length)
                .filter(i -> rows[i] >= 0 && fates.right(series, rows[i]))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The series of a member, or of the ensemble where it is empty. */
    int series(Optional<String> member) {
        return member.map(members::indexOf).orElse(members.size());
    }

    /** 1 where a series gets a sample right, else 0. */
    int right(int series, int sample) {
        return right.get(series).get(sample) ? 1 : 0;
    }
}
