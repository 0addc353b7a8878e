package io.github.ensdiag.maven;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.table.InputException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How grave a finding must be to fail the build. */
enum FailOn {
    NEVER,
    WARNING,
    ERROR;

    /** @throws InputException if there is no such word */
    static FailOn of(String word) {
        String given = word == null ? "" : word.strip();
        for (FailOn value : values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(given)) {
                return value;
            }
        }
        throw new InputException("failOn (ensdiag.failOn) is \"" + word + "\", but must be error, warning or never.");
    }

    /** Why the build fails, for a console: the findings that are grave enough, with where to read more. */
    Optional<String> reason(List<Finding> findings, String report) {
        List<Finding> grave = findings.stream().filter(this::counts).toList();
        if (grave.isEmpty()) {
            return Optional.empty();
        }
        String list = grave.stream()
                .map(f -> "\n  "
                        + ConsoleText.printable(f.severity().name().toLowerCase(Locale.ROOT) + ": " + f.statement()
                                + " " + f.evidence() + (f.mend().isEmpty() ? "" : " " + f.mend())))
                .collect(Collectors.joining());
        return Optional.of("The input was found to be at fault (failOn is " + name().toLowerCase(Locale.ROOT)
                + "); see " + report + "." + list);
    }

    private boolean counts(Finding finding) {
        return switch (this) {
            case NEVER -> false;
            case WARNING -> finding.severity() != Severity.NOTE;
            case ERROR -> finding.severity() == Severity.ERROR;
        };
    }
}
