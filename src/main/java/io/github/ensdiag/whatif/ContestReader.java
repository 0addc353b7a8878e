package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.rows.Borda;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.JointRows;
import io.github.ensdiag.rows.Truth;
import java.util.List;

/** Reads the contests of some samples at a time. Belongs to one thread. */
final class ContestReader {
    private final int members;
    private final List<double[]> temperatures;
    private final JointRows rows;
    private final Truth truth;
    private final Candidates candidates;
    private final Borda borda;
    private final int blockRows;

    /** @param temperatures some sets of one temperature a member */
    ContestReader(EvaluationSet set, List<double[]> temperatures) {
        this.temperatures = temperatures;
        members = set.members().size();
        candidates = new Candidates(members);
        rows = JointRows.ofMembers(set);
        truth = new Truth(set);
        borda = new Borda(set);
        blockRows = Chunks.rows(set.members());
    }

    ContestPart read(int from, int to) {
        boolean[] sure = new boolean[to - from];
        ContestPacker packer = new ContestPacker(members, temperatures);
        int truncated = 0;
        for (int first = from; first < to; first += blockRows) {
            int count = Math.min(blockRows, to - first);
            rows.load(first, count);
            for (int r = 0; r < count; r++) {
                JointRow row = rows.row(r);
                truth.turnTo(first + r, row);
                candidates.find(row);
                truncated += candidates.truncated() ? 1 : 0;
                int right = right(row);
                sure[first + r - from] = right > 0 && right == candidates.count() && allAnswer(row);
                if (right > 0 && !sure[first + r - from]) {
                    packer.add(first + r, row, candidates, truth, borda);
                }
            }
        }
        return packer.part(from, sure, truncated);
    }

    private int right(JointRow row) {
        int right = 0;
        for (int i = 0; i < candidates.count(); i++) {
            right += truth.accepts(row.classes[candidates.place(i)]) ? 1 : 0;
        }
        return right;
    }

    /** Whether every member names a class: else there are weights, or parts of the group, that leave none. */
    private boolean allAnswer(JointRow row) {
        for (int m = 0; m < members; m++) {
            double highest = 0;
            for (int i = 0; i < candidates.count(); i++) {
                highest = Math.max(highest, row.scores[m][candidates.place(i)]);
            }
            if (highest == 0) {
                return false;
            }
        }
        return true;
    }
}
