package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerRowTest {
    private static Results measure(EvaluationSet set) {
        return Measurement.of(set, new Options(Combining.mean(List.of()), 1, 2, 20, 50, 1, 2));
    }

    /** Class 0 is always right; 1, 2 and 3 are wrong. The vote takes ties to the lowest class. */
    @Test
    void threeMembersByHand() {
        EvaluationSet set = new EvaluationSet(
                4,
                new int[8],
                List.of(
                        MadeMember.decisions("best", 0, 0, 0, 1, 1, 1, 0, 0),
                        MadeMember.decisions("other", 0, 0, 2, 0, 2, 1, 1, 2),
                        MadeMember.decisions("third", 0, 2, 2, 0, 0, 1, 1, 3)));
        assertEquals(
                List.of(
                        new LedgerRow(WhoIsRight.ALL, 1, 0),
                        new LedgerRow(WhoIsRight.MOST_WITH_BEST, 1, 0),
                        // 0, 2, 2 and 0, 1, 1 are outvoted; of 0, 2, 3 the vote takes the lowest
                        new LedgerRow(WhoIsRight.FEW_WITH_BEST, 1, 2),
                        new LedgerRow(WhoIsRight.MOST_WITHOUT_BEST, 1, 0),
                        new LedgerRow(WhoIsRight.FEW_WITHOUT_BEST, 1, 0),
                        new LedgerRow(WhoIsRight.NONE, 0, 1)),
                measure(set).ensemble().ledger());
    }

    @Test
    void whatItIsCalled() {
        assertEquals(Outcome.LOST, WhoIsRight.ALL.outcome(false));
        assertEquals(Outcome.DRAGGED, WhoIsRight.MOST_WITH_BEST.outcome(false));
        assertEquals(Outcome.KEPT, WhoIsRight.FEW_WITH_BEST.outcome(true));
        assertEquals(Outcome.RESCUED, WhoIsRight.FEW_WITHOUT_BEST.outcome(true));
        assertEquals(Outcome.MISSED, WhoIsRight.MOST_WITHOUT_BEST.outcome(false));
        assertEquals(Outcome.EMERGENT, WhoIsRight.NONE.outcome(true));
    }

    /** A given ensemble may be right or wrong whatever the members are: every combination occurs. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7, 32})
    void everySampleIsInItsRowOnce(int members) {
        int samples = 3000;
        Random random = new Random(members);
        int[][] answers = new int[members + 1][samples];
        for (int[] row : answers) {
            for (int i = 0; i < samples; i++) {
                row[i] = random.nextInt(10) < 2 + 6 * (i % 3) / 2 ? 0 : 1;
            }
        }
        List<Member> list = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            list.add(MadeMember.decisions("m" + m, answers[m]));
        }
        Results results = measure(Sets.given(
                new EvaluationSet(2, new int[samples], list), MadeMember.decisions("given", answers[members])));
        int best = results.ensemble().best();
        long[][] expected = new long[WhoIsRight.values().length][2];
        for (int i = 0; i < samples; i++) {
            int right = 0;
            for (int m = 0; m < members; m++) {
                right += 1 - answers[m][i];
            }
            boolean with = answers[best][i] == 0;
            WhoIsRight who = right == members
                    ? WhoIsRight.ALL
                    : right == 0
                            ? WhoIsRight.NONE
                            : right > members / 2.0
                                    ? with ? WhoIsRight.MOST_WITH_BEST : WhoIsRight.MOST_WITHOUT_BEST
                                    : with ? WhoIsRight.FEW_WITH_BEST : WhoIsRight.FEW_WITHOUT_BEST;
            expected[who.ordinal()][answers[members][i]]++;
        }
        List<LedgerRow> ledger = results.ensemble().ledger();
        assertEquals(members == 2 ? 4 : 6, ledger.size());
        for (LedgerRow row : ledger) {
            assertEquals(
                    new LedgerRow(
                            row.who(),
                            expected[row.who().ordinal()][0],
                            expected[row.who().ordinal()][1]),
                    row);
        }
    }
}
