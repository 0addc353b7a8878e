package io.github.ensdiag.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Float16Test {
    /** Bit patterns and values by hand from IEEE 754-2008, binary16. */
    @ParameterizedTest
    @CsvSource({
        "0x0000, 0.0",
        "0x8000, -0.0",
        "0x0001, 5.9604644775390625e-8", // 2^-24, the smallest subnormal
        "0x8001, -5.9604644775390625e-8",
        "0x0200, 3.0517578125e-5", // 2^-15
        "0x03ff, 6.0975551605224609375e-5", // the largest subnormal
        "0x0400, 6.103515625e-5", // 2^-14, the smallest normal
        "0x1400, 0.0009765625", // 2^-10
        "0x3555, 0.333251953125",
        "0x3800, 0.5",
        "0x3bff, 0.99951171875",
        "0x3c00, 1.0",
        "0x3c01, 1.0009765625",
        "0xc000, -2.0",
        "0x4248, 3.140625",
        "0x7bff, 65504.0",
        "0xfbff, -65504.0",
        "0x7c00, Infinity",
        "0xfc00, -Infinity"
    })
    void listedPatterns(String bits, double value) {
        assertEquals(value, (double) Float16.value(Integer.decode(bits).shortValue()));
    }

    @Test
    void everyOtherPatternOfTheLargestExponentIsNaN() {
        assertTrue(Float.isNaN(Float16.value((short) 0x7C01)));
        assertTrue(Float.isNaN(Float16.value((short) 0x7E00)));
        assertTrue(Float.isNaN(Float16.value((short) 0xFFFF)));
    }

    @Test
    void finitePatternsIncreaseWithTheirBits() {
        for (int bits = 1; bits < 0x7C00; bits++) {
            assertTrue(Float16.value((short) bits) > Float16.value((short) (bits - 1)));
            assertEquals(-Float16.value((short) bits), Float16.value((short) (bits | 0x8000)));
        }
    }
}
