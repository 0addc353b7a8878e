package io.github.ensdiag.rule;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.measure.ClassCounts;
import io.github.ensdiag.snapshot.ClassSnapshot;
import io.github.ensdiag.snapshot.Snapshot;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Of whom something can be required.
 *
 * @param members their names, in the order of the report
 * @param classIds by class
 * @param classNames by class
 * @param present classes of which there are samples
 */
record Roster(List<String> members, List<String> classIds, List<String> classNames, BitSet present) {

    /** Known before anything is computed. */
    static Roster of(EvaluationSet set) {
        BitSet present = new BitSet();
        for (int label : set.labels()) {
            present.set(label);
        }
        return new Roster(
                set.members().stream().map(Member::name).toList(),
                list(set.classes(), set::classId),
                list(set.classes(), set::className),
                present);
    }

    static Roster of(Snapshot snapshot) {
        List<ClassSnapshot> classes = snapshot.classes();
        BitSet present = new BitSet();
        for (int c = 0; c < classes.size(); c++) {
            ClassCounts counts = classes.get(c).counts();
            present.set(c, counts.size() > 0);
        }
        return new Roster(
                snapshot.members(),
                classes.stream().map(ClassSnapshot::id).toList(),
                classes.stream().map(ClassSnapshot::name).toList(),
                present);
    }

    private static List<String> list(int size, IntFunction<String> text) {
        return IntStream.range(0, size).mapToObj(text).toList();
    }
}
