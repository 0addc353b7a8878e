package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KappaTest {
    @Test
    void kappaLimitsOfTheOriginalQuestion() {
        // 35.6 % and 28.64 %: κ lies in [−0.465, 0.841] and the oracle in [35.6 %, 64.24 %].
        Cells apart = new Cells(0, 0, 3560, 0, 2864, 0, 0, 3576);
        Cells nested = new Cells(2864, 0, 696, 0, 0, 0, 0, 6440);
        assertEquals(-0.465, Kappa.lowest(apart), 5e-4);
        assertEquals(0.841, Kappa.highest(apart), 5e-4);
        assertEquals(Kappa.lowest(apart), Kappa.of(apart), 1e-12);
        assertEquals(Kappa.highest(nested), Kappa.of(nested), 1e-12);
    }
}
