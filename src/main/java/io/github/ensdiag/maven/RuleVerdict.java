package io.github.ensdiag.maven;

import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.RuleResult.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the rules come to, for a console: what must be read, line by line, and one sentence that sums up. */
final class RuleVerdict {
    /** A log is for what there is to do: who wants every line opens the report. */
    private static final int MOST_LINES = 25;

    private final List<RuleResult> results;
    private final String report;

    RuleVerdict(List<RuleResult> results, String report) {
        this.results = results;
        this.report = report;
    }

    boolean fails() {
        return results.stream().anyMatch(RuleResult::fails);
    }

    /** One line for each that makes the build fail, those of one rule furthest from its limit first; the rest is counted. */
    List<String> failures() {
        return lines(RuleResult::fails);
    }

    /** One line for each that is worth a warning. */
    List<String> warnings() {
        return lines(RuleResult::warns);
    }

    private List<String> lines(Predicate<RuleResult> which) {
        Map<Object, Integer> places = new LinkedHashMap<>();
        results.forEach(r -> places.putIfAbsent(r.rule(), places.size()));
        List<RuleResult> chosen = results.stream()
                .filter(which)
                .sorted(Comparator.comparing((RuleResult r) -> places.get(r.rule()))
                        .thenComparing(RuleResult::outcome)
                        .thenComparing(r -> r.margin().orElse(Double.POSITIVE_INFINITY)))
                .toList();
        List<String> lines = chosen.stream()
                .limit(MOST_LINES)
                .map(RuleVerdict::line)
                .collect(Collectors.toCollection(ArrayList::new));
        if (chosen.size() > MOST_LINES) {
            lines.add("and " + (chosen.size() - MOST_LINES) + " more; all are in " + report + ".");
        }
        return lines.stream().map(ConsoleText::printable).toList();
    }

    private static String line(RuleResult result) {
        String word = result.outcome().name().toLowerCase(Locale.ROOT);
        String name = result.rule().name();
        String because = result.rule().because();
        return word + ": " + (name.isEmpty() ? "" : "[" + name + "] ") + result.statement()
                + (because.isEmpty() ? "" : " Required because " + because.replaceFirst("\\.$", "") + ".");
    }

    /** How many requirements are kept, and how many are not. */
    String sentence() {
        long kept = count(Outcome.KEPT);
        if (kept == results.size()) {
            return results.size() == 1
                    ? "What is required is kept."
                    : "All " + results.size() + " requirements are kept.";
        }
        String others = List.of(Outcome.BROKEN, Outcome.UNDECIDED).stream()
                .filter(outcome -> count(outcome) > 0)
                .map(outcome -> count(outcome) + " " + outcome.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" and "));
        return "Of " + results.size() + (results.size() == 1 ? " requirement " : " requirements ") + kept
                + (kept == 1 ? " is" : " are") + " kept, " + others + ".";
    }

    private long count(Outcome outcome) {
        return results.stream().filter(r -> r.outcome() == outcome).count();
    }
}
