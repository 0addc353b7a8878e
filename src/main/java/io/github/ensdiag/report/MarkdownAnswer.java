package io.github.ensdiag.report;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The answer as Markdown: the verdict, its figures, its causes and what was found in the input. */
final class MarkdownAnswer {
    /** A name has room in a table. */
    static final int NAME = 60;

    private static final int SENTENCES = 700;
    private static final int MOST = 5;
    private static final int MOST_FINDINGS = 10;

    private final Facts facts;
    private final AnswerSection answer;

    MarkdownAnswer(Facts facts) {
        this.facts = facts;
        answer = AnswerSection.of(facts);
    }

    static String name(String name) {
        return Markdown.text(name, NAME);
    }

    private static String sentences(Text text) {
        return Markdown.text(text.plain(), SENTENCES);
    }

    private static String line(Text text) {
        return Markdown.line(text.plain(), SENTENCES);
    }

    /** With what it is about, and what happened. */
    String headline() {
        StringBuilder text = new StringBuilder("# " + sentences(answer.headline()) + "\n\n");
        String title =
                facts.options.title() == null ? "" : facts.options.title().strip();
        String size = Words.count(facts.n(), "sample") + ", "
                + Words.count(facts.results.classCount(), "class", "classes") + ", "
                + Words.count(facts.members(), "member") + ".";
        text.append(Markdown.paragraph(title.isEmpty() ? size : Markdown.line(title, 2 * NAME) + ": " + size));
        answer.summary().stream().limit(MOST).forEach(s -> text.append(Markdown.paragraph(line(s))));
        return text.toString();
    }

    String keyFigures() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(share(
                "best member: " + name(facts.member(facts.best()).predictor().name()),
                facts.results.best().predictor().figure(PredictorMeasure.ACCURACY)));
        rows.add(share("mean of the members", facts.figure(EnsembleMeasure.MEAN_ACCURACY)));
        rows.add(
                share("**" + name(facts.ensembleName()) + "**", facts.ensemble().figure(PredictorMeasure.ACCURACY)));
        Figure gain = facts.figure(EnsembleMeasure.GAIN_OVER_BEST);
        rows.add(row(
                "**gain over the best member**",
                "**" + Format.points(gain) + " points**",
                gain,
                Format::pointsInterval));
        rows.add(share(
                facts.two() ? "oracle: one of them right" : "oracle: any of them right",
                facts.figure(EnsembleMeasure.ORACLE_ACCURACY)));
        rows.add(consistency());
        return Markdown.table(1, List.of("", "value", "95 % interval"), rows);
    }

    private static List<String> share(String what, Figure figure) {
        return row(what, Format.share(figure), figure, Format::percentInterval);
    }

    private static List<String> row(String what, String value, Figure figure, Function<Interval, String> words) {
        return List.of(what, value, figure.interval().map(words).orElse(Format.NONE));
    }

    private List<String> consistency() {
        if (facts.two()) {
            Figure kappa = facts.pair().figure(PairMeasure.ERROR_CONSISTENCY);
            return row(
                    "error consistency \u03ba of the two", Format.fixed(kappa, 2), kappa, i -> Format.interval(i, 2));
        }
        AnswerSection.Key kappa = answer.keys().get(2);
        return List.of(
                "error consistency \u03ba, mean of the pairs",
                kappa.value() + (kappa.aside().isEmpty() ? "" : " (" + kappa.aside() + ")"),
                Format.NONE);
    }

    String advice() {
        List<String> items =
                answer.advice().stream().limit(MOST).map(MarkdownAnswer::line).toList();
        return items.isEmpty() ? "" : Markdown.list(items);
    }

    String why() {
        return answer.why();
    }

    String causes() {
        List<String> items = answer.causes().stream()
                .limit(MOST)
                .map(c -> "**" + sentences(c.title()) + "**"
                        + (c.cost().isEmpty() ? "" : " (" + c.cost() + ", " + c.within() + ")") + ". "
                        + sentences(c.evidence()))
                .toList();
        return items.isEmpty() ? "" : Markdown.list(items);
    }

    /** Errors and warnings; notes are counted. */
    String findings() {
        List<Finding> grave = facts.findings.stream()
                .filter(f -> f.severity() != Severity.NOTE)
                .toList();
        List<String> items = new ArrayList<>();
        for (Finding finding : grave.subList(0, Math.min(grave.size(), MOST_FINDINGS))) {
            String words = finding.statement() + " " + finding.evidence() + " " + finding.mend();
            items.add((finding.severity() == Severity.ERROR ? "**Error:** " : "**Warning:** ")
                    + Markdown.text(words.strip(), SENTENCES));
        }
        if (grave.size() > items.size()) {
            items.add("and "
                    + Words.count(grave.size() - MOST_FINDINGS, "more error or warning", "more errors and warnings"));
        }
        int notes = facts.findings.size() - grave.size();
        if (notes > 0) {
            items.add(Words.count(notes, "note") + ", to be read in the report");
        }
        return items.isEmpty() ? "" : Markdown.list(items);
    }
}
