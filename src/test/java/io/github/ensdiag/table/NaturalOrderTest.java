package io.github.ensdiag.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbersByValueAndCasesTogether() {
        List<String> ordered = List.of(
                "2a", "10", "a", "B", "m", "M2", "m2", "m02x", "m2y", "m10", "m10-1", "m123456789012345678901", "z");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(NaturalOrder.INSTANCE);
        assertEquals(ordered, shuffled);
    }
}
