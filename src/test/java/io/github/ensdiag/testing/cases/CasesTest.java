package io.github.ensdiag.testing.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.ScoreReader;
import io.github.ensdiag.input.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases themselves: what a test of the verdict relies on. */
class CasesTest {
    static List<Case> all() {
        return Cases.all();
    }

    @Test
    void everyCauseHasACaseOfItsOwn() {
        Set<String> alone = Cases.all().stream()
                .filter(c -> c.causes().size() == 1)
                .flatMap(c -> c.causes().stream())
                .collect(Collectors.toSet());
        assertEquals(Case.NAMES, alone);
        List<String> names = Cases.all().stream().map(Case::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
    }

    /** The audit says something worse than a note exactly where the input is spoilt, and the culprit is a member. */
    @ParameterizedTest
    @MethodSource("all")
    void isWhatItSays(Case one) {
        EvaluationSet set = one.set();
        boolean spoilt = Case.findings(set).stream().map(Finding::severity).anyMatch(s -> s != Severity.NOTE);
        assertEquals(one.causes().contains(Case.INPUT), spoilt);
        assertTrue(one.culprit().isEmpty()
                || set.members().stream()
                        .anyMatch(m -> m.name().equals(one.culprit().get())));

        EvaluationSet again = one.set();
        assertArrayEquals(set.labels(), again.labels());
        int last = set.members().size() - 1;
        assertArrayEquals(scores(set, last), scores(again, last));
    }

    private static double[] scores(EvaluationSet set, int member) {
        ScoreReader reader = set.members().get(member).reader();
        reader.read(set.samples() - 1, 1);
        return reader.scores().clone();
    }
}
