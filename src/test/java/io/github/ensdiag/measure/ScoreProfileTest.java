package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.testing.MadeMember;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreProfileTest {
    @Test
    void aBinHasTheMeanConfidenceOfItsOwnSamples() {
        double[][] scores = {{0.96, 0.04}, {0.999, 0.001}, {0.999, 0.001}, {0.42, 0.58}};
        EvaluationSet set = new EvaluationSet(
                2,
                new int[] {0, 0, 1, 1},
                List.of(
                        MadeMember.dense("a", Scale.PROBABILITIES, scores),
                        MadeMember.dense("b", Scale.PROBABILITIES, scores)));
        ScoreProfile profile = Measurement.of(set, new Options(Combining.mean(List.of()), 1, 2, 20, 50, 1, 1))
                .series(0)
                .profile()
                .orElseThrow();
        assertEquals(
                List.of(2, 1), List.of(profile.right().get(19), profile.wrong().get(19)));
        assertEquals(0.986, profile.meanConfidence().get(19), 1e-12, "not 0.975, the middle of the bin");
        assertEquals(0.58, profile.meanConfidence().get(11), 1e-12);
        assertEquals(0.025, profile.meanConfidence().get(0), 1e-12, "nothing is in it");
    }
}
