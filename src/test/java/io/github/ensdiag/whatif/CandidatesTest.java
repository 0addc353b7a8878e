package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.JointRows;
import io.github.ensdiag.testing.MadeMember;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final int CLASSES = 500;
    private static final int MEMBERS = 100;

    private final Candidates found = new Candidates(MEMBERS);
    private final double[] sums = new double[CLASSES];

    /** Members that have nothing in common but some classes, which all of them like more. */
    private Set<Integer> answers(int liked, double more) {
        Random random = new Random(3);
        Set<Integer> answers = new TreeSet<>();
        List<Member> members = IntStream.range(0, MEMBERS)
                .mapToObj(m -> {
                    double[] p = random.doubles(CLASSES).toArray();
                    for (int c = 0; c < liked; c++) {
                        p[c] += more;
                    }
                    double sum = Arrays.stream(p).sum();
                    int top = 0;
                    for (int c = 0; c < CLASSES; c++) {
                        p[c] /= sum;
                        sums[c] += p[c];
                        top = p[c] > p[top] ? c : top;
                    }
                    answers.add(top);
                    return (Member) MadeMember.dense("m" + m, Scale.PROBABILITIES, new double[][] {p});
                })
                .toList();
        JointRows rows = JointRows.ofMembers(new EvaluationSet(CLASSES, new int[] {0}, members));
        rows.load(0, 1);
        JointRow row = rows.row(0);
        found.find(row);
        return answers;
    }

    private Set<Integer> kept() {
        Set<Integer> kept = new TreeSet<>();
        for (int i = 0; i < found.count(); i++) {
            kept.add(found.place(i));
        }
        assertEquals(found.count(), kept.size());
        return kept;
    }

    @Test
    void ofManyMembersEveryAnswerIsKept() {
        Set<Integer> answers = answers(CLASSES, 0);
        assertTrue(answers.size() > Candidates.most(MEMBERS));
        assertTrue(found.truncated());
        assertEquals(answers, kept());
    }

    @Test
    void fewAnswersAreJoinedByTheHighestMeans() {
        Set<Integer> expected = answers(12, 0.5);
        assertTrue(expected.size() < Candidates.most(MEMBERS));
        IntStream.range(0, CLASSES)
                .boxed()
                .sorted((c, d) -> Double.compare(sums[d], sums[c]))
                .filter(c -> expected.size() < Candidates.most(MEMBERS))
                .forEach(expected::add);
        assertTrue(found.truncated());
        assertEquals(expected, kept());
    }

    @Test
    void whatAllLikeMostIsAlone() {
        answers(1, 1);
        assertFalse(found.truncated());
        assertEquals(Set.of(0), kept());
    }

    /** The third and the fourth member together answer 3, whatever the guards rule out beyond all numbers. */
    @Test
    void whatIsFurtherDownThanNumbersReachStaysACandidate() {
        double most = Double.MAX_VALUE;
        List<Member> members = List.of(
                MadeMember.dense("a", Scale.LOGITS, new double[][] {{most, -most, -most, -most, -most}}),
                MadeMember.dense("b", Scale.LOGITS, new double[][] {{-most, most, -most, -most, -most}}),
                MadeMember.dense("c", Scale.LOGITS, new double[][] {{0, 0, 9, 8.9, 0}}),
                MadeMember.dense("d", Scale.LOGITS, new double[][] {{0, 0, 0, 8.9, 9}}));
        JointRows rows = JointRows.ofMembers(new EvaluationSet(5, new int[] {0}, members));
        rows.load(0, 1);
        Candidates candidates = new Candidates(members.size());
        candidates.find(rows.row(0));
        assertTrue(Arrays.stream(candidates.places(), 0, candidates.count()).anyMatch(c -> c == 3));
    }

    /** Of equal scores, too, and of those that underflow. */
    @Test
    void noOtherClassWinsByAnyWeights() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            int members = 2 + random.nextInt(4);
            double width = Math.pow(10, random.nextInt(4));
            List<Member> made = IntStream.range(0, members)
                    .mapToObj(m -> (Member) MadeMember.dense("m" + m, Scale.LOGITS, new double[][] {
                        random.doubles(20, -width, width).map(Math::rint).toArray()
                    }))
                    .toList();
            JointRows rows = JointRows.ofMembers(new EvaluationSet(20, new int[] {0}, made));
            rows.load(0, 1);
            JointRow row = rows.row(0);
            Candidates candidates = new Candidates(members);
            candidates.find(row);
            int[] places = Arrays.copyOf(candidates.places(), candidates.count());
            for (int i = 0; i < 30; i++) {
                double[] weights = random.doubles(members).map(w -> w * w * w).toArray();
                int best = 0;
                for (int c = 1; c < 20; c++) {
                    best = sum(row, weights, c) > sum(row, weights, best) ? c : best;
                }
                assertTrue(Arrays.binarySearch(places, best) >= 0);
            }
        }
    }

    private static double sum(JointRow row, double[] weights, int place) {
        double sum = 0;
        for (int m = 0; m < weights.length; m++) {
            sum += weights[m] * row.scores[m][place];
        }
        return sum;
    }
}
