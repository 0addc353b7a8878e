package io.github.ensdiag.audit;

import java.util.Optional;

/** Chooses among the cures of one predictor. */
record Cures(Truth truth, int[] answers, Optional<Cure> reversed, long rightNow) {
    /** A cure explains as much as another one if it does nearly as well. */
    private static final double NEARLY = 0.98;

    static Optional<Cure> find(Truth truth, Seen seen) {
        int[] answers = seen.answers();
        Optional<Cure> reversed = ReversedScores.find(truth, seen).map(Cure.class::cast);
        return new Cures(truth, answers, reversed, truth.skill(answers).right()).find();
    }

    /** Scores turned round come first: of all orders there is but one, so nothing else does so well by chance. */
    private Optional<Cure> find() {
        Optional<Cure> order = ofOrder();
        return reversed.isPresent() && (order.isEmpty() || explains(reversed.get(), order.get())) ? reversed : order;
    }

    private Optional<Cure> ofOrder() {
        Optional<RowShift> shift = RowShift.find(truth, answers);
        Optional<Cure> classes = ofClasses();
        if (classes.isEmpty()) {
            return shift.map(Cure.class::cast);
        }
        RowShift rival = shift.orElseGet(() -> RowShift.likeliest(truth, answers));
        if (!explains(rival, classes.get())) {
            return classes;
        }
        return shift.isPresent() && !explains(classes.get(), rival)
                ? Optional.of(rival)
                : Optional.of(new OutOfStep(rival, classes.get()));
    }

    /** The simplest. */
    private Optional<Cure> ofClasses() {
        Optional<ClassOffset> offset = ClassOffset.find(truth, answers);
        Optional<ClassPermutation> permutation = ClassPermutation.find(truth, answers);
        return offset.isPresent() && (permutation.isEmpty() || explains(offset.get(), permutation.get()))
                ? offset.map(Cure.class::cast)
                : permutation.map(Cure.class::cast);
    }

    private boolean explains(Cure cure, Cure other) {
        return right(cure) >= NEARLY * right(other);
    }

    /** How many answers are right in all, for a cure may concern only some. */
    private long right(Cure cure) {
        return rightNow + cure.after().right() - cure.before().right();
    }
}
