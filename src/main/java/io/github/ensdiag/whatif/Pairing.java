package io.github.ensdiag.whatif;

import java.util.SplittableRandom;

/**
 * Which sample's row each member takes in the place of a sample: one of the same stratum, another for every member. Each
 * stratum stands in a circle at random, and every member takes the row that is some steps further on; the first member
 * takes no step, so that its row is the sample's own. Every row of every member is taken once.
 */
final class Pairing {
    private final int members;
    /** By sample. */
    private final int[] stratum;
    /** By place: strata one after the other, their samples at random. */
    private final int[] order;
    /** By sample, its place. */
    private final int[] place;
    /** By stratum, its first place; one more at the end. */
    private final int[] starts;
    /** By stratum and member, steps further on. */
    private final int[] offsets;

    /** @param members at least 1 */
    Pairing(Strata strata, int members, SplittableRandom random) {
        this.members = members;
        stratum = strata.of();
        order = new int[stratum.length];
        place = new int[stratum.length];
        starts = new int[strata.count() + 1];
        offsets = new int[strata.count() * members];
        placeSamples(strata.sizes());
        for (int s = 0; s < strata.count(); s++) {
            shuffle(order, starts[s], starts[s + 1], random);
            drawOffsets(s, random);
        }
        for (int p = 0; p < order.length; p++) {
            place[order[p]] = p;
        }
    }

    private void placeSamples(int[] sizes) {
        for (int s = 0; s < sizes.length; s++) {
            starts[s + 1] = starts[s] + sizes[s];
        }
        int[] next = starts.clone();
        for (int i = 0; i < stratum.length; i++) {
            order[next[stratum[i]]++] = i;
        }
    }

    /** Distinct ones where there are as many samples as members, else each as often as any other, give or take one. */
    private void drawOffsets(int s, SplittableRandom random) {
        int size = starts[s + 1] - starts[s];
        if (size < 2) {
            return;
        }
        int[] steps = new int[size - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i + 1;
        }
        shuffle(steps, 0, steps.length, random);
        for (int m = 1; m < members; m++) {
            int turn = m % size;
            offsets[s * members + m] = turn == 0 ? 0 : steps[turn - 1];
        }
    }

    private static void shuffle(int[] values, int from, int to, SplittableRandom random) {
        for (int i = to - 1; i > from; i--) {
            int j = random.nextInt(from, i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }

    int members() {
        return members;
    }

    /** The sample whose row a member takes in the place of a sample. */
    int taken(int member, int sample) {
        int s = stratum[sample];
        int at = place[sample] + offsets[s * members + member];
        return order[at < starts[s + 1] ? at : at - starts[s + 1] + starts[s]];
    }

    /** The sample in whose place a member takes a sample's row. */
    int taking(int member, int sample) {
        int s = stratum[sample];
        int at = place[sample] - offsets[s * members + member];
        return order[at >= starts[s] ? at : at + starts[s + 1] - starts[s]];
    }
}
