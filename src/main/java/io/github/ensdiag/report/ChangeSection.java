package io.github.ensdiag.report;

import java.util.List;

/** What changed since the baseline. */
record ChangeSection(Text lead) {
    /** One, or none where there is no baseline. */
    static List<ChangeSection> of(Facts facts) {
        return facts.changes.stream()
                .map(changes -> new ChangeSection(Text.of("Compared with a baseline.")))
                .toList();
    }
}
