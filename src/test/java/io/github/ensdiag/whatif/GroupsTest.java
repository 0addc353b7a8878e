package io.github.ensdiag.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.testing.MadeMember;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private static Group group(Pool pool, double[] weights, int threads) {
        try (Parallel parallel = new Parallel(threads)) {
            return Groups.of(
                    pool, "the mean", weights, Pools.alternating(pool.samples()), Options.defaults(), parallel);
        }
    }

    private static double[] ones(int members) {
        double[] ones = new double[members];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Of two classes the second is right; a member is known by the score that it gives it. */
    private static MadeMember member(String name, double... scores) {
        return MadeMember.dense(
                name,
                Scale.PROBABILITIES,
                Arrays.stream(scores).mapToObj(s -> new double[] {1 - s, s}).toArray(double[][]::new));
    }

    /**
     * Sample 0: A leads by ¾ and outweighs B and C, ¼ each: A alone is worth the whole of it. Sample 1: A and B by ¼ are
     * right without C and wrong with it; C changes that in the 4 of 6 orders in which it is not first, A and B win the
     * sample in 2 orders each. Sample 2: all are right. Sample 3: none is.
     */
    @Test
    void threeMembersByHand() {
        EvaluationSet set = new EvaluationSet(
                2,
                new int[] {1, 1, 1, 1},
                List.of(
                        member("A", 0.875, 0.625, 0.75, 0.25),
                        member("B", 0.375, 0.625, 0.75, 0.25),
                        member("C", 0.375, 0.125, 0.75, 0.25)));

        Group group = group(Pools.of(set), ones(3), 1);

        assertEquals(Figure.share(2, 4), group.whole());
        assertEquals(0, group.orders());
        assertEquals((1 + 1 / 3.0 + 1 / 3.0) / 4, group.shapley().get(0).get(), 1e-15);
        assertEquals((0 + 1 / 3.0 + 1 / 3.0) / 4, group.shapley().get(1).get(), 1e-15);
        assertEquals((0 - 2 / 3.0 + 1 / 3.0) / 4, group.shapley().get(2).get(), 1e-15);

        assertEquals(
                List.of(0L, 0L, 1L),
                group.leftOut().stream().map(Group.LeftOut::won).toList());
        assertEquals(
                List.of(1L, 0L, 0L),
                group.leftOut().stream().map(Group.LeftOut::lost).toList());
        assertEquals(Figure.share(3, 4), group.leftOut().get(2).accuracy());
        assertEquals(0.25, group.leftOut().get(2).difference().get());
        assertEquals(Optional.empty(), group.leftOut().get(1).difference().interval());

        assertEquals(List.of(0, 1, 2), group.selection().order());
        assertEquals(
                List.of(Figure.share(3, 4), Figure.share(3, 4), Figure.share(2, 4)),
                group.selection().accuracy());
        assertEquals(List.of(true, true, true), group.selection().agree());
        assertEquals(List.of(0, 1), group.pair().members());
        assertEquals(Figure.share(3, 4), group.pair().accuracy());
        assertEquals(Optional.empty(), group.triple());
    }

    /** Weighted 3 : 1 : 1, A's lead of ¼ outweighs C's of ¾ against it no better than to a tie, which class 0 wins. */
    @Test
    void weightsCountInEveryPart() {
        EvaluationSet set = new EvaluationSet(
                2,
                new int[] {1, 1},
                List.of(member("A", 0.625, 0.625), member("B", 0.625, 0.625), member("C", 0.125, 0.125)));

        Group group = group(Pools.of(set), new double[] {3, 1, 1}, 1);

        assertEquals(1, group.whole().get());
        // without B it is the tie
        assertEquals(
                List.of(0.0, 0.0, 1.0),
                group.leftOut().stream().map(l -> l.accuracy().get()).toList());
    }

    @Test
    void sharesMakeTheWhole() {
        Random random = new Random(11);
        for (int members : new int[] {3, 7, 12}) {
            for (double floor : new double[] {0, Double.NEGATIVE_INFINITY}) {
                Pool pool = Pools.random(members, 500, floor, 0.1, random);
                double[] weights = random.doubles(members, 0.2, 2).toArray();
                Group group = group(pool, weights, 2);
                double whole = Pools.accuracy(pool, weights);
                assertEquals(whole, group.whole().get());
                assertEquals(whole, sum(group.shapley()), 1e-12);
            }
        }
    }

    /** In eighths, which add up without rounding: equal members then differ in nothing but their places. */
    @Test
    void equalMembersShareEqually() {
        Pool drawn = Pools.random(5, 500, 0, 0.125, new Random(12));
        Pool pool = Pools.changed(drawn, values -> values[4] = values[1]);
        Group group = group(pool, ones(5), 2);
        assertEquals(group.shapley().get(1), group.shapley().get(4));
        assertEquals(group.leftOut().get(1), group.leftOut().get(4));
    }

    /** It answers only where nobody else is there, which is one order in five. */
    @Test
    void whoNeverChangesAnAnswerSharesByTheOrdersInWhichItComesFirst() {
        Pool drawn = Pools.random(5, 500, Double.NEGATIVE_INFINITY, 0.125, new Random(13));
        Pool pool = Pools.changed(drawn, values -> {
            values[2] = new double[values[2].length];
            Arrays.fill(values[2], 0.25);
        });
        double alone = Pools.accuracy(pool, new double[] {0, 0, 1, 0, 0});
        Group group = group(pool, ones(5), 2);
        assertEquals(alone / 5, group.shapley().get(2).get(), 1e-15);
        assertEquals(0, group.leftOut().get(2).difference().get());
        assertEquals(1, group.leftOut().get(2).adjustedP());
    }

    @Test
    void whoAlwaysAgreesLeavesNothingToTell() {
        Group group = group(new Pool(4, new boolean[] {true, true, true}, 0, List.of()), ones(4), 1);
        assertEquals(Figure.share(3, 3), group.whole());
        assertEquals(List.of(0, 1, 2, 3), group.selection().order());
        assertEquals(List.of(0, 1), group.pair().members());
        assertTrue(group.pair().agree());
        for (Figure shapley : group.shapley()) {
            assertEquals(Figure.of(0.25), shapley);
        }
    }

    @Test
    void threadsChangeNothing() {
        for (int members : new int[] {6, 12}) {
            Pool pool = Pools.random(members, 1000, 0, 0.1, new Random(14));
            assertEquals(group(pool, ones(members), 1), group(pool, ones(members), 4));
        }
    }

    @Test
    void ofVeryManyMembersNoTripleIsNamed() {
        Pool pool = Pools.random(Groups.MOST_FOR_TRIPLES + 1, 20, 0, 0.1, new Random(15));
        Group group = group(pool, ones(Groups.MOST_FOR_TRIPLES + 1), 2);
        assertEquals(Optional.empty(), group.triple());
        assertEquals(2, group.pair().members().size());
    }

    /** Of two members, one order and its reverse are all that there are. */
    @Test
    void everyOrderComesWithItsReverse() {
        Pool pool = Pools.random(2, 300, 0, 0.1, new Random(17));
        try (Parallel parallel = new Parallel(1)) {
            List<Figure> exact = Shapley.exact(pool, ones(2), parallel);
            List<Figure> sampled = Shapley.sampled(pool, ones(2), 2, 1, parallel);
            assertEquals(exact, sampled);
        }
    }

    /**
     * Samples drawn from a population of known value, and but two orders each: the interval must cover what comes from the
     * orders as well. Of 600 intervals of 95 % some 570 hold the value; fewer than 550 would be more than three standard
     * errors off.
     */
    @Test
    void intervalsCoverSamplesAndOrders() {
        Random random = new Random(16);
        Pool population = Pools.random(6, 1000, 0, 0.1, random);
        int covered = 0;
        try (Parallel parallel = new Parallel(2)) {
            double value = Shapley.exact(population, ones(6), parallel).get(3).get();
            for (int repeat = 0; repeat < 600; repeat++) {
                Pool drawn = Pools.drawn(population, 300, random);
                Figure estimate =
                        Shapley.sampled(drawn, ones(6), 2, repeat, parallel).get(3);
                covered += estimate.interval().orElseThrow().contains(value) ? 1 : 0;
            }
        }
        assertTrue(covered >= 550 && covered <= 590, covered + " of 600");
    }

    private static double sum(List<Figure> figures) {
        return figures.stream().mapToDouble(Figure::get).sum();
    }
}
