package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ensdiag.input.Parallel;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InformationTest {
    @Test
    void ofAnswersThatAreAllDifferentChanceExplainsAll() {
        try (Parallel parallel = new Parallel(1)) {
            for (int n = 2; n < 60; n++) {
                int[] answers = IntStream.range(0, n).toArray();
                List<PairInformation> pairs = Information.ofPairs(
                        answers,
                        new int[][] {answers, answers},
                        List.of(new BitSet(), new BitSet()),
                        Optional.empty(),
                        new Permuting(n, 20, 1),
                        parallel);
                assertFalse(pairs.get(0).adjusted().defined(), n + " samples");
            }
        }
    }
}
