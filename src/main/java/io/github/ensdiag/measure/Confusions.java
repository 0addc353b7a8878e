package io.github.ensdiag.measure;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;

/** Wrong answers by true class, kept as the few that occur rather than as C × C tables. */
final class Confusions {
    /** Confused pairs listed. */
    private static final int LISTED = 30;
    /** Of each series so many are listed for a class. */
    private static final int EACH = 3;
    /** All that three series can make of that; of more series not many more. */
    private static final int BY_CLASS = 9;

    private final int series;
    private final Columns columns;
    /** By series: ascending keys truth·C + answer, and how often each occurs. */
    private final List<WrongAnswers> counted;

    private final int classes;
    /** Of all series together, ascending. */
    private final long[] keys;

    private final ConfusionTests tests;

    Confusions(Columns columns, int series, int classes, Parallel parallel) {
        this.columns = columns;
        this.series = series;
        this.classes = classes;
        counted = parallel.map(series, s -> WrongAnswers.count(columns, s, classes));
        keys = keys();
        int[] itself = new int[classes];
        Arrays.setAll(itself, c -> c);
        tests = new ConfusionTests(columns, itself, classes, keys, memberCounts());
    }

    /** By true class: the wrong answers to its samples that matter most. */
    List<List<Confusion>> byTruth() {
        return byClass(key -> (int) (key / classes));
    }

    /** By class: the wrong answers with it that matter most. */
    List<List<Confusion>> byAnswer() {
        return byClass(key -> (int) (key % classes));
    }

    private List<List<Confusion>> byClass(LongToIntFunction group) {
        List<SortedSet<Long>> chosen = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            chosen.add(new TreeSet<>());
        }
        Set<Long> first = new HashSet<>();
        for (WrongAnswers c : counted) {
            c.most(EACH, group, key -> chosen.get(group.applyAsInt(key)).add(key));
            c.most(1, group, first::add);
        }
        return chosen.stream().map(keys -> mostOf(keys, first)).toList();
    }

    /** The most of the chosen, and whatever some series gives most often of all. */
    private List<Confusion> mostOf(SortedSet<Long> chosen, Set<Long> first) {
        List<Long> order = chosen.stream()
                .sorted(Comparator.comparingInt(key -> -sum(key)))
                .toList();
        return IntStream.range(0, order.size())
                .filter(i -> i < BY_CLASS || first.contains(order.get(i)))
                .mapToObj(i -> confusion(order.get(i)))
                .toList();
    }

    private int sum(long key) {
        return counted.stream().mapToInt(c -> c.count(key)).sum();
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
        double sum = 0;
        WrongAnswers ofA = counted.get(a);
        WrongAnswers ofB = counted.get(b);
        for (int i = 0; i < ofA.keys().length; i++) {
            int y = (int) (ofA.keys()[i] / classes);
            int other = bothWrong[y] == 0 ? 0 : ofB.count(ofA.keys()[i]);
            if (other > 0) {
                sum += (double) bothWrong[y] * ofA.counts()[i] / ofA.wrong()[y] * other / ofB.wrong()[y];
            }
        }
        // No answer is one more wrong answer.
        for (int y = 0; y < classes; y++) {
            if (bothWrong[y] > 0 && ofA.silent()[y] > 0 && ofB.silent()[y] > 0) {
                sum += (double) bothWrong[y] * ofA.silent()[y] / ofA.wrong()[y] * ofB.silent()[y] / ofB.wrong()[y];
            }
        }
        return total == 0 ? Double.NaN : sum / total;
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
        int sum = 0;
        for (int count : c.counts()) {
            sum += count;
        }
        return sum;
    }

    private static int range(Confusion c) {
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int m = 0; m < c.counts().size() - 1; m++) {
            most = Math.max(most, c.counts().get(m));
            least = Math.min(least, c.counts().get(m));
        }
        return most - least;
    }

    /** Keeps the first of all confusions; equal ones in the order of their classes. */
    private List<Confusion> ranked(Comparator<Confusion> order) {
        Comparator<Confusion> total = order.thenComparingInt(Confusion::truth).thenComparingInt(Confusion::predicted);
        PriorityQueue<Confusion> first = new PriorityQueue<>(total.reversed());
        for (long key : keys) {
            first.add(confusion(key));
            if (first.size() > LISTED) {
                first.remove();
            }
        }
        return first.stream().sorted(total).toList();
    }

    private Confusion confusion(long key) {
        return new Confusion(
                (int) (key / classes),
                (int) (key % classes),
                counted.stream().map(c -> c.count(key)).toList(),
                Figure.of(tests.adjusted(key)));
    }

    /** All that some series gives, ascending. */
    private long[] keys() {
        return counted.stream()
                .flatMapToLong(c -> Arrays.stream(c.keys()))
                .distinct()
                .sorted()
                .toArray();
    }

    /** A wrong answer, and how often the members gave it, all together. */
    interface Taker {
        void take(int truth, int answer, int count);
    }

    /** Hands over every wrong answer that a member gives, by true class, then by answer. */
    void ofMembers(Taker taker) {
        int[] totals = new int[keys.length];
        for (WrongAnswers c : counted.subList(0, series - 1)) {
            for (int i = 0; i < c.keys().length; i++) {
                totals[Arrays.binarySearch(keys, c.keys()[i])] += c.counts()[i];
            }
        }
        for (int k = 0; k < keys.length; k++) {
            if (totals[k] > 0) {
                taker.take((int) (keys[k] / classes), (int) (keys[k] % classes), totals[k]);
            }
        }
    }

    private int[][] memberCounts() {
        return Arrays.stream(keys)
                .mapToObj(key -> counted.stream()
                        .limit(series - 1L)
                        .mapToInt(c -> c.count(key))
                        .toArray())
                .toArray(int[][]::new);
    }
}
