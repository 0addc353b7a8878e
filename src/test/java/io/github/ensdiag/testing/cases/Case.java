package io.github.ensdiag.testing.cases;

import io.github.ensdiag.audit.Audit;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An evaluation set whose trouble is known because it was put there.
 *
 * @param name unique among the cases
 * @param story how it was made, in one sentence
 * @param causes what a verdict may name as the main cause, of {@link #NAMES}; more than one where the story holds several,
 *     or where two words for it are right
 * @param culprit the member to be named; empty where there is none
 * @param maker makes the set anew every time, always the same
 */
public record Case(
        String name, String story, Set<String> causes, Optional<String> culprit, Supplier<EvaluationSet> maker) {
    public static final String NOISE = "noise";
    public static final String SAME_MISTAKES = "same-mistakes";
    public static final String OUTSHOUTED = "outshouted";
    public static final String WEAK_PARTNER = "weak-partner";
    public static final String CONFIDENCE_BLIND = "confidence-blind";
    public static final String MAJORITY_CLASS = "majority-class";
    public static final String INPUT = "input";
    public static final String TIES = "ties";
    /** Nothing is wrong, and nothing may be invented. */
    public static final String NONE = "none";

    public static final Set<String> NAMES =
            Set.of(NOISE, SAME_MISTAKES, OUTSHOUTED, WEAK_PARTNER, CONFIDENCE_BLIND, MAJORITY_CLASS, INPUT, TIES, NONE);

    public Case {
        causes = Set.copyOf(causes);
        if (causes.isEmpty() || !NAMES.containsAll(causes)) {
            throw new IllegalArgumentException(name + ": " + causes);
        }
    }

    static Case of(String name, String story, Set<String> causes, Supplier<EvaluationSet> maker) {
        return new Case(name, story, causes, Optional.empty(), maker);
    }

    static Case of(String name, String story, Set<String> causes, String culprit, Supplier<EvaluationSet> maker) {
        return new Case(name, story, causes, Optional.of(culprit), maker);
    }

    public EvaluationSet set() {
        return maker.get();
    }

    /** What the audit finds in the set. */
    public static List<Finding> findings(EvaluationSet set) {
        return Audit.of(set, List.of(), 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
