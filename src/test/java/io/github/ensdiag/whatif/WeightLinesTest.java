package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.input.Parallel;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeightLinesTest {
    private final Parallel parallel = new Parallel(1);

    @AfterEach
    void close() {
        parallel.close();
    }

    private WeightLines lines(Pool pool) {
        int[] order = IntStream.range(0, pool.members()).toArray();
        return new WeightLines(pool, OwnAnswers.of(pool), order, sample -> true, parallel);
    }

    private static double[] moved(double[] weights, int member, double to) {
        double[] moved = new double[weights.length];
        Arrays.setAll(moved, m -> m == member ? to : weights[m] * (1 - to) / (1 - weights[member]));
        return moved;
    }

    /** Weights in eighths of values in eighths: sums tie often, and who is first of equal ones wins. */
    @Test
    void tiesAreSettledAfterAnyMovesAsWithoutThem() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int members = 3 + round % 5;
            WeightLines moving = lines(Pools.random(members, 100, 0, 0.125, new Random(round)));
            WeightLines still = lines(Pools.random(members, 100, 0, 0.125, new Random(round)));
            double[] weights = new double[members];
            Arrays.fill(weights, 1.0 / members);
            moving.moveTo(weights);
            for (int move = 0; move < 20; move++) {
                int member = random.nextInt(members);
                // who is alone has nobody to leave the rest to
                if (weights[member] < 0.99) {
                    weights = moved(weights, member, random.nextInt(8) / 8.0);
                    assertEquals(still.moveTo(weights), moving.moveTo(member, weights));
                }
            }
        }
    }

    /** Of the others a heavy member leaves few digits in a sum, and of those the next one fewer. */
    @Test
    void oneHeavyMemberAfterTheOtherDoesNotWearSumsOut() {
        int members = 6;
        Pool pool = Pools.random(members, 400, Double.NEGATIVE_INFINITY, 0.1, new Random(2));
        WeightLines moving = lines(pool);
        WeightLines still = lines(pool);
        double[] weights = new double[members];
        Arrays.fill(weights, 1.0 / members);
        moving.moveTo(weights);
        double[] heavy = {0.998, 0};
        for (double to : heavy) {
            for (int turn = 0; turn < members - 1; turn++) {
                int member = to > 0 ? turn : members - 2 - turn;
                weights = moved(weights, member, to);
                assertEquals(still.moveTo(weights), moving.moveTo(member, weights));
            }
        }
    }
}
