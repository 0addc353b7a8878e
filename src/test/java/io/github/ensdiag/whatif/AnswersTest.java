package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Columns;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Measurement;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.rows.CombiningRule;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.testing.MadeMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever decides without the rows, or with few of their exponentials, decides as the rows do. */
class AnswersTest {
    private static final int SAMPLES = 40;
    private static final int CLASSES = 6;

    private final Options options = new Options(Combining.mean(List.of()), 1, 0, 20, 1, 1, 1);
    private final Random random = new Random(11);

    /** Rows that the quick ways were asked to decide. */
    private int asked;

    /** Of these, those that one of them decided. */
    private int decided;

    @ParameterizedTest
    @EnumSource(Pooling.class)
    void agreeOnSetsOfEveryKind(Pooling pooling) {
        for (int round = 0; round < 60; round++) {
            check(random(round), new CombiningRule(pooling, weights(round)));
        }
        assertTrue(pooling == Pooling.BORDA || decided > asked / 20, decided + " of " + asked);
    }

    @Test
    void theMeanOfDenseScoresNeedsRowsForTiesAlone() {
        for (int round = 0; round < 30; round++) {
            List<Member> members = IntStream.range(0, 2 + round % 4)
                    .<Member>mapToObj(m -> dense("m" + m, Scale.values()[random.nextInt(3)], 0))
                    .toList();
            check(set(members), new CombiningRule(Pooling.MEAN, Collections.nCopies(members.size(), 1.0)));
        }
        assertTrue(decided > 0.97 * asked, decided + " of " + asked);
    }

    private void check(EvaluationSet set, CombiningRule rule) {
        Columns columns;
        try (Parallel parallel = new Parallel(1)) {
            columns = Measurement.of(set, options, parallel).columns();
        }
        List<Answers> quick = new ArrayList<>();
        if (ForegoneAnswers.apply(set, rule)) {
            quick.add(new ForegoneAnswers(set, rule, columns));
        }
        if (DenseMeanAnswers.apply(set, rule)) {
            int[] places = random.ints(SAMPLES, 0, 200).toArray();
            quick.add(new DenseMeanAnswers(set, rule, columns, places));
        }
        Answers rows = new RowAnswers(set, rule);
        for (int i = 0; i < 100; i++) {
            int[] samples = random.ints(set.members().size(), 0, SAMPLES).toArray();
            int expected = rows.answer(samples);
            boolean any = false;
            for (Answers answers : quick) {
                int answer = answers.answer(samples);
                if (answer != Answers.UNDECIDED) {
                    assertEquals(expected, answer, set.members() + " " + rule);
                    any = true;
                }
            }
            asked++;
            decided += any ? 1 : 0;
        }
    }

    /** In tenths, whose sums tie but for rounding, or in any proportion. */
    private List<Double> weights(int round) {
        return random.doubles(round % 5 + 2)
                .map(w -> round % 3 == 0 ? 1 : round % 3 == 1 ? Math.ceil(10 * w) / 10 : w + 0.01)
                .boxed()
                .toList();
    }

    /** As many members as there are weights; all of one kind, or of any. */
    private EvaluationSet random(int round) {
        int kind = random.nextInt(6);
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < round % 5 + 2; m++) {
            // Coarse scores tie often.
            double unit = round % 2 == 0 ? 0.5 : 0;
            String name = "m" + m;
            members.add(
                    switch (kind < 5 ? kind : random.nextInt(5)) {
                        case 0 -> dense(name, Scale.LOGITS, unit);
                        case 1 -> dense(name, Scale.PROBABILITIES, unit);
                        case 2 -> dense(name, Scale.LOG_PROBABILITIES, unit);
                        case 3 -> list(name, 1 + random.nextInt(4), unit);
                        default ->
                            MadeMember.decisions(
                                    name, random.ints(SAMPLES, -1, CLASSES).toArray());
                    });
        }
        EvaluationSet set = set(members);
        return round % 4 == 3 ? set.with(dense("ready-made", Scale.PROBABILITIES, 0)) : set;
    }

    private EvaluationSet set(List<Member> members) {
        return new EvaluationSet(CLASSES, random.ints(SAMPLES, 0, CLASSES).toArray(), members);
    }

    /** @param unit that logits are multiples of; 0: of none */
    private Member dense(String name, Scale scale, double unit) {
        double[][] scores = new double[SAMPLES][CLASSES];
        // Now and then logits so large that probabilities are 0 and 1.
        double spread = random.nextInt(4) == 0 ? 400 : 2;
        for (double[] row : scores) {
            for (int c = 0; c < CLASSES; c++) {
                row[c] = coarse(spread * random.nextGaussian(), unit);
            }
            double highest = Arrays.stream(row).max().orElseThrow();
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                sum += Math.exp(row[c] - highest);
            }
            for (int c = 0; c < CLASSES && scale != Scale.LOGITS; c++) {
                double p = Math.exp(row[c] - highest) / sum;
                row[c] = scale == Scale.PROBABILITIES ? p : row[c] - highest - Math.log(sum);
            }
        }
        return MadeMember.dense(name, scale, scores);
    }

    private static double coarse(double value, double unit) {
        return unit == 0 ? value : unit * Math.rint(value / unit);
    }

    /** Ascending classes at random, sometimes fewer than there is room for, of which less than all mass is named. */
    private Member list(String name, int width, double unit) {
        int[][] classes = new int[SAMPLES][width];
        double[][] scores = new double[SAMPLES][width];
        for (int i = 0; i < SAMPLES; i++) {
            int[] named =
                    random.ints(0, CLASSES).distinct().limit(width).sorted().toArray();
            for (int k = 0; k < width; k++) {
                boolean empty = random.nextInt(8) == 0;
                classes[i][k] = empty ? -1 : named[k];
                scores[i][k] = empty ? 0 : coarse(random.nextDouble(), unit / 5) / width;
            }
        }
        return MadeMember.list(name, classes, scores);
    }
}
