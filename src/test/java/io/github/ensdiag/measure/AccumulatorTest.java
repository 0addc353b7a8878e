package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Merged accumulators hold what one that saw everything holds, and counts do not depend on the order of samples. */
class AccumulatorTest {
    private static final int MEMBERS = 3;
    private static final int CLASSES = 7;

    @RepeatedTest(20)
    void mergeIsTheWhole(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<double[][]> samples = samples(random, 1 + random.nextInt(200));
        int[] labels = IntStream.range(0, samples.size())
                .map(i -> random.nextInt(CLASSES))
                .toArray();

        Tally whole = tally(samples, labels, 0, samples.size());
        Tally merged = new Tally(MEMBERS, false, 1);
        for (int from = 0; from < samples.size(); ) {
            int to = Math.min(samples.size(), from + 1 + random.nextInt(40));
            merged.merge(tally(samples, labels, from, to));
            from = to;
        }
        same(whole, merged, true);
    }

    @RepeatedTest(20)
    void orderDoesNotMatter(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<double[][]> samples = samples(random, 1 + random.nextInt(200));
        int[] labels = IntStream.range(0, samples.size())
                .map(i -> random.nextInt(CLASSES))
                .toArray();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, samples.size()).boxed().toList());
        Collections.shuffle(order, random);

        Tally ordered = tally(samples, labels, 0, samples.size());
        Tally shuffled = tally(
                order.stream().map(samples::get).toList(),
                order.stream().mapToInt(i -> labels[i]).toArray(),
                0,
                samples.size());
        same(ordered, shuffled, false);
    }

    private static void same(Tally expected, Tally actual, boolean sameOrder) {
        ClassSums expectedClasses = new ClassSums(expected.columns, MEMBERS, CLASSES);
        ClassSums actualClasses = new ClassSums(actual.columns, MEMBERS, CLASSES);
        for (int s = 0; s <= MEMBERS; s++) {
            ScoreSums e = expected.series.get(s);
            ScoreSums a = actual.series.get(s);
            assertEquals(e.samples(), a.samples());
            assertEquals(e.hits(), a.hits());
            assertEquals(e.topKHits(), a.topKHits());
            assertEquals(e.ties(), a.ties());
            assertEquals(e.logLoss().mean(), a.logLoss().mean(), 1e-12);
            assertEquals(e.brier().mean(), a.brier().mean(), 1e-12);
            assertEquals(e.confidence().mean(), a.confidence().mean(), 1e-12);
            assertEquals(e.calibrationError(), a.calibrationError(), 1e-12);
            if (sameOrder) {
                assertArrayEquals(expected.columns.predictions(s), actual.columns.predictions(s));
                assertArrayEquals(expected.columns.confidences(s), actual.columns.confidences(s));
            }
            for (int c = 0; c < CLASSES; c++) {
                assertEquals(expectedClasses.hits(s, c), actualClasses.hits(s, c));
                assertEquals(expectedClasses.predicted(s, c), actualClasses.predicted(s, c));
                assertEquals(expectedClasses.size(c), actualClasses.size(c));
            }
        }
        assertEquals(MEMBERS * (MEMBERS - 1) / 2, expected.pairs.size());
        for (int p = 0; p < expected.pairs.size(); p++) {
            PairSums e = expected.pairs.get(p);
            PairSums a = actual.pairs.get(p);
            assertEquals(e.cells(), a.cells());
            assertEquals(e.agree(), a.agree());
            assertEquals(e.bothWrongSame(), a.bothWrongSame());
            for (Conflicts.Side taken : Conflicts.Side.values()) {
                for (Conflicts.Side right : Conflicts.Side.values()) {
                    assertEquals(
                            e.conflicts().count(taken, right), a.conflicts().count(taken, right));
                }
            }
            assertEquals(e.probabilityProducts().sumX(), a.probabilityProducts().sumX(), 1e-10);
        }
        assertArrayEquals(expected.group.rightByMembersRight(), actual.group.rightByMembersRight());
        assertArrayEquals(expected.group.wrongByMembersRight(), actual.group.wrongByMembersRight());
        assertArrayEquals(expected.group.voteRightByMembersRight(), actual.group.voteRightByMembersRight());
        assertEquals(
                expected.group.divergence().sum(), actual.group.divergence().sum(), 1e-10);
        assertEquals(expected.group.spread().sum(), actual.group.spread().sum(), 1e-10);
        assertEquals(
                expected.group.logCorrelation(0, MEMBERS).get(),
                actual.group.logCorrelation(0, MEMBERS).get(),
                1e-10);
    }

    private static List<double[][]> samples(Random random, int count) {
        List<double[][]> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[][] scores = new double[MEMBERS][CLASSES];
            for (double[] row : scores) {
                double sum = 0;
                for (int c = 0; c < CLASSES; c++) {
                    // Small whole numbers, so that ties happen.
                    row[c] = random.nextInt(4);
                    sum += row[c];
                }
                row[0] += sum == 0 ? 1 : 0;
                for (int c = 0; c < CLASSES; c++) {
                    row[c] /= Math.max(1, sum);
                }
            }
            samples.add(scores);
        }
        return samples;
    }

    private static Tally tally(List<double[][]> samples, int[] labels, int from, int to) {
        Chunk chunk = new Chunk(MEMBERS, false, CLASSES, to - from);
        RowKernel kernel = new RowKernel(new double[] {1, 1, 1}, false, 2, CLASSES, true);
        JointRow row = new JointRow(MEMBERS, CLASSES, CLASSES, new boolean[] {true, true, true}, new boolean[MEMBERS]);
        row.size = CLASSES;
        for (int c = 0; c < CLASSES; c++) {
            row.classes[c] = c;
        }
        Truth truth = new Truth(labels, Optional.empty());
        for (int i = from; i < to; i++) {
            for (int m = 0; m < MEMBERS; m++) {
                for (int c = 0; c < CLASSES; c++) {
                    row.scores[m][c] = samples.get(i)[m][c];
                    row.logs[m][c] = JointRow.clippedLog(row.scores[m][c]);
                }
            }
            truth.turnTo(i, row);
            kernel.evaluate(row, truth, chunk);
        }
        Tally tally = new Tally(MEMBERS, false, 1);
        tally.accept(chunk);
        return tally;
    }
}
