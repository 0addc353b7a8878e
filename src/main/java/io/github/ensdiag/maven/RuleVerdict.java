package io.github.ensdiag.maven;

import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.RuleTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the rules come to, for a console: what must be read, line by line, and one sentence that sums up.
 *
 * @param report where everything stands
 */
record RuleVerdict(List<RuleResult> results, String report) {
    /** A log is for what there is to do: who wants every line opens the report. */
    private static final int MOST_LINES = 25;

    boolean fails() {
        return results.stream().anyMatch(RuleResult::fails);
    }

    /** One line for each that makes the build fail, the gravest first; the rest is counted. */
    List<String> failures() {
        return lines(RuleResult::fails);
    }

    /** One line for each that is worth a warning. */
    List<String> warnings() {
        return lines(RuleResult::warns);
    }

    private List<String> lines(Predicate<RuleResult> which) {
        List<RuleResult> chosen =
                RuleTally.gravestFirst(results.stream().filter(which).toList());
        List<String> lines = chosen.stream()
                .limit(MOST_LINES)
                .map(RuleVerdict::line)
                .collect(Collectors.toCollection(ArrayList::new));
        if (chosen.size() > MOST_LINES) {
            lines.add("and " + (chosen.size() - MOST_LINES) + " more; see " + report);
        }
        return lines.stream().map(ConsoleText::printable).toList();
    }

    private static String line(RuleResult result) {
        String name = result.rule().name();
        String because = result.rule().because();
        return result.outcome().name().toLowerCase(Locale.ROOT) + ": " + (name.isEmpty() ? "" : "[" + name + "] ")
                + result.statement() + (because.isEmpty() ? "" : " Why it is required: " + because);
    }

    /** How many requirements are kept, and how many are not. */
    String sentence() {
        return ConsoleText.printable(RuleTally.of(results).sentence());
    }
}
