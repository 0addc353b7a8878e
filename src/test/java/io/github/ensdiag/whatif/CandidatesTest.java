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
}
