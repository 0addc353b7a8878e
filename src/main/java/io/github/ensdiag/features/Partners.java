package io.github.ensdiag.features;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The samples whose attributions are compared, and for each another sample whose attributions are put in its place: what
 * two members' attributions have in common on different samples says nothing about a sample.
 *
 * @param samples ascending
 * @param sameClass by place in {@code samples} another sample of the same class; −1 where there is none
 * @param any by place another sample of whatever class; −1 where there is none
 */
record Partners(int[] samples, int[] sameClass, int[] any) {

    /**
     * Cyclic shifts, of all samples and of those of each class, in an order drawn at random: neighbours in a file may be
     * more alike than others.
     *
     * @param labels true class by sample
     * @param most samples to use; if there are more, that many are drawn
     */
    static Partners of(int[] labels, int most, long seed) {
        int[] order = Arrays.copyOf(RandomBlocks.shuffled(labels.length, seed), Math.min(most, labels.length));
        int[] samples = order.clone();
        Arrays.sort(samples);
        int[] any = new int[labels.length];
        Arrays.fill(any, -1);
        shift(order, 0, order.length, any);
        int[] byClass = IntStream.of(order)
                .boxed()
                .sorted(Comparator.comparingInt(i -> labels[i]))
                .mapToInt(i -> i)
                .toArray();
        int[] sameClass = new int[labels.length];
        Arrays.fill(sameClass, -1);
        for (int from = 0; from < byClass.length; ) {
            int to = from + 1;
            while (to < byClass.length && labels[byClass[to]] == labels[byClass[from]]) {
                to++;
            }
            shift(byClass, from, to, sameClass);
            from = to;
        }
        return new Partners(
                samples,
                IntStream.of(samples).map(i -> sameClass[i]).toArray(),
                IntStream.of(samples).map(i -> any[i]).toArray());
    }

    /** Nobody is a partner of itself. */
    private static void shift(int[] order, int from, int to, int[] partner) {
        for (int k = from; k < to && to - from > 1; k++) {
            partner[order[k]] = order[k + 1 < to ? k + 1 : from];
        }
    }
}
