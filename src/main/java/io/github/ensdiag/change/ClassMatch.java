package io.github.ensdiag.change;

import io.github.ensdiag.snapshot.ClassSnapshot;
import io.github.ensdiag.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of two runs, matched by their ids: their numbers may differ. */
final class ClassMatch {
    private ClassMatch() {}

    /** By class of the baseline: its number in this run; −1 where this run does not have it. */
    static int[] of(Snapshot before, Snapshot now) {
        Map<String, Integer> numbers = new HashMap<>();
        List<ClassSnapshot> classes = now.classes();
        for (int c = 0; c < classes.size(); c++) {
            numbers.put(classes.get(c).id(), c);
        }
        return before.classes().stream()
                .mapToInt(c -> numbers.getOrDefault(c.id(), -1))
                .toArray();
    }
}
