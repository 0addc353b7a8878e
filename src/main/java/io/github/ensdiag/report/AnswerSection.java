package io.github.ensdiag.report;

import io.github.ensdiag.explain.Cause;
import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.statistics.Figure;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

/**
 * The answer: the verdict in words, the four figures it stands on, and the what-if ladder in short.
 *
 * @param ladder none where nothing was tried
 */
record AnswerSection(
        Text headline, List<Text> summary, List<Why> causes, List<Text> advice, List<Key> keys, List<Picture> ladder) {

    /**
     * A cause.
     *
     * @param cost in a few words; may be empty
     */
    record Why(Text title, String cost, Text evidence) {}

    /**
     * A key figure.
     *
     * @param aside in small print behind the value; may be empty
     * @param css {@code good}, {@code bad} or empty
     */
    record Key(String value, String aside, String css, Text text) {}

    static AnswerSection of(Facts facts) {
        Verdict verdict = facts.explanation.verdict();
        List<Text.Span> names = facts.memberNames();
        List<Text.Span> terms =
                Stream.concat(names.stream(), CauseGlossary.terms().stream()).toList();
        return new AnswerSection(
                Text.marking(verdict.headline(), names).unbroken(),
                verdict.summary().stream()
                        .map(s -> Text.marking(s, terms).unbroken())
                        .toList(),
                verdict.causes().stream().map(c -> why(c, terms)).toList(),
                verdict.advice().stream()
                        .map(a -> Text.marking(a, terms).unbroken())
                        .toList(),
                List.of(overBest(facts), overMean(facts), kappa(facts), oracle(facts)),
                WhatIfSection.inShort(facts));
    }

    private static Why why(Cause cause, List<Text.Span> terms) {
        String cost = cause.proved() ? "costs " + Format.points(cause.cost()).replace("+", "") + " points" : "";
        return new Why(
                Text.of(CauseGlossary.title(cause.kind())),
                cost,
                Text.marking(cause.evidence(), terms).unbroken());
    }

    private static Key overBest(Facts facts) {
        Figure gain = facts.figure(EnsembleMeasure.GAIN_OVER_BEST);
        Text flips = facts.results.ensemble().wins() + facts.results.ensemble().losses() == 0
                ? Text.of("; no sample changes sides")
                : Text.of(
                        "; ",
                        Words.count(facts.results.ensemble().wins(), "sample"),
                        " won, ",
                        Format.count(facts.results.ensemble().losses()),
                        " lost");
        return new Key(
                Format.points(gain),
                "points",
                css(facts, gain),
                Text.of("against ", facts.name(facts.best()), ", the best member", Estimate.behindPoints(gain), flips));
    }

    private static String css(Facts facts, Figure gain) {
        return !facts.tells() ? "" : gain.get() > 0 ? "good" : "bad";
    }

    private static Key overMean(Facts facts) {
        Figure gain = facts.figure(EnsembleMeasure.GAIN_OVER_MEAN);
        return new Key(
                Format.points(gain),
                "points",
                "",
                Text.of(
                        "against the ",
                        Facts.term("mean of the members", EnsembleMeasure.MEAN_ACCURACY),
                        ", ",
                        Format.share(facts.mean()),
                        Estimate.behindPoints(gain),
                        ": what drawing lots would score"));
    }

    private static Key kappa(Facts facts) {
        if (facts.two()) {
            Figure kappa = facts.pair().figure(PairMeasure.ERROR_CONSISTENCY);
            String limits = kappa.defined()
                    ? "of " + Format.fixed(facts.pair().figure(PairMeasure.ERROR_CONSISTENCY_LOWEST), 2)
                            + "\u2009\u2026\u2009"
                            + Format.fixed(facts.pair().figure(PairMeasure.ERROR_CONSISTENCY_HIGHEST), 2)
                    : "";
            return new Key(
                    Format.fixed(kappa, 2),
                    limits,
                    "",
                    Text.of(
                            Facts.term("error consistency \u03ba", PairMeasure.ERROR_CONSISTENCY),
                            Estimate.behind(kappa, 2),
                            " between its limits at these accuracies; 0 would be independent errors"));
        }
        DoubleSummaryStatistics kappas = facts.results.pairs().stream()
                .map(p -> p.figure(PairMeasure.ERROR_CONSISTENCY))
                .filter(Figure::defined)
                .mapToDouble(Figure::get)
                .summaryStatistics();
        if (kappas.getCount() == 0) {
            return new Key(Format.NONE, "", "", Text.of("error consistency \u03ba is undefined here"));
        }
        return new Key(
                Format.fixed(kappas.getAverage(), 2),
                "from " + Format.fixed(kappas.getMin(), 2) + " to " + Format.fixed(kappas.getMax(), 2),
                "",
                Text.of(
                        "mean ",
                        Facts.term("error consistency \u03ba", PairMeasure.ERROR_CONSISTENCY),
                        " over ",
                        Words.count(kappas.getCount(), "pair"),
                        "; 0 would be independent errors"));
    }

    private static Key oracle(Facts facts) {
        Figure oracle = facts.figure(EnsembleMeasure.ORACLE_ACCURACY);
        return new Key(
                Format.share(oracle),
                "",
                "",
                Text.of(
                        Facts.term("oracle", EnsembleMeasure.ORACLE_ACCURACY),
                        Estimate.behindShare(oracle),
                        ": at least one member is right. No choice among their answers can score higher"));
    }
}
