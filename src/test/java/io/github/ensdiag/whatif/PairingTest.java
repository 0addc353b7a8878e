package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.Sets;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PairingTest {
    private static final int SAMPLES = 600;
    private static final int MEMBERS = 5;

    private final int[] labels = new Random(3).ints(SAMPLES, 0, 7).toArray();
    private final Strata strata = Strata.of(new EvaluationSet(7, labels, List.of()));
    private final Pairing pairing = new Pairing(strata, MEMBERS, new SplittableRandom(1));

    @Test
    void takesEveryRowOfEveryMemberOnceFromTheSameClass() {
        for (int member = 0; member < MEMBERS; member++) {
            int m = member;
            int[] taken = IntStream.range(0, SAMPLES)
                    .map(i -> pairing.taken(m, i))
                    .peek(i -> assertTrue(i >= 0 && i < SAMPLES))
                    .toArray();
            for (int i = 0; i < SAMPLES; i++) {
                assertEquals(labels[i], labels[taken[i]]);
                assertEquals(i, pairing.taking(m, taken[i]));
            }
            assertArrayEquals(
                    IntStream.range(0, SAMPLES).toArray(),
                    IntStream.of(taken).sorted().toArray());
        }
    }

    @Test
    void rowsOfOneSampleNeverMeet() {
        for (int i = 0; i < SAMPLES; i++) {
            int sample = i;
            assertEquals(sample, pairing.taken(0, sample));
            assertEquals(
                    MEMBERS,
                    IntStream.range(0, MEMBERS)
                            .map(m -> pairing.taken(m, sample))
                            .distinct()
                            .count());
        }
    }

    @Test
    void fewSamplesAreSpreadEvenlyOverManyMembers() {
        Strata three = Strata.of(new EvaluationSet(1, new int[] {0, 0, 0}, List.of()));
        Pairing few = new Pairing(three, 7, new SplittableRandom(2));
        long[] times = new long[3];
        IntStream.range(0, 7).map(m -> few.taken(m, 1)).forEach(i -> times[i]++);
        assertArrayEquals(new long[] {2, 2, 3}, LongStream.of(times).sorted().toArray());
    }

    @Test
    void aLoneSampleKeepsItsRows() {
        Strata lone = Strata.of(new EvaluationSet(2, new int[] {0, 1}, List.of()));
        Pairing alone = new Pairing(lone, 3, new SplittableRandom(2));
        assertEquals(2, lone.inSmallerThan(2));
        assertEquals(0, lone.inSmallerThan(1));
        assertEquals(1, alone.taken(2, 1));
    }

    @Test
    void samplesAreOfOneStratumOnlyWithAllRightClassesInCommon() {
        EvaluationSet set = Sets.of(
                3,
                new int[][] {{0}, {0, 2}, {2, 0}, {2}, {0}},
                List.of(MadeMember.decisions("a", 0, 0, 0, 0, 0), MadeMember.decisions("b", 0, 0, 0, 0, 0)));
        assertArrayEquals(new int[] {0, 1, 1, 2, 0}, Strata.of(set).of());
        assertArrayEquals(new int[] {2, 2, 1}, Strata.of(set).sizes());
    }
}
