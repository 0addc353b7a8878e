package io.github.ensdiag.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.ScoreReader;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.testing.MadeMember;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Against calculations by hand. */
class CombinedMemberTest {
    private static final double EXACT = 1e-12;

    private static Member dense(String name, double... p) {
        return MadeMember.dense(name, Scale.PROBABILITIES, new double[][] {p});
    }

    private static Member list(String name, int[] classes, double... p) {
        return MadeMember.list(name, new int[][] {classes}, new double[][] {p});
    }

    private static CombinedMember combined(Pooling pooling, int classes, List<Double> weights, Member... members) {
        EvaluationSet set = new EvaluationSet(classes, new int[] {0}, List.of(members));
        return new CombinedMember("e", new CombiningRule(pooling, weights), set);
    }

    private static CombinedMember combined(Pooling pooling, int classes, Member... members) {
        return combined(pooling, classes, Collections.nCopies(members.length, 1.0), members);
    }

    private static double[] scores(CombinedMember ensemble) {
        ScoreReader reader = ensemble.reader();
        reader.read(0, 1);
        return Arrays.copyOf(reader.scores(), ensemble.width());
    }

    private static int answer(CombinedMember ensemble) {
        assertEquals(Kind.DECISIONS, ensemble.kind());
        ScoreReader reader = ensemble.reader();
        reader.read(0, 1);
        return reader.classes()[0];
    }

    /** √(½·⅛), √(¼·⅛), √(¼·¾) are as √2 : 1 : √6. */
    @Test
    void geometricMeanOfScoresOfAllClasses() {
        CombinedMember ensemble =
                combined(Pooling.GEOMETRIC, 3, dense("a", 0.5, 0.25, 0.25), dense("b", 0.125, 0.125, 0.75));
        assertEquals(Kind.DENSE, ensemble.kind());
        double sum = Math.sqrt(2) + 1 + Math.sqrt(6);
        assertArrayEquals(new double[] {Math.sqrt(2) / sum, 1 / sum, Math.sqrt(6) / sum}, scores(ensemble), EXACT);
    }

    /** (½·½·⅛)^⅓, (¼·¼·⅛)^⅓ and (¼·¼·¾)^⅓ are as 4^⅓ : 1 : 6^⅓. */
    @Test
    void weightsAreExponents() {
        double[] found = scores(combined(
                Pooling.GEOMETRIC, 3, List.of(2.0, 1.0), dense("a", 0.5, 0.25, 0.25), dense("b", 0.125, 0.125, 0.75)));
        assertEquals(Math.cbrt(4), found[0] / found[1], EXACT);
        assertEquals(Math.cbrt(6), found[2] / found[1], EXACT);
    }

    /**
     * Of five classes a lists 3 and 0, and leaves 0.3 to the three others; b lists 3 and 4, and leaves 0.15. The classes 1
     * and 2, which nobody lists, have √(0.1·0.05) each.
     */
    @Test
    void geometricMeanOfListsNamesTheUnionAndLeavesTheRestAlike() {
        CombinedMember ensemble = combined(
                Pooling.GEOMETRIC, 5, list("a", new int[] {3, 0}, 0.5, 0.2), list("b", new int[] {3, 4}, 0.6, 0.25));
        assertEquals(Kind.TOP_K, ensemble.kind());
        assertEquals(4, ensemble.width());
        double[] roots = {Math.sqrt(0.2 * 0.05), Math.sqrt(0.5 * 0.6), Math.sqrt(0.1 * 0.25), 0};
        double sum = Arrays.stream(roots).sum() + 2 * Math.sqrt(0.1 * 0.05);
        double[] expected = Arrays.stream(roots).map(r -> r / sum).toArray();
        ScoreReader reader = ensemble.reader();
        reader.read(0, 1);
        assertArrayEquals(new int[] {0, 3, 4, -1}, Arrays.copyOf(reader.classes(), 4));
        assertArrayEquals(expected, Arrays.copyOf(reader.scores(), 4), EXACT);
    }

    @Test
    void theHighestOfAnyMember() {
        double[] found = scores(combined(Pooling.MAX, 3, dense("a", 0.5, 0.3, 0.2), dense("b", 0.1, 0.2, 0.7)));
        assertArrayEquals(new double[] {0.5 / 1.5, 0.3 / 1.5, 0.7 / 1.5}, found, EXACT);
    }

    @Test
    void mostVotesWinAndEqualVotesGoToTheHigherMean() {
        Member a = dense("a", 0.6, 0.4, 0);
        Member b = dense("b", 0.1, 0.8, 0.1);
        Member c = dense("c", 0.55, 0.45, 0);
        assertEquals(1, answer(combined(Pooling.VOTE, 3, a, b)));
        assertEquals(0, answer(combined(Pooling.VOTE, 3, a, b, c)));
        assertEquals(1, answer(combined(Pooling.VOTE, 3, List.of(1.0, 3.0, 1.0), a, b, c)));
    }

    /** 0.1 + 0.2 votes against 0.3, which as sums of doubles are not the same; the means are 0.22 and 0.38. */
    @Test
    void votesAreEqualThoughTheirSumsAreRounded() {
        Member a = dense("a", 0.6, 0.4);
        Member c = dense("c", 0.1, 0.9);
        assertEquals(1, answer(combined(Pooling.VOTE, 2, List.of(0.1, 0.2, 0.3), a, a, c)));
    }

    @Test
    void equalVotesAndMeansGoToTheLowestIndex() {
        assertEquals(1, answer(combined(Pooling.VOTE, 3, dense("a", 0, 0.4, 0.6), dense("b", 0, 0.6, 0.4))));
    }

    @Test
    void whoGivesNoAnswerAbstains() {
        CombinedMember ensemble =
                combined(Pooling.VOTE, 3, list("a", new int[] {-1, -1}, 0, 0), dense("b", 0, 0.2, 0.8));
        assertEquals(2, answer(ensemble));
        assertEquals(-1, answer(combined(Pooling.VOTE, 3, list("a", new int[] {-1}, 0), list("b", new int[] {-1}, 0))));
    }

    /** Points of a: 3, 2, 1; of b: 1, 3, 2; of c, whose last two share their ranks: 3, 1½, 1½. */
    @Test
    void rankedHighestInAll() {
        Member a = dense("a", 0.5, 0.3, 0.2);
        Member b = dense("b", 0.1, 0.5, 0.4);
        Member c = dense("c", 0.8, 0.1, 0.1);
        assertEquals(0, answer(combined(Pooling.BORDA, 3, a, b, c)));
        // 4 : 5 : 3 without c, and 3 + 2·1 : 2 + 2·3 with b twice
        assertEquals(1, answer(combined(Pooling.BORDA, 3, a, b)));
        // 1·3 + 1 + 2·3 = 10 : 2 + 3 + 3 = 8
        assertEquals(0, answer(combined(Pooling.BORDA, 3, List.of(1.0, 1.0, 2.0), a, b, c)));
    }

    /** As many classes as the shortest list names: two. Of a, 2 and 1 points; of b's four likewise only the first two. */
    @Test
    void everyMemberRanksAsManyClasses() {
        Member a = list("a", new int[] {2, 0}, 0.5, 0.3);
        Member b = dense("b", 0.3, 0.25, 0.05, 0.4);
        // 0: 1 + 1; 2: 2 + 0; 3: 0 + 2; 1 has none: of equal ones the lowest
        assertEquals(0, answer(combined(Pooling.BORDA, 4, a, b)));
    }

    @Test
    void decisionsBesideScoresAreCertain() {
        double[] found = scores(combined(Pooling.GEOMETRIC, 2, MadeMember.decisions("a", 1), dense("b", 0.9, 0.1)));
        // √(1e-12·0.9) : √(1·0.1)
        assertEquals(Math.sqrt(0.9e-12 / 0.1), found[0] / found[1], 1e-9);
    }

    /** At T = 2 both are the roots of what they were: 0.8 : 0.2 becomes 2 : 1. Sample 1 has what half 0 was fitted to. */
    @Test
    void eachHalfHasTheTemperatureOfTheOther() {
        double[][] p = {{0.8, 0.2}, {0.8, 0.2}};
        EvaluationSet set =
                new EvaluationSet(2, new int[] {0, 0}, List.of(MadeMember.dense("a", Scale.PROBABILITIES, p)));
        Halves halves = Halves.of(new int[] {0, 0}, 1);
        boolean first = halves.of(0) == 0;
        FittedTemperatures fitted = new FittedTemperatures(Figure.of(Double.NaN), first ? 2 : 1, first ? 1 : 2);
        CombiningRule rule =
                new CombiningRule(Pooling.MEAN, List.of(1.0), Optional.of(new Temperatures(halves, List.of(fitted))));
        ScoreReader reader = new CombinedMember("e", rule, set).reader();
        reader.read(0, 2);
        assertArrayEquals(new double[] {0.8, 0.2, 2 / 3.0, 1 / 3.0}, Arrays.copyOf(reader.scores(), 4), EXACT);
    }
}
