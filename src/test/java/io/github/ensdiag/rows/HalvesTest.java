package io.github.ensdiag.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HalvesTest {
    @Test
    void everyClassIsHalved() {
        Random random = new Random(3);
        int[] labels = random.ints(999, 0, 50).toArray();
        Halves halves = Halves.of(labels, 5);
        int[][] sizes = new int[50][2];
        int[] whole = new int[2];
        for (int i = 0; i < labels.length; i++) {
            sizes[labels[i]][halves.of(i)]++;
            whole[halves.of(i)]++;
        }
        for (int[] size : sizes) {
            assertTrue(Math.abs(size[0] - size[1]) <= 1);
        }
        assertEquals(1, whole[0] - whole[1]);
        assertEquals(999, halves.samples());
    }

    @Test
    void theSeedDecides() {
        int[] labels = new int[40];
        Halves one = Halves.of(labels, 1);
        Halves again = Halves.of(labels, 1);
        Halves other = Halves.of(labels, 2);
        assertTrue(IntStream.range(0, 40).allMatch(i -> one.of(i) == again.of(i)));
        assertTrue(IntStream.range(0, 40).anyMatch(i -> one.of(i) != other.of(i)));
    }
}
