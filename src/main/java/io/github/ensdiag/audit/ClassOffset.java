package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers whose class numbers are all one too high or one too low.
 *
 * @param offset 1: too high, as behind a column for the background; −1: too low, as beside labels counted from 1
 */
record ClassOffset(int offset, Skill before, Skill after) implements Cure {

    /** The offset that mends the answers, if there is one. */
    static Optional<ClassOffset> find(Truth truth, int[] answers) {
        Skill before = truth.skill(answers);
        return Stream.of(1, -1)
                .map(offset -> new ClassOffset(offset, before, truth.skill(without(answers, offset, truth))))
                .filter(cure -> cure.after().restores(before, 2))
                .findFirst();
    }

    private static int[] without(int[] answers, int offset, Truth truth) {
        int classes = truth.shares().length;
        return IntStream.of(answers)
                .map(c -> c < 0 || c - offset >= classes ? -1 : c - offset)
                .toArray();
    }

    @Override
    public String id() {
        return "class-numbers";
    }

    @Override
    public boolean sameAs(Cure other) {
        return other instanceof ClassOffset its && its.offset == offset;
    }

    @Override
    public String ofMember(String name) {
        return "The class numbers of " + name + " are one too " + (offset > 0 ? "high" : "low") + ".";
    }

    @Override
    public String ofLabels() {
        return "The labels are one too " + (offset > 0 ? "low" : "high") + " against the classes of all members.";
    }

    @Override
    public String tried(EvaluationSet set) {
        return "with every class number of its answers " + (offset > 0 ? "lowered" : "raised") + " by 1";
    }

    @Override
    public String mendMember(String name) {
        return offset > 0
                ? "If the first column of " + name + " stands for a background class, leave it out: x[:, 1:]; if its "
                        + "classes are counted from 1, save x - 1."
                : "Check whether " + name + " lacks the first class, or the labels are counted from 1.";
    }

    @Override
    public String mendLabels() {
        return offset > 0
                ? "If the first column of the members stands for a background class, leave it out: x[:, 1:]; else add 1 to "
                        + "the labels."
                : "Count the classes of the labels from 0: save labels - 1.";
    }
}
