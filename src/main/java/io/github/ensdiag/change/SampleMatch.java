package io.github.ensdiag.change;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.snapshot.Snapshot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which sample of the baseline is which of this run.
 *
 * @param byId whether ids tell; else rows
 * @param rows by sample of this run: its row in the baseline; −1: not compared
 * @param relabelled samples in both whose true class is another now
 * @param added samples of this run only
 * @param removed samples of the baseline only
 * @param reason why none can be compared, as a sentence; empty where some can
 */
record SampleMatch(boolean byId, int[] rows, int relabelled, int added, int removed, String reason) {

    static SampleMatch of(Snapshot before, Snapshot now) {
        int[] classes = ClassMatch.of(before, now);
        if (Arrays.stream(classes).allMatch(c -> c < 0)) {
            return none("No class of this run has the id of one of the baseline\u2019s.");
        }
        if (before.sampleIds().isPresent() != now.sampleIds().isPresent()) {
            return none(
                    now.sampleIds().isPresent()
                            ? "The samples of this run have ids and those of the baseline have none."
                            : "The samples of the baseline have ids and those of this run have none.");
        }
        return now.sampleIds()
                .map(ids -> byId(before, now, classes, before.sampleIds().orElseThrow(), ids))
                .orElseGet(() -> byRow(before, now, classes));
    }

    private static SampleMatch none(String reason) {
        return new SampleMatch(false, new int[0], 0, 0, 0, reason);
    }

    private static SampleMatch byRow(Snapshot before, Snapshot now, int[] classes) {
        if (before.samples() != now.samples()) {
            return none("The samples of neither run have ids, and the baseline has " + Prose.count(before.samples())
                    + " where this run has " + Prose.count(now.samples()) + ".");
        }
        int[] rows = IntStream.range(0, now.samples()).toArray();
        int others = leaveOutRelabelled(rows, before, now, classes);
        return others == 0
                ? new SampleMatch(false, rows, 0, 0, 0, "")
                : none("The samples of neither run have ids, and in " + Prose.count(others)
                        + (others == 1 ? " row the true class differs" : " rows the true classes differ")
                        + ", so that the rows may not be the same samples.");
    }

    private static SampleMatch byId(
            Snapshot before, Snapshot now, int[] classes, List<String> idsBefore, List<String> ids) {
        Map<String, Integer> rowsById = new HashMap<>(2 * idsBefore.size());
        for (int row = 0; row < idsBefore.size(); row++) {
            rowsById.put(idsBefore.get(row), row);
        }
        int[] rows = ids.stream().mapToInt(id -> rowsById.getOrDefault(id, -1)).toArray();
        int both = compared(rows);
        if (both == 0) {
            return none("No sample of this run has the id of one of the baseline\u2019s.");
        }
        int relabelled = leaveOutRelabelled(rows, before, now, classes);
        return relabelled < both
                ? new SampleMatch(true, rows, relabelled, ids.size() - both, idsBefore.size() - both, "")
                : none("All samples that both runs have carry another true class now.");
    }

    /** How many samples are compared. */
    int compared() {
        return compared(rows);
    }

    private static int compared(int[] rows) {
        return (int) Arrays.stream(rows).filter(row -> row >= 0).count();
    }

    private static int leaveOutRelabelled(int[] rows, Snapshot before, Snapshot now, int[] classes) {
        int[] labelsBefore = before.fates().labels();
        int[] labels = now.fates().labels();
        int found = 0;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0 && classes[labelsBefore[rows[i]]] != labels[i]) {
                rows[i] = -1;
                found++;
            }
        }
        return found;
    }
}
