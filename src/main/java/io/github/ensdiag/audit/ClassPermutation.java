package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers whose classes are numbered in another order than the labels'.
 *
 * @param meant by class as answered: the class of the labels it seems to mean; −1: none
 * @param before as they stand, of the samples concerned
 * @param after with their classes matched; the matching is learnt on one half of the samples and counted on the other, so
 *     that noise cannot pass for order
 * @param partial whether only some classes are exchanged
 */
record ClassPermutation(int[] meant, Skill before, Skill after, boolean partial) implements Cure {
    /** Two members have the same order if they agree on this part of the classes. */
    private static final double SAME = 0.9;

    private static final int EXAMPLES = 3;

    /** The order that mends the answers, if there is one. */
    static Optional<ClassPermutation> find(Truth truth, int[] answers) {
        ClassMatching matching = new ClassMatching(truth, answers);
        int[] first = matching.fit(0);
        int[] second = matching.fit(1);
        Skill before = truth.skill(answers);
        Skill after = truth.skill(matching.apply(first, second));
        if (after.restores(before, 1)) {
            return Optional.of(new ClassPermutation(matching.fit(ClassMatching.ALL), before, after, false));
        }
        return exchanged(truth, answers, matching, first, second);
    }

    /** Looks at the samples of those classes alone that seem to be exchanged among themselves. */
    private static Optional<ClassPermutation> exchanged(
            Truth truth, int[] answers, ClassMatching matching, int[] first, int[] second) {
        int[] firstMoved = matching.exchanges(first, 0);
        int[] secondMoved = matching.exchanges(second, 1);
        long samples = 0;
        long right = 0;
        long mended = 0;
        for (int i = 0; i < answers.length; i++) {
            int[] map = matching.half(i) == 0 ? secondMoved : firstMoved;
            int label = matching.label(i);
            if (label >= 0 && map[label] >= 0) {
                samples++;
                right += truth.right(i, answers[i]) ? 1 : 0;
                mended += answers[i] >= 0 && truth.right(i, map[answers[i]]) ? 1 : 0;
            }
        }
        boolean mostly = samples > 0 && 2 * mended >= samples && right <= Skill.LEFT * mended;
        boolean coincidence = Skill.tail(mended, mended + right, 0.5) >= Skill.COINCIDENCE / truth.shares().length;
        Skill before = new Skill(right, 0, samples);
        Skill after = new Skill(mended, 0, samples);
        return mostly && !coincidence
                ? Optional.of(new ClassPermutation(
                        matching.exchanges(matching.fit(ClassMatching.ALL), ClassMatching.ALL), before, after, true))
                : Optional.empty();
    }

    @Override
    public String id() {
        return "permuted-classes";
    }

    @Override
    public boolean sameAs(Cure other) {
        if (!(other instanceof ClassPermutation its)) {
            return false;
        }
        int both = 0;
        int same = 0;
        for (int c = 0; c < meant.length; c++) {
            if (meant[c] >= 0 && its.meant[c] >= 0) {
                both++;
                same += meant[c] == its.meant[c] ? 1 : 0;
            }
        }
        return partial == its.partial && same >= SAME * both;
    }

    @Override
    public String ofMember(String name) {
        return partial
                ? "The classes of " + name + " are in part exchanged."
                : "The classes of " + name + " are in another order than those of the labels.";
    }

    @Override
    public String ofLabels() {
        return partial
                ? "The classes of the labels are in part exchanged against those of all members."
                : "The classes of the labels are in another order than those of all members.";
    }

    @Override
    public String tried(EvaluationSet set) {
        return "with its classes matched anew (" + examples(set)
                + "), the matching learnt on one half of the samples and counted on the other";
    }

    private String examples(EvaluationSet set) {
        List<String> examples = new ArrayList<>();
        int moved = 0;
        for (int c = 0; c < meant.length; c++) {
            if (meant[c] >= 0 && meant[c] != c) {
                moved++;
                if (examples.size() < EXAMPLES) {
                    examples.add((examples.isEmpty() ? "its class " : "") + set.className(c) + " as "
                            + set.className(meant[c]));
                }
            }
        }
        return String.join(", ", examples) + (moved > EXAMPLES ? " and so on" : "");
    }

    @Override
    public String mendMember(String name) {
        return "Save the columns of " + name
                + " in the order of the labels’ classes; sorting names and sorting numbers, or "
                + "two lists of class names, give different orders.";
    }

    @Override
    public String mendLabels() {
        return "Number the labels by the order of the members’ columns; sorting names and sorting numbers, or two lists of "
                + "class names, give different orders.";
    }
}
