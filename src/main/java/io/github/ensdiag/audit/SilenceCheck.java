package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.List;
import java.util.stream.IntStream;

/** Members that give no answer for many samples. */
final class SilenceCheck implements Check {
    /** Below this share a missing answer hardly matters. */
    static final double NOTED = 0.01;

    /** From this share on, accuracies say as much of the silence as of the answers. */
    static final double MANY = 0.1;

    @Override
    public List<Finding> check(Survey survey) {
        return survey.all().stream()
                .filter(seen -> share(seen) >= NOTED)
                .map(seen -> Found.about(
                        seen,
                        share(seen) >= MANY ? Severity.WARNING : Severity.NOTE,
                        "no-answers",
                        seen.name() + " gives no answer for some samples, which counts as wrong.",
                        "It is silent on " + Prose.percent(share(seen)) + " of the samples.",
                        "Predict these samples too, or leave them out of every file."))
                .toList();
    }

    private static double share(Seen seen) {
        return (double) IntStream.of(seen.answers()).filter(a -> a < 0).count() / seen.answers().length;
    }
}
