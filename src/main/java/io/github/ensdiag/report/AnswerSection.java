package io.github.ensdiag.report;

import io.github.ensdiag.explain.Cause;
import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.statistics.Figure;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The answer: the verdict in words, the four figures it stands on, and the what-if ladder in short.
 *
 * @param why the heading above the causes
 * @param costs what the costs of the causes are; none where no cause has one
 * @param ladder none where nothing was tried
 */
record AnswerSection(
        Text headline,
        List<Text> summary,
        List<Text> advice,
        String why,
        List<Why> causes,
        List<Text> costs,
        List<Key> keys,
        List<Picture> ladder) {

    /**
     * A cause.
     *
     * @param cost in points; may be empty
     * @param within who could win them back
     */
    record Why(Text title, String cost, String within, Text evidence) {}

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
        Set<String> explained = new HashSet<>();
        UnaryOperator<Text> once = text -> text.linkedOnce(explained);
        List<Text> summary = marked(verdict.summary(), terms).map(once).toList();
        List<Text> advice = marked(verdict.advice(), terms).map(once).toList();
        return new AnswerSection(
                Text.marking(verdict.headline(), names).unbroken(),
                summary,
                advice,
                verdict.effect() == Verdict.Effect.GAIN ? "What keeps it from gaining more" : "Why",
                verdict.causes().stream().map(c -> why(c, terms, once)).toList(),
                costs(verdict),
                List.of(overBest(facts), overMean(facts), kappa(facts), oracle(facts)),
                WhatIfSection.inShort(facts));
    }

    private static Stream<Text> marked(List<String> sentences, List<Text.Span> terms) {
        return sentences.stream().map(s -> Text.marking(s, terms).unbroken());
    }

    private static Why why(Cause cause, List<Text.Span> terms, UnaryOperator<Text> once) {
        return new Why(
                Text.of(CauseGlossary.title(cause.kind())),
                cause.proved() ? Format.points(cause.cost()).replace("+", "") + " points" : "",
                cause.kind().mendable() ? "can be won back with these members" : "at most, and only with other members",
                once.apply(Text.marking(cause.evidence(), terms).unbroken()));
    }

    private static List<Text> costs(Verdict verdict) {
        long proved = verdict.causes().stream().filter(Cause::proved).count();
        if (proved == 0) {
            return List.of();
        }
        return List.of(
                proved == 1
                        ? Text.of("The points are what the ensemble would gain without that fault.")
                        : Text.of(
                                "The points are what the ensemble would gain without that fault alone. They overlap and do not "
                                        + "add up. What these members can mend stands first."));
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
                        ": what picking a member by lot, sample by sample, would score"));
    }

    private static Key kappa(Facts facts) {
        if (facts.two()) {
            Figure kappa = facts.pair().figure(PairMeasure.ERROR_CONSISTENCY);
            Figure highest = facts.pair().figure(PairMeasure.ERROR_CONSISTENCY_HIGHEST);
            return new Key(
                    Format.fixed(kappa, 2),
                    kappa.defined() ? "of at most " + Format.fixed(highest, 2) : "",
                    "",
                    Text.of(
                            Facts.term("error consistency \u03ba", PairMeasure.ERROR_CONSISTENCY),
                            Estimate.behind(kappa, 2),
                            ": 0 would be ",
                            Facts.term("independent errors", "independent"),
                            ", the most is what these accuracies allow"));
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
                        "; 0 would be ",
                        Facts.term("independent errors", "independent")));
    }

    private static Key oracle(Facts facts) {
        Figure oracle = facts.figure(EnsembleMeasure.ORACLE_ACCURACY);
        boolean exceeded = facts.whatIf.ladder().rungs().stream()
                .anyMatch(r -> r.step().usable() && r.accuracy().get() > oracle.get());
        return new Key(
                Format.share(oracle),
                "",
                "",
                Text.of(
                        Facts.term("oracle", EnsembleMeasure.ORACLE_ACCURACY),
                        Estimate.behindShare(oracle),
                        ": at least one member is right. No choice among the answers they give now can score higher",
                        exceeded ? "; a combination can, by answers that no member gives" : ""));
    }
}
