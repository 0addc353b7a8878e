package io.github.ensdiag.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void samplesOfALabelStandTogetherInTheirOwnOrder() {
        Runs runs = Runs.of(new int[] {2, -1, 0, 2, 0}, 4);
        assertArrayEquals(new int[] {1, 2, 4, 0, 3}, runs.order());
        assertArrayEquals(new int[] {0, 1, 3, 5}, runs.starts());
    }

    @Test
    void runsAreDividedByAnotherLabel() {
        Runs runs = Runs.of(new int[] {1, 1, 0, 1, 0}, 2).dividedBy(new int[] {3, 0, 2, 3, 2}, 4);
        assertArrayEquals(new int[] {2, 4, 1, 0, 3}, runs.order());
        assertArrayEquals(new int[] {0, 2, 3, 5}, runs.starts());
    }

    @Test
    void noSamplesMakeNoRuns() {
        assertArrayEquals(new int[] {0}, Runs.of(new int[0], 3).starts());
    }
}
