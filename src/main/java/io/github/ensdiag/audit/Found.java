package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.List;
import java.util.Optional;

/** Findings and the words they share. */
final class Found {
    /** Names listed before the rest is only counted. */
    private static final int NAMED = 6;

    private Found() {}

    static Finding about(Seen seen, Severity severity, String id, String statement, String evidence, String mend) {
        return new Finding(severity, id, Optional.of(seen.name()), statement, evidence, mend);
    }

    static Finding general(Severity severity, String id, String statement, String evidence, String mend) {
        return new Finding(severity, id, Optional.empty(), statement, evidence, mend);
    }

    /** a, b and c; of many the first few. */
    static String list(List<String> names) {
        if (names.size() <= NAMED + 1) {
            return Prose.list(names);
        }
        return String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
    }

    static String names(List<Seen> predictors) {
        return list(predictors.stream().map(Seen::name).toList());
    }
}
