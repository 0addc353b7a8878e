package io.github.ensdiag.measure;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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

    private final Columns columns;
    private final List<WrongAnswers> counted;
    private final int members;
    private final int classes;
    /** What some series answers wrongly, ascending: truth·C + answer. */
    private final long[] keys;

    /** By key, then by series. */
    private final int[][] counts;

    /** By key: of all series together. */
    private final int[] sums;

    private final ConfusionTests tests;

    Confusions(Columns columns, int series, int classes, Parallel parallel) {
        this.columns = columns;
        this.classes = classes;
        members = series - 1;
        counted = parallel.map(series, s -> WrongAnswers.count(columns, s, classes));
        keys = WrongAnswers.keys(counted);
        counts = counts();
        sums = Arrays.stream(counts).mapToInt(of -> Arrays.stream(of).sum()).toArray();
        int[] itself = new int[classes];
        Arrays.setAll(itself, c -> c);
        tests = new ConfusionTests(columns, itself, classes, keys, counts, members);
    }

    /** Each series' keys are some of all keys, and both ascend: no need to search. */
    private int[][] counts() {
        int[][] all = new int[keys.length][members + 1];
        for (int s = 0; s <= members; s++) {
            WrongAnswers of = counted.get(s);
            int k = 0;
            for (int i = 0; i < of.keys().length; i++) {
                while (keys[k] < of.keys()[i]) {
                    k++;
                }
                all[k][s] = of.counts()[i];
            }
        }
        return all;
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
        BitSet chosen = new BitSet(keys.length);
        BitSet first = new BitSet(keys.length);
        for (WrongAnswers c : counted) {
            c.most(EACH, classes, group, key -> chosen.set(Arrays.binarySearch(keys, key)));
            c.most(1, classes, group, key -> first.set(Arrays.binarySearch(keys, key)));
        }
        List<List<Integer>> ofClass = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            ofClass.add(new ArrayList<>());
        }
        chosen.stream().forEach(k -> ofClass.get(group.applyAsInt(keys[k])).add(k));
        return ofClass.stream().map(ks -> mostOf(ks, first)).toList();
    }

    /** The most of the chosen, and whatever some series gives most often of all. */
    private List<Confusion> mostOf(List<Integer> chosen, BitSet first) {
        chosen.sort(Comparator.comparingInt(k -> -sums[k]));
        return IntStream.range(0, chosen.size())
                .filter(i -> i < BY_CLASS || first.get(chosen.get(i)))
                .mapToObj(i -> confusion(chosen.get(i)))
                .toList();
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
        return ranked(new First(LISTED, (k, l) -> sums[k] > sums[l]));
    }

    /** The confusions that members give most unequally often. */
    List<Confusion> mostDifferent() {
        int[] ranges = new int[keys.length];
        Arrays.setAll(ranges, this::range);
        return ranked(
                new First(LISTED, (k, l) -> ranges[k] > ranges[l] || ranges[k] == ranges[l] && sums[k] > sums[l]));
    }

    private int sumOfMembers(int k) {
        return sums[k] - counts[k][members];
    }

    private int range(int k) {
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int m = 0; m < members; m++) {
            most = Math.max(most, counts[k][m]);
            least = Math.min(least, counts[k][m]);
        }
        return most - least;
    }

    /** The first of all confusions; equal ones in the order of their classes. */
    private List<Confusion> ranked(First first) {
        for (int k = 0; k < keys.length; k++) {
            first.offer(k);
        }
        return first.inOrder().mapToObj(this::confusion).toList();
    }

    private Confusion confusion(int k) {
        return new Confusion(
                (int) (keys[k] / classes),
                (int) (keys[k] % classes),
                Arrays.stream(counts[k]).boxed().toList(),
                Figure.of(tests.adjusted(k)));
    }

    /** A wrong answer, and how often the members gave it, all together. */
    interface Taker {
        void take(int truth, int answer, int count);
    }

    /** Hands over every wrong answer that a member gives, by true class, then by answer. */
    void ofMembers(Taker taker) {
        for (int k = 0; k < keys.length; k++) {
            int count = sumOfMembers(k);
            if (count > 0) {
                taker.take((int) (keys[k] / classes), (int) (keys[k] % classes), count);
            }
        }
    }
}
