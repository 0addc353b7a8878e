package io.github.ensdiag.explain;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
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
        List<Cause> causes = errors.stream()
                .map(error -> SuspectInput.cause(error, Cause.Kind.INPUT))
                .toList();
        return new Verdict(
                verdict.effect(),
                "The input is at fault: " + causes.get(0).clause() + ".",
                List.of("All figures below describe the files as they are: they say little about the models."),
                causes,
                errors.stream()
                        .map(Finding::mend)
                        .filter(mend -> !mend.isEmpty())
                        .distinct()
                        .toList());
    }
}
