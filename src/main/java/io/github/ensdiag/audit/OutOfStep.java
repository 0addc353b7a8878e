package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Prose;

/**
 * Answers whose rows are shifted or whose classes are numbered in another way: where rows are sorted by class the two may
 * look alike.
 *
 * @param shift of rows that would explain it
 * @param classes how they would have to be numbered to explain it
 */
record OutOfStep(RowShift shift, Cure classes) implements Cure {
    @Override
    public String id() {
        return "out-of-step";
    }

    @Override
    public Skill before() {
        return shift.before();
    }

    @Override
    public Skill after() {
        return shift.after();
    }

    /** Where a shift ends is blurred by mistakes. */
    @Override
    public boolean sameAs(Cure other) {
        return other instanceof OutOfStep its && its.classes.sameAs(classes);
    }

    @Override
    public String ofMember(String name) {
        return "The rows or the classes of " + name + " are out of step with the labels.";
    }

    @Override
    public String ofLabels() {
        return "The labels are out of step with the rows or the classes of all members.";
    }

    @Override
    public String tried(EvaluationSet set) {
        boolean all = classes.before().samples() == set.samples();
        return shift.tried(set) + "; but also for "
                + Prose.percent(classes.after().accuracy())
                + (all ? " " : " of " + Prose.samples(classes.before().samples()) + " ") + classes.tried(set)
                + ". In this order of the samples the two look alike";
    }

    @Override
    public String mendMember(String name) {
        return which() + "If so: " + classes.mendMember(name) + " If not: " + shift.mendMember(name);
    }

    @Override
    public String mendLabels() {
        return which() + "If so: " + classes.mendLabels() + " If not: " + shift.mendLabels();
    }

    private static String which() {
        return "Look whether some rows belong to the same samples as the labels beside them. ";
    }
}
