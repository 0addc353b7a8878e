package io.github.ensdiag.audit;

import io.github.ensdiag.vector.Runs;
import java.util.Arrays;
import java.util.List;

/** Matches the classes of answers with those of labels, one to one, by how often they come together. */
final class ClassMatching {
    /** In place of a half: all samples. */
    static final int ALL = 2;

    /** A class counts as exchanged if at least this part of its samples are answered with the other. */
    private static final double MOSTLY = 0.5;

    private final int[] answers;
    /** By sample: the class that is right; of several the one that is answered, if it is. */
    private final int[] labels;

    private final int classes;
    /** By sample: 0 or 1, in turn within each class. */
    private final byte[] halves;

    /** Samples by answer, then by label. */
    private final Runs together;

    /** Samples by half, or {@link #ALL}, and class. */
    private final int[][] sizes;

    ClassMatching(Truth truth, int[] answers) {
        this.answers = answers;
        labels = truth.labels().clone();
        classes = truth.shares().length;
        halves = new byte[answers.length];
        sizes = new int[3][classes];
        for (int i = 0; i < answers.length; i++) {
            if (truth.right(i, answers[i])) {
                labels[i] = answers[i];
            }
            if (labels[i] >= 0) {
                halves[i] = (byte) (sizes[ALL][labels[i]]++ & 1);
                sizes[halves[i]][labels[i]]++;
            }
        }
        together = Runs.of(answers, classes).dividedBy(labels, classes);
    }

    int label(int sample) {
        return labels[sample];
    }

    int half(int sample) {
        return halves[sample];
    }

    /** What each answered class means, learnt on one half of the samples, or on {@link #ALL}. */
    int[] fit(int half) {
        int[] meant = new int[classes];
        boolean[] taken = new boolean[classes];
        Arrays.fill(meant, -1);
        for (Count count : counts(half)) {
            if (meant[count.answer()] < 0 && !taken[count.label()]) {
                meant[count.answer()] = count.label();
                taken[count.label()] = true;
            }
        }
        return meant;
    }

    /** The answers with what they mean, each as learnt on the half in which it is not. */
    int[] apply(int[] first, int[] second) {
        int[] applied = new int[answers.length];
        for (int i = 0; i < applied.length; i++) {
            int[] map = halves[i] == 0 ? second : first;
            applied[i] = answers[i] < 0 ? -1 : map[answers[i]];
        }
        return applied;
    }

    /**
     * Of a matching only the classes that mean each other in a ring, the samples of each being mostly answered with the one
     * that means it; −1 for all others.
     *
     * @param half on which the matching was learnt
     */
    int[] exchanges(int[] meant, int half) {
        int[] links = new int[classes];
        Arrays.fill(links, -1);
        for (Count count : counts(half)) {
            boolean matched = meant[count.answer()] == count.label() && count.answer() != count.label();
            if (matched && count.times() >= MOSTLY * sizes[half][count.label()]) {
                links[count.answer()] = count.label();
            }
        }
        return rings(links);
    }

    /** One to one as they are, links form paths and rings; of these the rings. */
    private static int[] rings(int[] links) {
        int[] rings = new int[links.length];
        boolean[] passed = new boolean[links.length];
        Arrays.fill(rings, -1);
        for (int start = 0; start < links.length; start++) {
            int c = start;
            boolean walked = false;
            while (c >= 0 && !passed[c]) {
                passed[c] = true;
                walked = true;
                c = links[c];
            }
            for (boolean ring = walked && c == start; ring; ring = c != start) {
                rings[c] = links[c];
                c = links[c];
            }
        }
        return rings;
    }

    private record Count(int answer, int label, int times) {}

    /** How often answers and labels come together, the most frequent first; of equals a class with itself first. */
    private List<Count> counts(int half) {
        int[] starts = together.starts();
        Count[] counts = new Count[starts.length - 1];
        long[] order = new long[counts.length];
        int size = 0;
        for (int run = 0; run < counts.length; run++) {
            int sample = together.order()[starts[run]];
            int times = times(run, half);
            if (answers[sample] >= 0 && labels[sample] >= 0 && times > 0) {
                counts[run] = new Count(answers[sample], labels[sample], times);
                long after = answers[sample] == labels[sample] ? 0 : 1;
                order[size++] = (((long) answers.length - times) * 2 + after) * counts.length + run;
            }
        }
        Arrays.sort(order, 0, size);
        return Arrays.stream(order, 0, size)
                .mapToObj(key -> counts[(int) (key % counts.length)])
                .toList();
    }

    private int times(int run, int half) {
        int times = 0;
        for (int place = together.starts()[run]; place < together.starts()[run + 1]; place++) {
            times += half == ALL || halves[together.order()[place]] == half ? 1 : 0;
        }
        return times;
    }
}
