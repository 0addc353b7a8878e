package io.github.ensdiag.maven;

import io.github.ensdiag.rule.Rule;
import java.util.List;

/** A POM's {@code <rule>}: what is required of a figure. */
public class RuleParameter {
    /** The id of a measure. */
    String measure;

    /** @param rules null: none */
    static List<Rule> toRules(List<RuleParameter> rules) {
        return List.of();
    }
}
