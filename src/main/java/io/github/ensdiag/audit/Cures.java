package io.github.ensdiag.audit;

import java.util.Optional;

/** Chooses among the cures of one predictor. */
record Cures(Truth truth, int[] answers, long rightNow) {
    /** A cure explains as much as another one if it does nearly as well. */
    private static final double NEARLY = 0.98;

    static Optional<Cure> find(Truth truth, int[] answers) {
        return new Cures(truth, answers, truth.skill(answers).right()).find();
    }

    private Optional<Cure> find() {
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
