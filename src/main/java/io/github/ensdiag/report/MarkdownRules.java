package io.github.ensdiag.report;

import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.RuleResult.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What was required and whether it is kept, as Markdown; what is not kept comes first. */
final class MarkdownRules {
    private static final int MOST = 20;
    private static final int LONG = 300;

    private MarkdownRules() {}

    static String text(List<RuleResult> results) {
        StringBuilder text = new StringBuilder();
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.BROKEN, Outcome.UNDECIDED, Outcome.KEPT)) {
            List<RuleResult> some =
                    results.stream().filter(r -> r.outcome() == outcome).toList();
            if (!some.isEmpty()) {
                counts.add(Format.count(some.size()) + " " + word(outcome));
                text.append(list(outcome, some));
            }
        }
        String all = "Of " + Words.count(results.size(), "rule") + ", "
                + Words.list(counts).plain() + ".";
        return Markdown.paragraph(all) + text;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case BROKEN -> "broken";
            case UNDECIDED -> "undecided";
            case KEPT -> "kept";
        };
    }

    private static String list(Outcome outcome, List<RuleResult> results) {
        List<String> items = new ArrayList<>();
        for (RuleResult result : results.subList(0, Math.min(results.size(), MOST))) {
            // what is kept needs no evidence
            String words = outcome == Outcome.KEPT ? result.requirement() : result.statement();
            items.add("**" + Words.capital(word(outcome)) + (result.fails() ? ", fails the build" : "") + ":** "
                    + Markdown.text(words, LONG));
        }
        if (results.size() > MOST) {
            items.add("and " + Format.count(results.size() - MOST) + " more " + word(outcome));
        }
        return Markdown.list(items);
    }
}
