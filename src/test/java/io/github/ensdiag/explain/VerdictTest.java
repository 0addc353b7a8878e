package io.github.ensdiag.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.audit.Audit;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.cases.Case;
import io.github.ensdiag.testing.cases.Cases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict names the trouble that was put into a set. */
class VerdictTest {
    private static String name(Cause.Kind kind) {
        return switch (kind) {
            case INPUT, SUSPECT_INPUT -> Case.INPUT;
            case OUTSHOUTED -> Case.OUTSHOUTED;
            case WEAK_PARTNER -> Case.WEAK_PARTNER;
            case LEANING -> Case.MAJORITY_CLASS;
            case TIES -> Case.TIES;
            case BLIND_CONFIDENCE -> Case.CONFIDENCE_BLIND;
            case DOUBLE, SAME_MISTAKES -> Case.SAME_MISTAKES;
            case NOISE -> Case.NOISE;
        };
    }

    static Stream<Case> cases() {
        return Cases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesTheCause(Case one) {
        EvaluationSet set = one.set();
        List<Finding> findings = Audit.of(set, List.of(), 2);
        Diagnosed made = Diagnosed.of(set, Options.defaults());
        Verdict verdict = Explanation.of(made.results(), made.whatIf(), set::className, findings)
                .verdict();
        String main = verdict.main().map(c -> name(c.kind())).orElse(Case.NONE);
        assertTrue(one.causes().contains(main), () -> one + ": " + one.causes() + " expected, found " + verdict);
        one.culprit().ifPresent(culprit -> assertTrue(saysWho(verdict, culprit), () -> one + ": " + verdict));
    }

    private static boolean saysWho(Verdict verdict, String culprit) {
        return verdict.headline().contains(culprit)
                || verdict.main().filter(c -> c.evidence().contains(culprit)).isPresent();
    }
}
