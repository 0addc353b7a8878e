package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.OracleSet;
import io.github.ensdiag.testing.Sets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static WhatIf of(EvaluationSet set, int threads) {
        Options d = Options.defaults();
        return Diagnosed.of(
                        set,
                        new Options(d.combining(), d.topK(), 1, d.permutations(), d.resamples(), d.seed(), threads))
                .whatIf();
    }

    private static List<Step> steps(WhatIf whatIf) {
        return whatIf.ladder().rungs().stream().map(Rung::step).toList();
    }

    @Test
    void decisionsCanOnlyVote() {
        EvaluationSet set = new EvaluationSet(
                3,
                new int[] {0, 1, 2, 2},
                List.of(MadeMember.decisions("a", 0, 2, 2, -1), MadeMember.decisions("b", 1, 1, 2, 2)));
        WhatIf whatIf = of(set, 1);
        assertEquals(List.of(Step.BEST_MEMBER, Step.TODAY, Step.VOTE, Step.INDEPENDENT, Step.ORACLE), steps(whatIf));
        assertEquals(List.of(), whatIf.curves());
        // Ties go to the lowest class: right, right, right, and b alone answers the last.
        assertEquals(1, whatIf.ladder().rung(Step.VOTE).orElseThrow().accuracy().get());
        Rung best = whatIf.ladder().rung(Step.BEST_MEMBER).orElseThrow();
        assertEquals(-0.25, best.difference().get());
        assertEquals(
                new Rung.Flips(0, 1, 0, OptionalDouble.empty()), best.flips().orElseThrow());
        assertEquals(
                OptionalDouble.empty(),
                whatIf.ladder()
                        .rung(Step.ORACLE)
                        .orElseThrow()
                        .flips()
                        .orElseThrow()
                        .adjustedP());
    }

    @Test
    void withoutATemperatureNothingIsTempered() {
        // Both always right: the likelihood only rises.
        double[][] z = {{2, 0}, {0, 2}, {3, 0}, {0, 1}};
        EvaluationSet set = new EvaluationSet(
                2,
                new int[] {0, 1, 0, 1},
                List.of(MadeMember.dense("a", Scale.LOGITS, z), MadeMember.dense("b", Scale.LOGITS, z)));
        WhatIf whatIf = of(set, 1);
        assertFalse(steps(whatIf).contains(Step.TEMPERED_MEAN));
        assertFalse(steps(whatIf).contains(Step.TEMPERED_WEIGHTED_MEAN));
        Rung weighted = whatIf.ladder().rung(Step.WEIGHTED_MEAN).orElseThrow();
        assertEquals(List.of(0.5, 0.5), weighted.forUse().orElseThrow().weights());
        assertTrue(weighted.difference().interval().isEmpty());
        assertEquals(1, whatIf.curves().get(0).pieces());
    }

    @Test
    void aGivenEnsembleIsWhatIsComparedWith() {
        double[][] p = {{0.75, 0.25}, {0.25, 0.75}, {0.5, 0.5}};
        EvaluationSet members = new EvaluationSet(
                2,
                new int[] {0, 1, 0},
                List.of(MadeMember.dense("a", Scale.PROBABILITIES, p), MadeMember.dense("b", Scale.PROBABILITIES, p)));
        WhatIf whatIf = of(Sets.given(members, MadeMember.decisions("given", 1, 1, 1)), 1);
        assertEquals(
                1 / 3.0,
                whatIf.ladder().rung(Step.TODAY).orElseThrow().accuracy().get());
        Rung mean = whatIf.ladder().rung(Step.MEAN).orElseThrow();
        assertEquals(1, mean.accuracy().get());
        assertEquals(2, mean.flips().orElseThrow().won());
    }

    @Test
    void threadsDoNotMatter() {
        EvaluationSet set = OracleSet.open("seedcase-natural47")
                .set(List.of("keras-mobilenet", "pytorch-alexnet", "pytorch-vgg16"));
        assertEquals(of(set, 1).ladder(), of(set, 3).ladder());
    }
}
