package io.github.ensdiag.report;

import io.github.ensdiag.input.Kind;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * The page: everything that the templates print, and nothing else.
 *
 * @param inline whether the page holds its style sheet and script itself
 * @param date of the report in UTC, as ISO 8601 has it; empty: undated
 * @param beside names of the files that programs read, as far as they are written beside the page
 * @param changes one, or none where there is no baseline
 * @param rules one, or none where nothing is required
 * @param looks one, or none where nothing was given of what the members look at
 */
record Page(
        String title,
        String project,
        String charset,
        String policy,
        boolean inline,
        Markup style,
        Markup script,
        String facts,
        String date,
        List<String> beside,
        AnswerSection answer,
        List<ChangeSection> changes,
        List<RuleSection> rules,
        HelpSection help,
        LedgerSection ledger,
        DecisionSection decision,
        LikenessSection likeness,
        List<LookSection> looks,
        List<WhatIfSection> whatIf,
        List<GroupSection> group,
        ClassSection classes,
        ConfusionSection confusions,
        SampleSection samples,
        TrustSection trust) {

    static final String TEMPLATE = "page.ftlh";

    static Page of(Facts facts, Templates templates) {
        return new Page(
                PageTitle.of(facts),
                facts.options.title() == null ? "" : facts.options.title(),
                facts.options.encoding().name(),
                ContentPolicy.of(facts.options.layout(), templates),
                facts.options.layout() == Layout.SINGLE,
                templates.markup(UserTemplates.STYLE),
                templates.markup(UserTemplates.SCRIPT),
                facts(facts),
                facts.options.date().map(Instant::toString).orElse(""),
                facts.beside,
                AnswerSection.of(facts),
                ChangeSection.of(facts),
                RuleSection.of(facts),
                HelpSection.of(facts),
                LedgerSection.of(facts),
                DecisionSection.of(facts),
                LikenessSection.of(facts),
                LookSection.of(facts),
                WhatIfSection.of(facts),
                GroupSection.of(facts),
                ClassSection.of(facts),
                ConfusionSection.of(facts),
                SampleSection.of(facts),
                TrustSection.of(facts));
    }

    private static String facts(Facts facts) {
        var widths = new TreeSet<Integer>();
        facts.set.members().stream().filter(m -> m.kind() == Kind.TOP_K).forEach(m -> widths.add(m.width()));
        boolean others = facts.set.members().stream().anyMatch(m -> m.kind() != Kind.TOP_K);
        String lists = widths.size() == 1 ? "top-" + widths.first() : "top-k";
        String of =
                widths.isEmpty() ? "" : others ? " of scores, some in " + lists + " lists" : " of " + lists + " scores";
        return Words.count(facts.n(), "sample") + " \u00b7 "
                + Words.count(facts.results.classCount(), "class", "classes") + " \u00b7 " + facts.members()
                + " members \u00b7 "
                + (facts.results.given()
                        ? "an ensemble as given"
                        : facts.ensemble().name() + of);
    }
}
