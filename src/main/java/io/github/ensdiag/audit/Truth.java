package io.github.ensdiag.audit;

import io.github.ensdiag.input.Accepted;
import io.github.ensdiag.input.EvaluationSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What answers are compared with: the labels, or another member's answers in their place.
 *
 * @param labels by sample, where several classes are right the first; −1: nothing is right there
 * @param accepted where several classes are right
 * @param sizes by class: the samples for which it is right
 * @param shares the same as parts of all samples
 */
record Truth(int[] labels, Optional<Accepted> accepted, int[] sizes, double[] shares) {

    static Truth of(EvaluationSet set) {
        return of(set.labels(), set.accepted(), set.classes());
    }

    /** Another member's answers in place of labels. */
    static Truth of(int[] answers, int classes) {
        return of(answers, Optional.empty(), classes);
    }

    private static Truth of(int[] labels, Optional<Accepted> accepted, int classes) {
        int[] sizes = new int[classes];
        for (int c : accepted.map(Accepted::classes).orElse(labels)) {
            if (c >= 0) {
                sizes[c]++;
            }
        }
        double[] shares = IntStream.of(sizes)
                .mapToDouble(size -> (double) size / labels.length)
                .toArray();
        return new Truth(labels, accepted, sizes, shares);
    }

    int samples() {
        return labels.length;
    }

    boolean right(int sample, int answer) {
        return answer >= 0
                && (labels[sample] == answer
                        || accepted.isPresent() && accepted.get().accepts(sample, answer));
    }

    /** Whether a class is right for all these samples. */
    boolean agree(List<Integer> samples) {
        return right(samples.get(0)).anyMatch(c -> samples.stream().allMatch(i -> right(i, c)));
    }

    /** Whether the label of one of two samples is right for the other. */
    boolean alike(int sample, int other) {
        return labels[sample] == labels[other] || right(sample, labels[other]) || right(other, labels[sample]);
    }

    /** All classes that are right for a sample, each once; −1: none is. */
    IntStream right(int sample) {
        return accepted.map(a -> Arrays.stream(a.classes(), a.starts()[sample], a.starts()[sample + 1])
                        .distinct())
                .orElseGet(() -> IntStream.of(labels[sample]));
    }

    /** How often the answers are right, and how often they would be if they knew nothing of the sample. */
    Skill skill(int[] answers) {
        long right = 0;
        double guess = 0;
        for (int i = 0; i < answers.length; i++) {
            right += right(i, answers[i]) ? 1 : 0;
            guess += answers[i] < 0 ? 0 : shares[answers[i]];
        }
        return new Skill(right, guess / answers.length, answers.length);
    }
}
