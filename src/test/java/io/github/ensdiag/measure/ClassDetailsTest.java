package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.input.Member;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.Sets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of a single class beside its accuracies, by hand. */
class ClassDetailsTest {

    /**
     * Ten samples of class 0 and one each of 1 and 2; the ensemble E is given. A is the best member.
     *
     * <pre>
     * right  0 0 0 0 0 0 0 0 0 0  1 2
     * A      0 0 0 0 1 1 2 3 4 4  1 0
     * B      0 1 4 0 0 1 4 3 4 4  0 0
     * E      0 0 4 1 0 1 2 0 4 3  1 0
     * </pre>
     */
    private static Results results() {
        int[][] right = new int[12][];
        for (int i = 0; i < right.length; i++) {
            right[i] = new int[] {Math.max(0, i - 9)};
        }
        List<Member> members = List.of(
                MadeMember.decisions("A", 0, 0, 0, 0, 1, 1, 2, 3, 4, 4, 1, 0),
                MadeMember.decisions("B", 0, 1, 4, 0, 0, 1, 4, 3, 4, 4, 0, 0));
        return Measurement.of(
                Sets.given(Sets.of(5, right, members), MadeMember.decisions("E", 0, 0, 4, 1, 0, 1, 2, 0, 4, 3, 1, 0)),
                Options.defaults());
    }

    @Test
    void theThreeCommonestWrongAnswersOfEachSeries() {
        ClassResult zero = results().classes().get(0);
        // A: 1 and 4 twice, then 2 before 3; B: 4 four times, 1 twice, 3; E: 1 and 4 twice, then 2 before 3.
        assertEquals(
                List.of(4, 1, 3, 2),
                zero.takenFor().stream().map(Confusion::predicted).toList());
        assertEquals(
                List.of(List.of(2, 4, 2), List.of(2, 2, 2), List.of(1, 1, 1), List.of(1, 0, 1)),
                zero.takenFor().stream().map(Confusion::counts).toList());
        assertEquals(List.of(), results().classes().get(3).takenFor());
    }

    @Test
    void whatIsTakenForAClass() {
        ClassResult zero = results().classes().get(0);
        assertEquals(
                List.of(2, 1), zero.takenFrom().stream().map(Confusion::truth).toList());
        assertEquals(
                List.of(List.of(1, 1, 1), List.of(0, 1, 0)),
                zero.takenFrom().stream().map(Confusion::counts).toList());
    }

    @Test
    void outcomes() {
        Results results = results();
        assertEquals(0, results.ensemble().best());
        ClassResult zero = results.classes().get(0);
        assertEquals(List.of(5, 3, 2), zero.membersRight());
        assertEquals(List.of(1, 2, 1), zero.ensembleRight());
        assertEquals(
                List.of(2, 1, 1, 1, 1, 0, 4),
                IntStream.range(0, Outcome.values().length)
                        .mapToObj(o -> zero.count(Outcome.values()[o], 0))
                        .toList(),
                "kept, rescued, emergent, dragged, lost, missed, all wrong");
    }

    /** Of four series with three answers of their own each, those that are given most often are kept. */
    @Test
    void noMoreThanNine() {
        int[][] right = new int[24][];
        int[][] answers = new int[4][24];
        for (int i = 0; i < 24; i++) {
            right[i] = new int[] {0};
            for (int m = 0; m < 4; m++) {
                // member m gives 1 + 3m twelve times, 2 + 3m eight times, 3 + 3m four times
                answers[m][i] = 3 * m + (i < 12 ? 1 : i < 20 ? 2 : 3);
            }
        }
        List<Member> members = IntStream.range(0, 3)
                .mapToObj(m -> (Member) MadeMember.decisions("M" + m, answers[m]))
                .toList();
        Results results = Measurement.of(
                Sets.given(Sets.of(13, right, members), MadeMember.decisions("E", answers[3])), Options.defaults());
        assertEquals(
                List.of(1, 4, 7, 10, 2, 5, 8, 11, 3),
                results.classes().get(0).takenFor().stream()
                        .map(Confusion::predicted)
                        .toList());
    }

    /** What a single series gives most often stays, however seldom the others give it. */
    @Test
    void theCommonestOfEachSeriesStays() {
        int series = 11;
        int[][] right = new int[100][];
        int[][] answers = new int[series][100];
        for (int i = 0; i < 100; i++) {
            right[i] = new int[] {0};
            // one series errs once with an answer of its own, the others alike and often
            for (int s = 0; s < series; s++) {
                answers[s][i] = s == 4 ? i == 0 ? 99 : 0 : i < 60 ? 1 + (i % 3) + 3 * (s / 3) : 0;
            }
        }
        List<Member> members = IntStream.range(0, series - 1)
                .mapToObj(m -> (Member) MadeMember.decisions("M" + m, answers[m]))
                .toList();
        Results results = Measurement.of(
                Sets.given(Sets.of(100, right, members), MadeMember.decisions("E", answers[series - 1])),
                Options.defaults());
        List<Confusion> takenFor = results.classes().get(0).takenFor();
        // 1 to 12 in threes, of which nine are the most; of the rest the firsts of series: 4 (series 3 and 5) is in
        // them
        assertEquals(99, takenFor.get(takenFor.size() - 1).predicted());
        assertEquals(
                List.of(1, 2, 3, 7, 8, 9, 4, 5, 6, 10, 99),
                takenFor.stream().map(Confusion::predicted).toList());
    }
}
