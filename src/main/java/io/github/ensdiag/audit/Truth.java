package io.github.ensdiag.audit;

import io.github.ensdiag.input.Accepted;
import io.github.ensdiag.input.EvaluationSet;
import java.util.Optional;

/**
 * What answers are compared with: the labels, or another member's answers in their place.
 *
 * @param labels by sample; −1: nothing is right there
 * @param accepted where several classes are right
 * @param shares by class: the part of the samples for which it is right
 */
record Truth(int[] labels, Optional<Accepted> accepted, double[] shares) {

    static Truth of(EvaluationSet set) {
        return of(set.labels(), set.accepted(), set.classes());
    }

    /** Another member's answers in place of labels. */
    static Truth of(int[] answers, int classes) {
        return of(answers, Optional.empty(), classes);
    }

    private static Truth of(int[] labels, Optional<Accepted> accepted, int classes) {
        double[] shares = new double[classes];
        for (int c : accepted.map(Accepted::classes).orElse(labels)) {
            if (c >= 0) {
                shares[c] += 1.0 / labels.length;
            }
        }
        return new Truth(labels, accepted, shares);
    }

    int samples() {
        return labels.length;
    }

    boolean right(int sample, int answer) {
        return answer >= 0
                && (labels[sample] == answer
                        || accepted.isPresent() && accepted.get().accepts(sample, answer));
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

    /** How many samples each class has. */
    int[] sizes() {
        int[] sizes = new int[shares.length];
        for (int label : labels) {
            if (label >= 0) {
                sizes[label]++;
            }
        }
        return sizes;
    }
}
