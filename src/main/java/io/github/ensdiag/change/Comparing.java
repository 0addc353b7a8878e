package io.github.ensdiag.change;

import io.github.ensdiag.measure.Comparison;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two runs sample by sample: the ensembles, and the members that both have. */
final class Comparing {
    /** Fixed, so that the same two runs give the same intervals. */
    static final Bootstrap BOOTSTRAP = new Bootstrap(2000, 1);

    private final SampleMatch match;
    private final Snapshot now;
    private final List<Optional<String>> names;
    private final BitSet compared;
    private final List<BitSet> newlyRight = new ArrayList<>();
    private final List<BitSet> newlyWrong = new ArrayList<>();
    private final Side sideBefore;
    private final Side sideNow;

    Comparing(Snapshot before, Snapshot now, SampleMatch match) {
        this.match = match;
        this.now = now;
        int[] rows = match.rows();
        compared =
                IntStream.range(0, rows.length).filter(i -> rows[i] >= 0).collect(BitSet::new, BitSet::set, BitSet::or);
        sideBefore = Side.of(before, rows);
        sideNow = Side.of(
                now,
                IntStream.range(0, rows.length).map(i -> rows[i] < 0 ? -1 : i).toArray());
        names = Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        now.members().stream()
                                .filter(before.members()::contains)
                                .map(Optional::of))
                .toList();
        for (Optional<String> name : names) {
            BitSet then = sideBefore.right().get(sideBefore.series(name));
            BitSet today = sideNow.right().get(sideNow.series(name));
            newlyRight.add(without(today, then));
            newlyWrong.add(without(then, today));
        }
    }

    private static BitSet without(BitSet some, BitSet others) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(others);
        return rest;
    }

    Side before() {
        return sideBefore;
    }

    Side now() {
        return sideNow;
    }

    /** The samples that are compared. */
    BitSet compared() {
        return compared;
    }

    /** Whether both runs have the same samples with the same true classes. */
    boolean whole() {
        return match.relabelled() + match.added() + match.removed() == 0;
    }

    /** The samples on which a series changed sides. */
    BitSet flips(Optional<String> member) {
        int series = names.indexOf(member);
        BitSet flips = (BitSet) newlyRight.get(series).clone();
        flips.or(newlyWrong.get(series));
        return flips;
    }

    /** Whether nobody changed sides on any sample. */
    boolean still() {
        return newlyRight.stream().allMatch(BitSet::isEmpty)
                && newlyWrong.stream().allMatch(BitSet::isEmpty);
    }

    SampleChanges changes() {
        int n = compared.cardinality();
        return new SampleChanges(
                match.byId(), n, match.relabelled(), match.added(), match.removed(), series(n), listed(), classes());
    }

    private List<SeriesChange> series(int n) {
        Comparison[] comparisons = Comparison.all(
                names.size(),
                s -> newlyRight.get(s).cardinality(),
                s -> newlyWrong.get(s).cardinality(),
                s -> n,
                BOOTSTRAP);
        return IntStream.range(0, names.size())
                .mapToObj(s -> new SeriesChange(
                        names.get(s),
                        sideBefore.right().get(sideBefore.series(names.get(s))).cardinality(),
                        newlyRight.get(s).cardinality(),
                        newlyWrong.get(s).cardinality(),
                        comparisons[s].difference(),
                        comparisons[s].p(),
                        comparisons[s].adjustedP()))
                .toList();
    }

    private List<SampleChange> listed() {
        BitSet right = newlyRight.get(0);
        return flips(Optional.empty()).stream()
                .mapToObj(i -> new SampleChange(i, match.rows()[i], now.sampleId(i), right.get(i)))
                .toList();
    }

    private List<ClassChange> classes() {
        int[] labels = now.fates().labels();
        int classes = now.classes().size();
        int[] sizes = counts(compared, labels, classes);
        int[] rightBefore = counts(sideBefore.right().get(sideBefore.members().size()), labels, classes);
        List<int[]> right =
                newlyRight.stream().map(s -> counts(s, labels, classes)).toList();
        List<int[]> wrong =
                newlyWrong.stream().map(s -> counts(s, labels, classes)).toList();
        double[] p = IntStream.range(0, classes)
                .mapToDouble(c -> Comparison.p(right.get(0)[c], wrong.get(0)[c]))
                .toArray();
        double[] adjusted = Statistics.benjaminiHochberg(p);
        return IntStream.range(0, classes)
                .mapToObj(c -> new ClassChange(
                        c,
                        now.classes().get(c).id(),
                        sizes[c],
                        rightBefore[c],
                        right.stream().map(r -> r[c]).toList(),
                        wrong.stream().map(w -> w[c]).toList(),
                        Figure.of(p[c]),
                        Figure.of(adjusted[c])))
                .filter(ClassChange::any)
                .sorted(Comparator.comparingInt((ClassChange c) -> -Math.abs(c.net()))
                        .thenComparingInt(c -> -c.flips())
                        .thenComparingInt(ClassChange::index))
                .toList();
    }

    private static int[] counts(BitSet samples, int[] labels, int classes) {
        int[] counts = new int[classes];
        samples.stream().forEach(i -> counts[labels[i]]++);
        return counts;
    }
}
