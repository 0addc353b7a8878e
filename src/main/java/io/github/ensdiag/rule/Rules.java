package io.github.ensdiag.rule;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/** Holds figures against rules. */
public final class Rules {
    private Rules() {}

    /**
     * The result of every rule for every subject it selects, in the order of the rules and of the report.
     *
     * @param changes since the baseline, if there is one
     * @throws io.github.ensdiag.table.InputException if a rule selects nobody, or needs a baseline and there is none
     */
    public static List<RuleResult> results(List<Rule> rules, Snapshot snapshot, Optional<Changes> changes) {
        return List.of();
    }
}
