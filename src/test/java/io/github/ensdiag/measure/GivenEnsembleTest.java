package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.Superclasses;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.Sets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of any set with a given ensemble, several right classes or groups; the figures are the oracle test's. */
class GivenEnsembleTest {
    private static final int SAMPLES = 2500;
    private static final int CLASSES = 6;

    private final Random random = new Random(5);
    private final int[] labels = random.ints(SAMPLES, 0, CLASSES).toArray();
    private final double[][] first = scores();
    private final double[][] second = scores();
    private final EvaluationSet two = new EvaluationSet(
            CLASSES,
            labels,
            List.of(
                    MadeMember.dense("a", Scale.PROBABILITIES, first),
                    MadeMember.dense("b", Scale.PROBABILITIES, second)));

    private double[][] scores() {
        double[][] scores = new double[SAMPLES][CLASSES];
        for (int i = 0; i < SAMPLES; i++) {
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                scores[i][c] = Math.exp(2 * random.nextGaussian() + (c == labels[i] ? 2 : 0));
                sum += scores[i][c];
            }
            for (int c = 0; c < CLASSES; c++) {
                scores[i][c] /= sum;
            }
        }
        return scores;
    }

    private static Results measure(EvaluationSet set, int threads) {
        return Measurement.of(set, new Options(Combining.mean(List.of()), 3, 5, 20, 200, 1, threads));
    }

    /** Everything as text: doubles print so that different ones differ. */
    private static String text(Results r) {
        return List.of(
                        r.members(),
                        r.ensemble(),
                        r.pairs().stream()
                                .map(p -> List.of(p.cells(), p.figures(), p.information(), p.scores()))
                                .toList(),
                        r.classes(),
                        r.balance(),
                        r.superclasses(),
                        r.confusions(),
                        r.disagreements())
                .toString();
    }

    @Test
    void oneRightClassEachChangesNothing() {
        int[][] right = new int[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            right[i] = new int[] {labels[i]};
        }
        Results single = measure(Sets.accepting(two, right), 2);
        assertEquals(0, single.several());
        assertEquals(text(measure(two, 2)), text(single));
    }

    @Test
    void figuresDoNotDependOnThreads() {
        int[][] right = new int[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            right[i] = i % 3 == 0 ? new int[] {labels[i], (labels[i] + 1) % CLASSES} : new int[] {labels[i]};
        }
        EvaluationSet set = Sets.given(
                Sets.grouped(
                        Sets.accepting(two, right), new Superclasses(List.of("x", "y"), new int[] {0, 0, 1, 1, 1, -1})),
                MadeMember.dense("given", Scale.PROBABILITIES, scores()));
        String one = text(measure(set, 1));
        assertEquals(one, text(measure(set, 2)));
        assertEquals(one, text(measure(set, 8)));
    }

    /** The members' mean, given as an ensemble, is diagnosed as the computed one is. */
    @Test
    void givenAverageIsTheAverage() {
        double[][] mean = new double[SAMPLES][CLASSES];
        for (int i = 0; i < SAMPLES; i++) {
            for (int c = 0; c < CLASSES; c++) {
                mean[i][c] = (first[i][c] + second[i][c]) / 2;
            }
        }
        Results computed = measure(two, 2);
        Results given = measure(Sets.given(two, MadeMember.dense("mean", Scale.PROBABILITIES, mean)), 2);
        assertFalse(computed.given());
        GivenEnsemble average = given.ensemble().given().orElseThrow();
        assertEquals(0, average.departures());
        assertEquals("mean", given.ensemble().predictor().name());
        assertEquals(computed.pairs().get(0).cells(), given.pairs().get(0).cells());
        assertEquals(answers(computed), answers(given));
        for (EnsembleMeasure measure : EnsembleMeasure.values()) {
            assertEquals(
                    computed.ensemble().figure(measure).value().orElse(-9),
                    given.ensemble().figure(measure).value().orElse(-9),
                    1e-12,
                    measure.name());
        }
        for (PredictorMeasure measure : List.of(PredictorMeasure.NLL, PredictorMeasure.BRIER, PredictorMeasure.ECE)) {
            double expected = computed.ensemble().predictor().figure(measure).get();
            assertEquals(expected, given.ensemble().predictor().figure(measure).get(), 1e-12);
            assertEquals(expected, average.average().get(measure).get(), 1e-12);
        }
        assertEquals(
                computed.members().get(0).toEnsemble().orElseThrow().logScores().get(),
                given.members().get(0).toEnsemble().orElseThrow().logScores().get(),
                1e-9);
    }

    private static String answers(Results results) {
        return results.classes().stream()
                .map(c -> List.of(c.right(), c.predicted(), c.wins(), c.losses(), c.takenFor(), c.takenFrom()))
                .toList()
                .toString();
    }

    /**
     * Two members and an ensemble, by hand; a tied vote goes to the lower class.
     *
     * <pre>
     * right   0,1  2    1,2  0    1
     * A       0    2    1    0    0
     * B       1    0    1    1    2
     * given   2    2    2    1    none
     * vote    0    0    1    0    0
     * </pre>
     */
    @Test
    void decisionsByHand() {
        int[][] right = {{0, 1}, {2}, {1, 2}, {0}, {1}};
        List<Member> members =
                List.of(MadeMember.decisions("A", 0, 2, 1, 0, 0), MadeMember.decisions("B", 1, 0, 1, 1, 2));
        Results results = measure(Sets.given(Sets.of(3, right, members), MadeMember.decisions("C", 2, 2, 2, 1, -1)), 1);
        assertEquals(2, results.several());
        assertEquals(4, results.members().get(0).predictor().right());
        assertEquals(2, results.members().get(1).predictor().right());
        assertEquals(2, results.ensemble().predictor().right());
        assertEquals(1, results.ensemble().predictor().noAnswers());
        GivenEnsemble given = results.ensemble().given().orElseThrow();
        assertEquals("plurality vote", given.averageName());
        assertEquals(5, given.departures());
        assertEquals(0.6, given.average().get(PredictorMeasure.ACCURACY).get());
        assertEquals(new Cells(1, 1, 1, 1, 0, 0, 0, 1), results.pairs().get(0).cells());
        Conflicts conflicts = results.pairs().get(0).conflicts();
        assertEquals(1, conflicts.bothRight());
        assertEquals(3, conflicts.total());
        assertEquals(2, conflicts.right(Conflicts.Side.A));
        assertEquals(1, conflicts.taken(Conflicts.Side.A));
        assertEquals(1, conflicts.taken(Conflicts.Side.B));
        // Of A, B and C: what is right though not the first right class is no confusion.
        assertEquals(
                List.of(
                        new Confusion(0, 1, List.of(0, 1, 1), Figure.of(1)),
                        new Confusion(0, 2, List.of(0, 0, 1), Figure.of(Double.NaN)),
                        new Confusion(1, 0, List.of(1, 0, 0), Figure.of(1)),
                        new Confusion(1, 2, List.of(0, 1, 0), Figure.of(1)),
                        new Confusion(2, 0, List.of(0, 1, 0), Figure.of(1))),
                results.confusions());
        // Two right answers need not agree where two classes are right.
        assertEquals(
                0,
                results.pairs()
                        .get(0)
                        .limits(PairMeasure.LABEL_AGREEMENT)
                        .lowest()
                        .get());
    }

    /** A group of two classes, one of one, and a class in none, by hand. */
    @Test
    void groupsByHand() {
        int[][] right = {{0}, {0}, {1}, {1}, {2}, {3}};
        List<Member> members =
                List.of(MadeMember.decisions("A", 0, 1, 1, 0, 0, 3), MadeMember.decisions("B", 0, 2, 3, 0, 2, -1));
        EvaluationSet set = Sets.grouped(
                Sets.of(4, right, members), new Superclasses(List.of("pair", "one"), new int[] {0, 0, 1, -1}));
        List<SuperclassResult> groups = measure(set, 1).superclasses();
        assertEquals(3, groups.size());
        SuperclassResult pair = groups.get(0);
        assertEquals(4, pair.size());
        assertEquals(2, pair.classes());
        // The vote answers 0, 1 (of 1 and 2), 1 (of 1 and 3), 0.
        assertEquals(List.of(2, 1, 2), pair.right());
        assertEquals(List.of(2, 1, 2), pair.wrongWithin());
        assertEquals(1.0, pair.within(0).get());
        assertEquals(1.0 / 3, pair.within(1).get(), 1e-12);
        assertEquals(1.0 / 3, pair.withinIfEven(4).get(), 1e-12);
        assertEquals(0, pair.wins() + pair.losses());
        SuperclassResult one = groups.get(1);
        assertEquals(List.of(0, 1, 0), one.right());
        assertEquals(1, one.outcomes().get(Outcome.MISSED));
        assertFalse(one.within(0).defined(), "no error can stay within one class");
        SuperclassResult rest = groups.get(2);
        assertEquals(-1, rest.index());
        assertEquals(List.of(1, 0, 1), rest.right());
        assertTrue(rest.wrongWithin().isEmpty());
    }
}
