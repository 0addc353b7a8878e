package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.Halves;
import java.util.ArrayList;
import java.util.List;

/** How many open samples every pair and every triple of members answers right, by half of the samples. */
final class SmallParts {
    private final List<List<Integer>> pairs = new ArrayList<>();
    private final List<List<Integer>> triples = new ArrayList<>();
    private final long[][] rightByPair;
    private final long[][] rightByTriple;

    private SmallParts(int members, boolean withTriples, Counts counts) {
        rightByPair = counts.pairs;
        rightByTriple = counts.triples;
        for (int a = 0; a < members; a++) {
            for (int b = a + 1; b < members; b++) {
                pairs.add(List.of(a, b));
                for (int c = b + 1; c < members && withTriples; c++) {
                    triples.add(List.of(a, b, c));
                }
            }
        }
    }

    /** @param withTriples false: only pairs are counted */
    static SmallParts of(Pool pool, double[] weights, boolean withTriples, Halves halves, Parallel parallel) {
        List<Pool.Slice> slices = pool.slices();
        int members = weights.length;
        Counts counts = parallel.fold(
                slices.size(),
                new Counts(members, withTriples),
                s -> new Counts(members, withTriples).count(slices.get(s), new Race(pool, weights), halves),
                Counts::plus);
        return new SmallParts(members, withTriples, counts);
    }

    /** The pair with the most samples right; the first of equals. */
    Choice bestPair() {
        return best(pairs, rightByPair);
    }

    /** The triple with the most samples right; the first of equals. */
    Choice bestTriple() {
        return best(triples, rightByTriple);
    }

    /** Open samples of a half that a pair answers right. */
    long rightOfPair(int pair, int half) {
        return rightByPair[half][pair];
    }

    /** Open samples of a half that a triple answers right. */
    long rightOfTriple(int triple, int half) {
        return rightByTriple[half][triple];
    }

    private static Choice best(List<List<Integer>> parts, long[][] right) {
        int first = 0;
        int second = 0;
        int all = 0;
        for (int p = 1; p < parts.size(); p++) {
            first = right[0][p] > right[0][first] ? p : first;
            second = right[1][p] > right[1][second] ? p : second;
            all = right[0][p] + right[1][p] > right[0][all] + right[1][all] ? p : all;
        }
        return new Choice(parts.get(first), parts.get(second), parts.get(all));
    }

    /** By half and part, both kinds of part in lexicographic order. */
    private static final class Counts {
        private final int members;
        private final long[][] pairs;
        private final long[][] triples;

        Counts(int members, boolean withTriples) {
            this.members = members;
            int pairCount = members * (members - 1) / 2;
            pairs = new long[2][pairCount];
            triples = new long[2][withTriples ? pairCount * (members - 2) / 3 : 0];
        }

        Counts count(Pool.Slice slice, Race race, Halves halves) {
            for (int i = 0; i < slice.open(); i++) {
                race.turnTo(slice, i);
                int half = halves.of(slice.samples()[i]);
                count(race, pairs[half], triples[half]);
            }
            return this;
        }

        private void count(Race race, long[] byPair, long[] byTriple) {
            int pair = 0;
            int triple = 0;
            for (int a = 0; a < members; a++) {
                race.add(a);
                for (int b = a + 1; b < members; b++) {
                    byPair[pair++] += race.rightWith(b) ? 1 : 0;
                    race.add(b);
                    for (int c = b + 1; c < members && byTriple.length > 0; c++) {
                        byTriple[triple++] += race.rightWith(c) ? 1 : 0;
                    }
                    race.remove(b);
                }
                race.remove(a);
            }
        }

        Counts plus(Counts next) {
            Sides.sum(pairs, next.pairs);
            Sides.sum(triples, next.triples);
            return this;
        }
    }
}
