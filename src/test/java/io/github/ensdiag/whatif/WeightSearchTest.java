package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.Pooling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightSearchTest {
    /** Of one slice; by sample and candidate, the members' values, the right candidates being given. */
    private static Pool pool(double floor, double[][][] values, boolean[][] right) {
        int members = values[0][0].length;
        int[] starts = new int[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            starts[i + 1] = starts[i] + values[i].length;
        }
        boolean[] rights = new boolean[starts[values.length]];
        double[][] all = new double[members][rights.length];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < values[i].length; k++) {
                rights[starts[i] + k] = right[i][k];
                for (int m = 0; m < members; m++) {
                    all[m][starts[i] + k] = values[i][k][m];
                }
            }
        }
        int[] samples = IntStream.range(0, values.length).toArray();
        return new Pool(
                members, new boolean[values.length], floor, List.of(new Pool.Slice(samples, starts, rights, all)));
    }

    private static WeightCurve curve(Pool pool) {
        try (Parallel parallel = new Parallel(1)) {
            return WeightCurve.of(Pooling.MEAN, pool, parallel);
        }
    }

    private static double[] weights(Pool pool) {
        try (Parallel parallel = new Parallel(1)) {
            return new WeightSearch(pool, sample -> true, parallel).weights();
        }
    }

    @Test
    void handMade() {
        // Sample 0: 0.8·w against 0.2·w + 0.6·(1 − w): right from w = ½ on.
        // Sample 1: right is 0.5 all along, wrong is 0.9·w: right until w = 5/9.
        // Sample 2: three lines, 1 − w, 0.6, w: the right one in the middle is on top from 0.4 to 0.6.
        Pool pool = pool(
                0,
                new double[][][] {{{0.8, 0}, {0.2, 0.6}}, {{0.5, 0.5}, {0.9, 0}}, {{0, 1}, {0.6, 0.6}, {1, 0}}},
                new boolean[][] {{true, false}, {true, false}, {false, true, false}});
        WeightCurve curve = curve(pool);
        double[] starts =
                IntStream.range(0, curve.pieces()).mapToDouble(curve::from).toArray();
        assertArrayEquals(new double[] {0, 0.4, 0.5, 5 / 9.0, 0.6}, starts, 1e-15);
        assertEquals(
                List.of(1, 2, 3, 2, 1),
                IntStream.range(0, 5).mapToObj(curve::right).toList());
        assertEquals(2, curve.rightAt(0.45));
        assertEquals(1, curve.to(4));
        assertArrayEquals(new double[] {19 / 36.0, 17 / 36.0}, weights(pool), 1e-15);
    }

    @Test
    void linesThatAreOneGoToTheLowestClass() {
        Pool pool = pool(0, new double[][][] {{{0.5, 0.25}, {0.5, 0.25}, {0.25, 0.5}, {0.25, 0.5}}}, new boolean[][] {
            {true, false, false, true}
        });
        WeightCurve curve = curve(pool);
        assertEquals(2, curve.pieces());
        assertEquals(0, curve.right(0));
        assertEquals(1, curve.right(1));
        assertEquals(0.5, curve.from(1), 0);
    }

    @Test
    void threeLinesThroughOnePoint() {
        // All meet at ½, where the middle one is never alone on top.
        Pool pool = pool(0, new double[][][] {{{0, 1}, {0.5, 0.5}, {1, 0}}}, new boolean[][] {{false, true, false}});
        assertEquals(1, curve(pool).pieces());
        assertEquals(0, curve(pool).right(0));
    }

    @Test
    void whoGivesNothingDoesNotAnswer() {
        Pool pool = pool(0, new double[][][] {{{0, 0}, {0, 0}}, {{0, 0.5}, {0, 0.25}}}, new boolean[][] {
            {true, true}, {true, true}
        });
        assertEquals(1, curve(pool).pieces());
        assertEquals(1, curve(pool).right(0));
    }

    @Test
    void randomPoolsAgainstAllWeights() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            boolean logs = round % 2 == 1;
            // Every other pool in eighths, so that lines meet in points and coincide.
            Pool pool = random(random, 2, 25, logs, round % 4 < 2);
            WeightCurve curve = curve(pool);
            int most = 0;
            for (int piece = 0; piece < curve.pieces(); piece++) {
                assertTrue(curve.from(piece) < curve.to(piece));
                double w = curve.from(piece) + (curve.to(piece) - curve.from(piece)) * 0.618;
                if (curve.to(piece) - curve.from(piece) > 1e-9) {
                    assertEquals(count(pool, w, 1 - w), curve.right(piece));
                }
                most = Math.max(most, curve.right(piece));
            }
            for (int i = 0; i < 50; i++) {
                double w = random.nextDouble();
                assertEquals(count(pool, w, 1 - w), curve.rightAt(w));
            }
            assertEquals(most, count(pool, weights(pool)));
        }
    }

    @Test
    void moreMembersEndWhereNoSingleChangeIsBetter() {
        Random random = new Random(6);
        boolean better = false;
        for (int round = 0; round < 100; round++) {
            int members = 3 + random.nextInt(5);
            Pool pool = random(random, members, 60, round % 2 == 1, false);
            double[] equal = new double[members];
            Arrays.fill(equal, 1.0 / members);
            double[] fitted = weights(pool);
            assertEquals(1, Arrays.stream(fitted).sum(), 1e-12);
            assertTrue(Arrays.stream(fitted).allMatch(w -> w >= 0));
            int reached = count(pool, fitted);
            assertTrue(reached >= count(pool, equal));
            better |= reached > count(pool, equal);
            for (int m = 0; m < members; m++) {
                for (double t = 0.0137; t < 1 && fitted[m] < 1; t += 0.05) {
                    double[] changed = fitted.clone();
                    for (int other = 0; other < members; other++) {
                        changed[other] *= (1 - t) / (1 - fitted[m]);
                    }
                    changed[m] = t;
                    assertTrue(reached >= count(pool, changed));
                }
            }
        }
        assertTrue(better);
    }

    @Test
    void theOrderOfTheMembersDoesNotMatter() {
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            int members = 3 + random.nextInt(4);
            Pool pool = random(random, members, 40, round % 2 == 1, round % 4 < 2);
            double[] fitted = weights(pool);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, members).boxed().toList());
            Collections.shuffle(order, random);
            double[] again = weights(reordered(pool, order));
            for (int m = 0; m < members; m++) {
                assertEquals(fitted[order.get(m)], again[m], 0);
            }
        }
    }

    /** Four members of which two say the same; whoever of these comes first, the others' weights stay. */
    @Test
    void twinsMayTakeEachOthersPlace() {
        Pool pool = reordered(random(new Random(9), 3, 80, false, true), List.of(0, 1, 2, 1));
        double[] fitted = weights(pool);
        double[] again = weights(reordered(pool, List.of(3, 2, 1, 0)));
        assertEquals(fitted[0], again[3], 0);
        assertEquals(fitted[2], again[1], 0);
        assertEquals(fitted[1] + fitted[3], again[0] + again[2], 0);
    }

    /** @param order by new member, the old one */
    private static Pool reordered(Pool pool, List<Integer> order) {
        List<Pool.Slice> slices = new ArrayList<>();
        for (Pool.Slice slice : pool.slices()) {
            double[][] values = order.stream().map(m -> slice.values()[m]).toArray(double[][]::new);
            slices.add(new Pool.Slice(slice.samples(), slice.starts(), slice.right(), values));
        }
        return new Pool(order.size(), new boolean[pool.samples()], pool.floor(), slices);
    }

    @Test
    void threadsDoNotMatter() {
        Random random = new Random(7);
        Pool one = random(random, 5, 200, false, false);
        List<Pool.Slice> slices = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            slices.addAll(random(random, 5, 50, false, true).slices());
        }
        slices.addAll(one.slices());
        Pool pool = new Pool(5, new boolean[200], 0, slices);
        double[][] found = new double[2][];
        for (int threads = 1; threads <= 2; threads++) {
            try (Parallel parallel = new Parallel(3 * threads - 2)) {
                found[threads - 1] = new WeightSearch(pool, sample -> sample % 2 == 0, parallel).weights();
            }
        }
        assertArrayEquals(found[0], found[1], 0);
    }

    private static Pool random(Random random, int members, int samples, boolean logs, boolean coarse) {
        double[][][] values = new double[samples][][];
        boolean[][] right = new boolean[samples][];
        for (int i = 0; i < samples; i++) {
            values[i] = new double[2 + random.nextInt(6)][members];
            right[i] = new boolean[values[i].length];
            for (int k = 0; k < values[i].length; k++) {
                right[i][k] = random.nextInt(3) == 0;
                for (int m = 0; m < members; m++) {
                    double p = coarse ? random.nextInt(8) / 8.0 : random.nextDouble();
                    values[i][k][m] = logs ? Math.log(Math.max(p, 1e-12)) : p;
                }
            }
        }
        return pool(logs ? Double.NEGATIVE_INFINITY : 0, values, right);
    }

    private static int count(Pool pool, double... weights) {
        boolean[] right = pool.right(weights);
        return (int) IntStream.range(0, right.length).filter(i -> right[i]).count();
    }
}
