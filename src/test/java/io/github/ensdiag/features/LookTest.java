package io.github.ensdiag.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Moments;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void byHand() {
        Look a = Look.of(new double[] {3, -4, 0, 0}, 2);
        Look b = Look.of(new double[] {0, -4, 3, 0}, 2);
        assertEquals(16.0 / 25, a.cosine(b), 1e-15);
        // ranks of a: 4, 1, 2.5, 2.5; of b: 2.5, 1, 4, 2.5; centred products 0 + 2.25 + 0 + 0, squares 4.5
        assertEquals(2.25 / 4.5, a.rankCorrelation(b), 1e-15);
        assertArrayEquals(new int[] {1, 0}, a.top());
        assertEquals(0.5, a.overlap(b));
    }

    @Test
    void minusZeroIsZero() {
        Look a = Look.of(new double[] {-0.0, 0.0, 1, 2}, 2);
        Look b = Look.of(new double[] {0.0, 0.0, 1, 2}, 2);
        assertEquals(1, a.rankCorrelation(b), 1e-15);
    }

    @Test
    void whereThereIsNothingNothingIsDefined() {
        Look zero = Look.of(new double[4], 2);
        Look some = Look.of(new double[] {1, 2, 3, 4}, 2);
        assertTrue(zero.isZero());
        assertTrue(Double.isNaN(zero.cosine(some)));
        assertTrue(Double.isNaN(some.rankCorrelation(zero)));
        assertTrue(Double.isNaN(some.overlap(zero)));
        Look constant = Look.of(new double[] {2, 2, 2, 2}, 2);
        assertTrue(Double.isNaN(constant.rankCorrelation(some)));
        assertEquals(10 / Math.sqrt(4 * 30), constant.cosine(some), 1e-15);
    }

    @Test
    void tinyAndHugeAttributionsHaveACosine() {
        Look tiny = Look.of(new double[] {1e-200, 1e-200}, 1);
        Look huge = Look.of(new double[] {1e200, 0}, 1);
        assertEquals(Math.sqrt(0.5), tiny.cosine(huge), 1e-15);
        Look largest = Look.of(new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MIN_VALUE}, 1);
        Look smallest = Look.of(new double[] {Double.MIN_VALUE, 0, 0}, 1);
        assertEquals(Math.sqrt(0.5), largest.cosine(smallest), 1e-15);
    }

    @Test
    void ranksAreThoseOfTheLibrary() {
        var random = new SplittableRandom(8);
        for (int n = 2; n < 700; n += 31) {
            double[] a = values(n, random);
            double[] b = values(n, random);
            double expected = new SpearmansCorrelation().correlation(a, b);
            assertEquals(expected, Look.of(a, 1).rankCorrelation(Look.of(b, 1)), 1e-12, "of " + n);
        }
    }

    /** Of either sign, of all magnitudes, float32 and float64, some of them equal. */
    private static double[] values(int n, SplittableRandom random) {
        double[] values = new double[n];
        for (int f = 0; f < n; f++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-300, 300));
            values[f] = switch (random.nextInt(4)) {
                case 0 -> value;
                case 1 -> (float) (random.nextDouble() - 0.5);
                case 2 -> random.nextInt(-3, 4);
                default -> f > 0 ? values[random.nextInt(f)] : 1;
            };
        }
        return values;
    }

    @Test
    void equalLikenessesHaveNoInterval() {
        Moments moments = new Moments();
        for (int i = 0; i < 50_000; i++) {
            moments.add(0.7);
        }
        assertTrue(LookFigures.figure(moments, 0, 1).interval().isEmpty());
    }

    @Test
    void figuresByCellAreThoseOfScipy() {
        JsonNode oracle = Made.oracle();
        double[][] a = Made.rows(oracle.get("a"));
        double[][] b = Made.rows(oracle.get("b"));
        LookSums sums = new LookSums(1, 2);
        for (int i = 0; i < a.length; i++) {
            Cell cell = Cell.of(
                    oracle.get("rightA").get(i).asBoolean(),
                    oracle.get("rightB").get(i).asBoolean());
            int k = LookPass.top(a[i].length, 10);
            sums.add(0, cell, Look.of(a[i], k), Look.of(b[i], k), null, null);
        }
        for (int q = 0; q < Looks.MEASURES.size(); q++) {
            JsonNode figures = oracle.get("figures").get(Looks.MEASURES.get(q).name());
            Moments all = new Moments();
            for (Cell cell : Cell.values()) {
                Moments moments = sums.at(0, q, LookSums.OWN, cell);
                check(figures.get(cell.name()), LookFigures.figure(moments, -9, 9));
                all.merge(moments);
            }
            check(figures.get("ALL"), LookFigures.figure(all, -9, 9));
        }
    }

    private static void check(JsonNode expected, Figure figure) {
        assertEquals(expected.get(0).asDouble(), figure.get(), 1e-12);
        figure.interval().ifPresent(interval -> {
            assertEquals(expected.get(1).asDouble(), interval.low(), 1e-7);
            assertEquals(expected.get(2).asDouble(), interval.high(), 1e-7);
        });
        // equal values say nothing about how far off their mean may be
        assertEquals(
                figure.interval().isEmpty(),
                expected.get(1).asDouble() == expected.get(2).asDouble());
    }

    @Test
    void cellsAreComparedByWelchsTest() {
        Moments a = new Moments();
        Moments b = new Moments();
        for (double value : new double[] {1, 2, 4, 0.5}) {
            a.add(value);
        }
        for (double value : new double[] {0.1, 0.3, 0.2}) {
            b.add(value);
        }
        Contrast contrast = Contrast.of(a, b);
        assertEquals(1.875 - 0.2, contrast.difference().get(), 1e-15);
        assertEquals(Made.oracle().get("welch").get("p").asDouble(), contrast.p(), 1e-9);
    }

    @Test
    void partnersAreOthersOfTheSameClassEachOnce() {
        int[] labels = IntStream.range(0, 500).map(i -> i < 499 ? i % 7 : 99).toArray();
        Partners partners = Partners.of(labels, 1000, 3);
        boolean[] taken = new boolean[500];
        for (int k = 0; k < 500; k++) {
            int sample = partners.samples()[k];
            int partner = partners.sameClass()[k];
            assertEquals(k, sample);
            assertNotEquals(sample, partners.any()[k]);
            if (labels[sample] == 99) {
                assertEquals(-1, partner);
            } else {
                assertNotEquals(sample, partner);
                assertEquals(labels[sample], labels[partner]);
                assertTrue(!taken[partner]);
                taken[partner] = true;
            }
        }
    }

    @Test
    void ofTooManySamplesSomeAreDrawnAndPartnersAreAmongThem() {
        Partners partners = Partners.of(new int[1000], 100, 3);
        assertEquals(100, partners.samples().length);
        int[] sorted = partners.sameClass().clone();
        Arrays.sort(sorted);
        assertArrayEquals(partners.samples(), sorted);
    }
}
