package io.github.ensdiag.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Wrong answers by true class, kept as the few that occur rather than as C × C tables. */
final class Confusions {
    /** Confused pairs listed. */
    private static final int LISTED = 30;

    private final int series;
    private final Columns columns;
    /** By series: ascending keys truth·C + answer, and how often each occurs. */
    private final List<Counted> counted;

    private final int classes;

    private record Counted(long[] keys, int[] counts) {
        int count(long key) {
            int at = Arrays.binarySearch(keys, key);
            return at < 0 ? 0 : counts[at];
        }
    }

    Confusions(Columns columns, int series, int classes) {
        this.columns = columns;
        this.series = series;
        this.classes = classes;
        counted = IntStream.range(0, series).mapToObj(this::count).toList();
    }

    private Counted count(int s) {
        long[] keys = IntStream.range(0, columns.size())
                .filter(i -> !columns.right(s, i) && columns.prediction(s, i) >= 0)
                .mapToLong(i -> (long) columns.label(i) * classes + columns.prediction(s, i))
                .sorted()
                .toArray();
        int[] counts = new int[keys.length];
        int size = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[size++] = keys[i];
            }
            counts[size - 1]++;
        }
        return new Counted(Arrays.copyOf(keys, size), Arrays.copyOf(counts, size));
    }

    /** By series: the wrong answer given most often to samples of class {@code truth}; of equal ones the first. */
    List<Optional<ClassResult.ConfusedClass>> mostConfusedWith(int truth) {
        return counted.stream().map(c -> mostConfusedWith(c, truth)).toList();
    }

    private Optional<ClassResult.ConfusedClass> mostConfusedWith(Counted c, int truth) {
        int best = -1;
        for (int i = from(c, truth); i < c.keys.length && c.keys[i] / classes == truth; i++) {
            if (best < 0 || c.counts[i] > c.counts[best]) {
                best = i;
            }
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new ClassResult.ConfusedClass((int) (c.keys[best] % classes), c.counts[best]));
    }

    private int from(Counted c, int truth) {
        int at = Arrays.binarySearch(c.keys, (long) truth * classes);
        return at < 0 ? -at - 1 : at;
    }

    /**
     * How often A and B would give the same wrong answer where both are wrong, if each drew it independently from its
     * own wrong answers in the true class; NaN where they are never both wrong.
     */
    double sameWrongAnswerExpected(int a, int b) {
        int[] bothWrong = new int[classes];
        long total = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.right(a, i) && !columns.right(b, i)) {
                bothWrong[columns.label(i)]++;
                total++;
            }
        }
        int[] wrongA = wrong(a);
        int[] wrongB = wrong(b);
        double sum = 0;
        Counted ofA = counted.get(a);
        Counted ofB = counted.get(b);
        for (int i = 0; i < ofA.keys.length; i++) {
            int y = (int) (ofA.keys[i] / classes);
            int other = bothWrong[y] == 0 ? 0 : ofB.count(ofA.keys[i]);
            if (other > 0) {
                sum += (double) bothWrong[y] * ofA.counts[i] / wrongA[y] * other / wrongB[y];
            }
        }
        return total == 0 ? Double.NaN : sum / total;
    }

    /** Wrong answers by true class; no answer counts among them. */
    private int[] wrong(int s) {
        int[] wrong = new int[classes];
        for (int i = 0; i < columns.size(); i++) {
            wrong[columns.label(i)] += columns.right(s, i) ? 0 : 1;
        }
        return wrong;
    }

    /** The confusions given most often, all series together. */
    List<Confusion> most() {
        return ranked(Comparator.comparingInt((Confusion c) -> -sum(c)));
    }

    /** The confusions that members give most unequally often. */
    List<Confusion> mostDifferent() {
        return ranked(Comparator.comparingInt((Confusion c) -> -range(c)).thenComparingInt(c -> -sum(c)));
    }

    private static int sum(Confusion c) {
        return c.counts().stream().mapToInt(Integer::intValue).sum();
    }

    private static int range(Confusion c) {
        var ofMembers = c.counts().subList(0, c.counts().size() - 1).stream().mapToInt(Integer::intValue);
        var statistics = ofMembers.summaryStatistics();
        return statistics.getMax() - statistics.getMin();
    }

    private List<Confusion> ranked(Comparator<Confusion> order) {
        Map<Long, int[]> all = new TreeMap<>();
        for (int s = 0; s < series; s++) {
            Counted c = counted.get(s);
            for (int i = 0; i < c.keys.length; i++) {
                all.computeIfAbsent(c.keys[i], k -> new int[series])[s] = c.counts[i];
            }
        }
        List<Confusion> list = new ArrayList<>();
        all.forEach((key, counts) -> list.add(new Confusion(
                (int) (key / classes),
                (int) (key % classes),
                Arrays.stream(counts).boxed().toList())));
        list.sort(order);
        return List.copyOf(list.subList(0, Math.min(LISTED, list.size())));
    }
}
