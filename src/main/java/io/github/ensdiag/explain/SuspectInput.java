package io.github.ensdiag.explain;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;
import java.util.Set;

/** A warning about the input that would explain by itself why averaging does not help. */
final class SuspectInput implements CauseFinder {
    /** Of the audit's warnings, those that say that a member's file hardly holds predictions of these samples. */
    private static final Set<String> WOULD_EXPLAIN = Set.of(
            "at-chance",
            "relative-shift",
            "constant-answers",
            "repeated-rows",
            "nearly-identical",
            "softmax-of-probabilities",
            "copied-rows");

    @Override
    public Optional<Cause> find(Evidence evidence) {
        return evidence.effect == Verdict.Effect.GAIN
                ? Optional.empty()
                : evidence.findings.stream()
                        .filter(f -> f.severity() == Severity.WARNING && WOULD_EXPLAIN.contains(f.id()))
                        .findFirst()
                        .map(f -> cause(f, Cause.Kind.SUSPECT_INPUT));
    }

    /** The cause that a finding is. */
    static Cause cause(Finding finding, Cause.Kind kind) {
        return new Cause(
                kind,
                Figure.of(Double.NaN),
                0,
                within(finding.statement()),
                finding.statement() + " " + finding.evidence(),
                finding.mend());
    }

    /** The statement within a sentence; a name at its beginning stays as it is. */
    private static String within(String statement) {
        String text = statement.endsWith(".") ? statement.substring(0, statement.length() - 1) : statement;
        return text.startsWith("The ") ? "the " + text.substring(4) : text;
    }
}
