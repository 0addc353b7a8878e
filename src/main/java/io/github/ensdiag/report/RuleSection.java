package io.github.ensdiag.report;

import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.RuleResult.Outcome;
import io.github.ensdiag.rule.RuleTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is required of the figures, and whether they keep it.
 *
 * @param mark for the top of the page; none where nothing is broken
 * @param tables what is not kept, the gravest first, and a few that are kept; none where many are and nothing else
 * @param folds what is kept, where it is much
 */
record RuleSection(Text lead, List<Text> mark, List<Table> tables, List<Table> folds) {
    /** So many that are kept stand in plain sight. */
    private static final int FEW = 8;

    private static final int MOST_NOT_KEPT = 100;
    private static final int MOST_KEPT = 300;

    /** One, or none where nothing is required. */
    static List<RuleSection> of(Facts facts) {
        if (facts.rules.isEmpty()) {
            return List.of();
        }
        RuleTally tally = RuleTally.of(facts.rules);
        List<RuleResult> kept =
                facts.rules.stream().filter(r -> r.outcome() == Outcome.KEPT).toList();
        List<RuleResult> shown =
                new ArrayList<>(RuleTally.gravestFirst(facts.rules).subList(0, facts.rules.size() - kept.size()));
        boolean few = kept.size() <= FEW;
        String title = few ? "What was required, and what was found" : "What is not kept";
        if (few) {
            shown.addAll(kept);
        }
        return List.of(new RuleSection(
                lead(tally),
                mark(facts.rules, tally),
                shown.isEmpty() ? List.of() : List.of(table(facts, title, shown, MOST_NOT_KEPT)),
                few ? List.of() : List.of(table(facts, "What is kept", kept, MOST_KEPT))));
    }

    private static Text lead(RuleTally tally) {
        return Text.of(
                        tally.sentence(),
                        tally.undecided() == 0
                                ? ""
                                : " Undecided means that the limit lies within the 95 % interval, or that the figure is "
                                        + "undefined: these samples cannot tell.")
                .unbroken();
    }

    private static List<Text> mark(List<RuleResult> results, RuleTally tally) {
        return tally.broken() == 0 && results.stream().noneMatch(RuleResult::fails)
                ? List.of()
                : List.of(Text.of(tally.sentence(), " ", Text.link("See what was required", "#rules")));
    }

    private static Table table(Facts facts, String title, List<RuleResult> results, int most) {
        Table.Builder table = Table.titled(title)
                .css("fit rules")
                .words("Requirement")
                .words("Outcome")
                .column("Found")
                .column("95" + Format.THIN + "% interval")
                .column("Limit");
        results.stream()
                .limit(most)
                .forEach(r -> table.row(
                        requirement(facts, r), outcome(r), figure(r.found()), figure(r.interval()), figure(r.limit())));
        if (results.size() > most) {
            table.note(
                    "The first ",
                    Format.count(most),
                    " of ",
                    Format.count(results.size()),
                    "; all are in " + JunitXml.FILE + ", if it is written.");
        }
        return table.build();
    }

    /** The measure leads to its explanation. */
    private static Text requirement(Facts facts, RuleResult result) {
        Rule rule = result.rule();
        String name = rule.measure().about().name();
        boolean begins = result.requirement().startsWith(name);
        return Text.of(
                rule.name().isEmpty() ? "" : Text.of(Text.styled(Words.apart(rule.name()), "strong"), ": "),
                begins ? Facts.term(name, rule.measure()) : "",
                Text.marking(result.requirement().substring(begins ? name.length() : 0), facts.memberNames())
                        .unbroken(),
                rule.because().isEmpty() ? "" : Text.styled(Words.apart(rule.because()), "under"));
    }

    private static Text figure(String words) {
        return words.isEmpty() ? Text.of(Format.NONE) : Text.of(words).unbroken();
    }

    private static Table.Cell outcome(RuleResult result) {
        boolean warns = result.consequence().equals(Optional.of(Rule.Consequence.WARN));
        String aside = result.outcome() == Outcome.BROKEN && warns
                ? ", a warning"
                : result.outcome() == Outcome.UNDECIDED && result.fails() ? ", fails" : "";
        return switch (result.outcome()) {
            case KEPT -> new Table.Cell(Text.of("\u2713 kept"), "t good", "");
            case BROKEN -> new Table.Cell(Text.of("\u2715 broken", aside), "t bad", result.statement());
            case UNDECIDED -> new Table.Cell(Text.of("? undecided", aside), "t soft", result.statement());
        };
    }
}
