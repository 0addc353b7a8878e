package io.github.ensdiag.report;

import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.rule.RuleResult.Outcome;
import io.github.ensdiag.rule.RuleTally;
import io.github.ensdiag.rule.RuleWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is required of the figures, and whether they keep it.
 *
 * @param mark for the top of the page; none where nothing is broken
 * @param tables the gravest first; none where all is kept and it is much
 * @param folds what is not kept and what is kept, where it is much
 */
record RuleSection(Text lead, List<Text> mark, List<Table> tables, List<Table> folds) {
    /** So many that are kept stand in plain sight. */
    private static final int FEW_KEPT = 8;

    private static final int FEW_NOT_KEPT = 15;
    private static final int MOST = 300;

    /** One, or none where nothing is required. */
    static List<RuleSection> of(Facts facts) {
        if (facts.rules.isEmpty()) {
            return List.of();
        }
        RuleTally tally = RuleTally.of(facts.rules);
        List<RuleResult> all = RuleTally.gravestFirst(facts.rules);
        int notKept = (int) (tally.broken() + tally.undecided());
        List<RuleResult> kept = all.subList(notKept, all.size());
        List<Table> tables = new ArrayList<>();
        List<Table> folds = new ArrayList<>();
        if (notKept <= FEW_NOT_KEPT && kept.size() <= FEW_KEPT) {
            tables.add(table(facts, "What was required, and what was found", all));
        } else {
            if (notKept > 0) {
                tables.add(table(
                        facts,
                        notKept <= FEW_NOT_KEPT
                                ? "What is not kept"
                                : "The first of what is not kept, of each rule what is furthest from its limit",
                        all.subList(0, Math.min(notKept, FEW_NOT_KEPT))));
            }
            fold(facts, "All that is not kept", all.subList(0, notKept > FEW_NOT_KEPT ? notKept : 0), folds);
            fold(facts, "What is kept", kept, folds);
        }
        return List.of(new RuleSection(lead(tally), mark(facts.rules, tally), tables, folds));
    }

    private static void fold(Facts facts, String title, List<RuleResult> results, List<Table> folds) {
        if (results.isEmpty()) {
            return;
        }
        String all = title + ": " + Words.count(results.size(), "requirement");
        folds.add(
                results.size() <= MOST
                        ? table(facts, all, results)
                        : table(
                                facts,
                                all + ", the first " + MOST + " of which stand here, and all in " + JunitXml.FILE,
                                results.subList(0, MOST)));
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

    private static Table table(Facts facts, String title, List<RuleResult> results) {
        Table.Builder table = Table.titled(title)
                .css("fit rules")
                .words("Requirement")
                .words("Outcome")
                .column("Found")
                .column("95" + Format.THIN + "% interval")
                .column("Limit");
        Set<Rule> told = new HashSet<>();
        results.forEach(r -> table.row(
                requirement(facts, r, told.add(r.rule())),
                outcome(r),
                figure(r.found()),
                figure(r.interval()),
                figure(r.limit())));
        return table.build();
    }

    /**
     * The measure leads to its explanation.
     *
     * @param first whether the reason of its rule has not been told yet; a rule may be of a thousand classes
     */
    private static Text requirement(Facts facts, RuleResult result, boolean first) {
        Rule rule = result.rule();
        String name = RuleWords.called(rule.measure());
        return Text.of(
                rule.name().isEmpty() ? "" : Text.of(Text.styled(Words.apart(rule.name()), "strong"), ": "),
                Facts.term(name, rule.measure()),
                Text.marking(result.requirement().substring(name.length()), facts.memberNames())
                        .unbroken(),
                rule.because().isEmpty() || !first ? "" : Text.styled(Words.apart(rule.because()), "under"));
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
