package io.github.ensdiag.explain;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import java.util.ArrayList;
import java.util.List;

/** Where the input is at fault, an average is not to be explained but the input to be mended. */
final class FaultyInput {
    private FaultyInput() {}

    /** The verdict as it is, unless a finding is an error: then one that names the cause. */
    static Verdict verdict(Verdict verdict, List<Finding> findings) {
        List<Finding> errors =
                findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
        if (errors.isEmpty()) {
            return verdict;
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(errors.get(0).evidence());
        errors.stream().skip(1).forEach(error -> reasons.add(error.statement() + " " + error.evidence()));
        reasons.add("All figures below describe the files as they are: they say little about the models.");
        return new Verdict(
                verdict.effect(),
                "The input is at fault: " + within(errors.get(0).statement()),
                reasons,
                errors.stream()
                        .map(Finding::mend)
                        .filter(mend -> !mend.isEmpty())
                        .distinct()
                        .toList());
    }

    /** The statement within a sentence; a name at its beginning stays as it is. */
    private static String within(String statement) {
        return statement.startsWith("The ") ? "the " + statement.substring(4) : statement;
    }
}
