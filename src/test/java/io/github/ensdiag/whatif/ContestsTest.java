package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Measured;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.OracleSet;
import io.github.ensdiag.testing.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contests decide every sample as a look at all classes does. */
class ContestsTest {
    @TestFactory
    Stream<DynamicTest> realSetsAreDecidedAsMeasured() {
        return Stream.of(
                        List.of("tsml-arrowhead", "Arsenal", "DrCIF", "STC", "TDE"),
                        List.of("tsml-italypowerdemand", "1NN-DTW", "Arsenal", "DrCIF", "ROCKET", "STC", "TDE", "TSF"),
                        List.of("seedcase-natural47", "keras-mobilenet", "pytorch-alexnet", "pytorch-vgg16"),
                        List.of("mnist-byerly-not-learnable", "20191203180723", "20191203211907", "20191204010930"),
                        List.of("imagenet-val", "pytorch-alexnet", "pytorch-resnet152", "pytorch-vgg16"))
                .map(names -> DynamicTest.dynamicTest(names.get(0), () -> {
                    EvaluationSet set = OracleSet.open(names.get(0)).set(names.subList(1, names.size()));
                    Random random = new Random(names.size());
                    List<Double> some = set.members().stream()
                            .map(m -> 0.1 + random.nextDouble())
                            .toList();
                    decidedAsMeasured(set, List.of());
                    decidedAsMeasured(set, some);
                }));
    }

    /** Bit for bit. */
    private static void decidedAsMeasured(EvaluationSet set, List<Double> weights) {
        Options d = Options.defaults();
        Options options = new Options(
                Combining.mean(weights), d.topK(), 0, d.permutations(), d.resamples(), d.seed(), d.threads());
        try (Parallel parallel = new Parallel(2)) {
            Measured measured = Measurement.of(set, options, parallel);
            int members = set.members().size();
            double[] each = IntStream.range(0, members)
                    .mapToDouble(m -> weights.isEmpty() ? 1 : weights.get(m))
                    .toArray();
            Pool scores = Contests.of(set, List.of(), parallel).scores();
            boolean[] right = scores.right(each);
            for (int i = 0; i < right.length; i++) {
                assertEquals(measured.columns().right(members, i), right[i], "sample " + i);
            }
            for (int m = 0; m < members; m++) {
                double[] alone = new double[members];
                alone[m] = 1;
                boolean[] own = scores.right(alone);
                for (int i = 0; i < own.length; i++) {
                    assertEquals(measured.columns().right(m, i), own[i], "sample " + i + " of member " + m);
                }
            }
        }
    }

    /** Scores in eighths, so that there are ties of every kind. */
    @Test
    void randomWeightsDecideAsAmongAllClasses() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int members = 2 + random.nextInt(4);
            int classes = 2 + random.nextInt(8);
            double[][][] p = new double[members][30][classes];
            List<Member> made = new ArrayList<>();
            for (int m = 0; m < members; m++) {
                for (double[] row : p[m]) {
                    for (int k = 0; k < 8; k++) {
                        row[random.nextInt(classes)] += 0.125;
                    }
                }
                made.add(MadeMember.dense("m" + m, Scale.PROBABILITIES, p[m]));
            }
            int[][] right = IntStream.range(0, 30)
                    .mapToObj(i -> random.ints(0, classes)
                            .distinct()
                            .limit(1 + random.nextInt(2))
                            .toArray())
                    .toArray(int[][]::new);
            EvaluationSet set = Sets.of(classes, right, made);
            try (Parallel parallel = new Parallel(1)) {
                Contests contests = Contests.of(set, List.of(), parallel);
                for (int w = 0; w < 10; w++) {
                    // In quarters, and often 0, so that ties stay ties.
                    double[] weights = IntStream.range(0, members)
                            .mapToDouble(m -> random.nextInt(4) / 4.0)
                            .toArray();
                    weights[random.nextInt(members)] += 1;
                    assertArrayEquals(
                            decided(set, p, weights, false), contests.scores().right(weights));
                    assertArrayEquals(
                            decided(set, p, weights, true), contests.logs().right(weights));
                }
            }
        }
    }

    private static boolean[] decided(EvaluationSet set, double[][][] p, double[] weights, boolean logs) {
        boolean[] right = new boolean[set.samples()];
        for (int i = 0; i < right.length; i++) {
            int top = -1;
            double highest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < set.classes(); c++) {
                double sum = 0;
                for (int m = 0; m < weights.length; m++) {
                    sum += weights[m] * (logs ? JointRow.clippedLog(p[m][i][c]) : p[m][i][c]);
                }
                if (sum > highest) {
                    highest = sum;
                    top = c;
                }
            }
            right[i] = set.accepts(i, top);
        }
        return right;
    }

    @Test
    void scoresThatAddUpToTheSameTie() {
        // Class 1 is above class 0 in both members' eyes, by less than their sum can hold.
        double a = 0.75;
        double b = 0.25 + 3 * Math.ulp(0.5);
        assertEquals(a + b, Math.nextUp(a) + Math.nextUp(b), 0);
        EvaluationSet set = new EvaluationSet(
                2,
                new int[] {0},
                List.of(
                        MadeMember.dense("a", Scale.PROBABILITIES, new double[][] {{a, Math.nextUp(a)}}),
                        MadeMember.dense("b", Scale.PROBABILITIES, new double[][] {{b, Math.nextUp(b)}})));
        try (Parallel parallel = new Parallel(1)) {
            Contests contests = Contests.of(set, List.of(), parallel);
            assertArrayEquals(new boolean[] {true}, contests.scores().right(new double[] {1, 1}));
        }
    }

    @Test
    void whoeverNamesNoClassMakesNoSampleSure() {
        EvaluationSet set = new EvaluationSet(
                3, new int[] {2, 1}, List.of(MadeMember.decisions("a", -1, 1), MadeMember.decisions("b", 2, 1)));
        try (Parallel parallel = new Parallel(1)) {
            Pool scores = Contests.of(set, List.of(), parallel).scores();
            assertArrayEquals(new boolean[] {true, true}, scores.right(new double[] {1, 1}));
            assertArrayEquals(new boolean[] {false, true}, scores.right(new double[] {1, 0}));
        }
    }

    @Test
    void rulesSettleTiesAsStated() {
        double[][] a = {{0.5, 0.375, 0.125}, {0.5, 0.5, 0}, {0.5, 0.25, 0.25}};
        double[][] b = {{0, 0.75, 0.25}, {0, 0.5, 0.5}, {0.25, 0.5, 0.25}};
        EvaluationSet set = new EvaluationSet(
                3,
                new int[] {1, 0, 0},
                List.of(MadeMember.dense("a", Scale.PROBABILITIES, a), MadeMember.dense("b", Scale.PROBABILITIES, b)));
        try (Parallel parallel = new Parallel(1)) {
            Contests contests = Contests.of(set, List.of(), parallel);
            // Sample 1: votes 0 and 1 tie, 1 has the higher mean; all maxima are equal; 1 has the most points.
            // Sample 2: votes, means and maxima of 0 and 1 are equal, and so are 3 + 1.5 and 1.5 + 3 points.
            assertArrayEquals(new boolean[] {true, false, true}, contests.vote());
            assertArrayEquals(new boolean[] {true, true, true}, contests.highest());
            assertArrayEquals(new boolean[] {true, false, true}, contests.borda());
        }
    }

    @Test
    void veryManyCandidatesAreCut() {
        int members = 6;
        Random random = new Random(2);
        List<Member> made = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            double[][] z = new double[20][400];
            for (double[] row : z) {
                Arrays.setAll(row, c -> random.nextGaussian());
            }
            made.add(MadeMember.dense("m" + m, Scale.LOGITS, z));
        }
        EvaluationSet set = new EvaluationSet(400, random.ints(20, 0, 400).toArray(), made);
        try (Parallel parallel = new Parallel(1)) {
            Measured measured = Measurement.of(set, Options.defaults(), parallel);
            Contests contests = Contests.of(set, List.of(), parallel);
            assertTrue(contests.truncated() > 0);
            boolean[] right = contests.scores().right(new double[] {1, 1, 1, 1, 1, 1});
            for (int i = 0; i < 20; i++) {
                assertEquals(measured.columns().right(members, i), right[i]);
            }
        }
    }
}
