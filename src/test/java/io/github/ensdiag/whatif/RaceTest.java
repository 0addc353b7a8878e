package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RaceTest {
    private static final double[] WEIGHTS = {1, 0.3, 0.7, 1.1, 0.1};

    @Test
    void answersAsThePoolDoesHoweverTheMembersCame() {
        Random random = new Random(3);
        for (double floor : new double[] {0, Double.NEGATIVE_INFINITY}) {
            Pool pool = Pools.random(5, 400, floor, 0.1, random);
            Race race = new Race(pool, WEIGHTS);
            for (Pool.Slice slice : pool.slices()) {
                for (int i = 0; i < slice.open(); i++) {
                    race.turnTo(slice, i);
                    comeAndGo(race, pool, slice, i, random);
                }
            }
        }
    }

    private static void comeAndGo(Race race, Pool pool, Pool.Slice slice, int open, Random random) {
        double[] in = new double[WEIGHTS.length];
        for (int turn = 0; turn < 100; turn++) {
            int m = random.nextInt(WEIGHTS.length);
            if (in[m] > 0) {
                race.remove(m);
                in[m] = 0;
            } else {
                boolean answer = race.rightWith(m);
                race.add(m);
                in[m] = WEIGHTS[m];
                assertEquals(pool.right(slice, open, in), answer);
            }
        }
    }

    /** In doubles (0.1 + 0.2) + 0.3 exceeds 0.6, and (0.3 + 0.2) + 0.1 does not. */
    @Test
    void sumsInTheMembersOrderWhereItIsClose() {
        double[][] values = {{0, 0.1}, {0, 0.2}, {0, 0.3}, {0.6, 0}};
        Pool.Slice slice = new Pool.Slice(new int[] {0}, new int[] {0, 2}, new boolean[] {false, true}, values);
        Race race = new Race(new Pool(4, new boolean[1], 0, List.of(slice)), new double[] {1, 1, 1, 1});
        race.turnTo(slice, 0);

        race.add(2);
        race.add(1);
        race.add(0);

        assertTrue(race.rightWith(3));
    }

    @Test
    void whoGivesNothingDoesNotAnswerEvenWhereAllAnswersAreRight() {
        Pool.Slice slice =
                new Pool.Slice(new int[] {0}, new int[] {0, 1}, new boolean[] {true}, new double[][] {{0}, {0.5}});
        Race race = new Race(new Pool(2, new boolean[1], 0, List.of(slice)), new double[] {1, 1});
        race.turnTo(slice, 0);

        assertFalse(race.rightWith(0));
        assertTrue(race.rightWith(1));
    }
}
