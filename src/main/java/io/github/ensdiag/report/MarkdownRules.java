package io.github.ensdiag.report;

import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.RuleResult.Outcome;
import io.github.ensdiag.rule.RuleTally;
import java.util.ArrayList;
import java.util.List;

/** What was required and whether it is kept, as Markdown; what is not kept comes first, of one rule the worst. */
final class MarkdownRules {
    private static final int MOST = 20;
    /** So many are named although they are kept. */
    private static final int MOST_KEPT = 5;

    private static final int LONG = 300;

    private MarkdownRules() {}

    static String text(List<RuleResult> results) {
        List<RuleResult> sorted = RuleTally.gravestFirst(results);
        StringBuilder text =
                new StringBuilder(Markdown.paragraph(RuleTally.of(results).sentence()));
        for (Outcome outcome : List.of(Outcome.BROKEN, Outcome.UNDECIDED, Outcome.KEPT)) {
            List<RuleResult> some =
                    sorted.stream().filter(r -> r.outcome() == outcome).toList();
            if (!some.isEmpty()) {
                text.append(list(outcome, some));
            }
        }
        return text.toString();
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case BROKEN -> "broken";
            case UNDECIDED -> "undecided";
            case KEPT -> "kept";
        };
    }

    private static String list(Outcome outcome, List<RuleResult> results) {
        int most = outcome == Outcome.KEPT ? MOST_KEPT : MOST;
        List<String> items = new ArrayList<>();
        for (RuleResult result : results.subList(0, Math.min(results.size(), most))) {
            items.add(item(outcome, result));
        }
        if (results.size() > most) {
            items.add("and " + Format.count(results.size() - most) + " more " + word(outcome));
        }
        return Markdown.list(items);
    }

    private static String item(Outcome outcome, RuleResult result) {
        Rule rule = result.rule();
        // what is kept needs no evidence
        String words = outcome == Outcome.KEPT ? result.requirement() : result.statement();
        return "**" + Words.capital(word(outcome)) + (result.fails() ? ", fails the build" : "") + ":** "
                + (rule.name().isEmpty() ? "" : Markdown.text(rule.name(), LONG) + ": ")
                + Markdown.text(words, LONG)
                + (rule.because().isEmpty() ? "" : " Required because: " + Markdown.text(rule.because(), LONG));
    }
}
