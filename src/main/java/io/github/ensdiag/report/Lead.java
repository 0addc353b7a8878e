package io.github.ensdiag.report;

import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;

/** Whether the lead in confidence tells which of two members is right, in words. */
final class Lead {
    /** Conflict AUC of confidences that have nothing to do with who is right. */
    private static final double NO_KNOWLEDGE = 0.5;
    /** So near to it on either side that nobody would act on it. */
    private static final double NEXT_TO_NONE = 0.05;
    /** Below this a lead points to the right one in fewer than 7 of 10 comparisons. */
    private static final double LITTLE = 0.7;
    /** From here on it does in 85 of 100 or more. */
    private static final double MUCH = 0.85;

    private Lead() {}

    static Optional<Text> text(Facts facts) {
        Figure auc = facts.pair().figure(PairMeasure.CONFLICT_AUC);
        if (!auc.defined()) {
            return Optional.empty();
        }
        double value = auc.get();
        return Optional.of(Text.of(
                meaning(auc),
                ". Compare any sample that only ",
                facts.name(0),
                " gets right with any that only ",
                facts.name(1),
                " gets right: in ",
                Format.round(value),
                " of these comparisons",
                Estimate.behindRound(auc),
                " ",
                facts.name(0),
                " is further ahead in confidence on the one that it gets right (",
                Facts.term("conflict AUC", PairMeasure.CONFLICT_AUC),
                "; 50",
                Format.THIN,
                "% would be no knowledge at all)."));
    }

    /** No more than the whole interval bears out. */
    private static String meaning(Figure auc) {
        if (auc.interval().isEmpty() || auc.interval().get().contains(NO_KNOWLEDGE)) {
            boolean close = auc.interval()
                    .filter(i -> i.low() > NO_KNOWLEDGE - NEXT_TO_NONE && i.high() < NO_KNOWLEDGE + NEXT_TO_NONE)
                    .isPresent();
            if (close) {
                return "By how much one leads in confidence says next to nothing about who is right";
            }
            return "Whether a larger lead in confidence says anything about who is right, these samples cannot tell";
        }
        double low = auc.interval().get().low();
        return low < NO_KNOWLEDGE
                ? "A larger lead in confidence points to the wrong one more often than not"
                : low < LITTLE
                        ? "By how much one leads in confidence says something about who is right; it may not be much"
                        : low < MUCH
                                ? "By how much one leads in confidence says a good deal about who is right"
                                : "By how much one leads in confidence mostly tells who is right";
    }
}
