package io.github.ensdiag.report;

import io.github.ensdiag.aggregate.Aggregate;
import io.github.ensdiag.aggregate.Aggregate.Unreadable;
import io.github.ensdiag.aggregate.ModuleReport;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Verdict.Effect;
import java.time.Instant;
import java.util.List;

/**
 * The page that compares the modules of a build: everything that its template prints.
 *
 * @param inline whether the page holds its style sheet and script itself
 * @param facts how many modules there are
 * @param date of the report in UTC, as ISO 8601 has it; empty: undated
 * @param faults modules whose diagnosis cannot be read
 * @param lead what is gained and lost most
 * @param gains the chart, or none where there are fewer than two modules
 * @param modules a row each
 * @param notes what can be compared, and what is missing
 * @param next why, and what to try first; or none where nothing is said of it
 */
record AggregatePage(
        String title,
        String project,
        String charset,
        String policy,
        boolean inline,
        Markup style,
        Markup script,
        String facts,
        String date,
        List<Fault> faults,
        Text headline,
        List<Text> lead,
        List<Plate> gains,
        Table modules,
        List<Text> notes,
        List<Table> next) {
    static final String TEMPLATE = "aggregate.ftlh";

    private static final String SEPARATOR = " \u00b7 ";

    /**
     * A module whose diagnosis cannot be read.
     *
     * @param sign that stands beside the word, so that neither depends on colour
     */
    record Fault(String sign, String severity, Text module, Text reason) {}

    static AggregatePage of(Aggregate aggregate, Charts charts, ReportOptions options, Templates templates) {
        AggregateWords words = new AggregateWords(aggregate);
        AggregateTables tables = new AggregateTables(aggregate);
        String gaining = Words.count(aggregate.count(Effect.GAIN), "gain");
        return new AggregatePage(
                gaining + " of " + Format.count(aggregate.diagnosed().size()) + SEPARATOR
                        + Words.cut(options.title().strip(), 60, 60) + SEPARATOR + "ensdiag",
                options.title(),
                options.encoding().name(),
                ContentPolicy.of(options.layout(), templates),
                options.layout() == Layout.SINGLE,
                templates.markup(UserTemplates.STYLE),
                templates.markup(UserTemplates.SCRIPT),
                words.facts(),
                options.date().map(Instant::toString).orElse(""),
                aggregate.unreadable().stream().map(AggregatePage::fault).toList(),
                Text.of(aggregate.headline()),
                words.lead(),
                Plate.of(charts, "gains", options.layout(), words.takeaway()).stream()
                        .toList(),
                tables.modules(),
                words.notes(),
                tables.next());
    }

    private static Fault fault(Unreadable unreadable) {
        return new Fault("!", "Unreadable", Text.of(name(unreadable.module())), Text.of(unreadable.reason()));
    }

    /** A module by its name, linked to its report where that can be. */
    static Text.Span name(ModuleReport module) {
        return new Text.Span(HtmlReport.pictured(module.name()), "n", module.href());
    }
}
