package io.github.ensdiag.report;

import java.util.List;

/** What is required of the figures, and whether they keep it. */
record RuleSection(Text lead) {
    /** One, or none where nothing is required. */
    static List<RuleSection> of(Facts facts) {
        return facts.rules.isEmpty() ? List.of() : List.of(new RuleSection(Text.of("Rules were checked.")));
    }
}
