package io.github.ensdiag.report;

import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How alike are they? Pair measures, mutual information, group measures. */
record LikenessSection(
        List<Text> paragraphs,
        Picture likeness,
        List<Picture> heat,
        List<Plate> otherHeat,
        InformationPart information,
        Text groupText,
        Table group) {

    static LikenessSection of(Facts facts) {
        Table data = facts.two() ? PairTables.one(facts, facts.pair()) : PairTables.all(facts);
        return new LikenessSection(
                paragraphs(facts),
                facts.picture("likeness", takeaway(facts), data),
                HeatMaps.consistency(facts),
                HeatMaps.others(facts),
                InformationPart.of(facts),
                groupText(facts),
                group(facts));
    }

    private static Optional<Figure> kappa(PairResult pair) {
        return Optional.of(pair.figure(PairMeasure.ERROR_CONSISTENCY)).filter(Figure::defined);
    }

    private static Text takeaway(Facts facts) {
        if (facts.two()) {
            return kappa(facts.pair())
                    .map(k -> Text.of(
                            "Error consistency \u03ba is ",
                            Format.fixed(k, 2),
                            ": ",
                            PairTables.judgement(facts.pair()),
                            "."))
                    .orElse(Text.of("Both are always right, or both always wrong, so error consistency is undefined."));
        }
        List<PairResult> defined =
                facts.results.pairs().stream().filter(p -> kappa(p).isPresent()).toList();
        if (defined.isEmpty()) {
            return Text.of("All are always right, or all always wrong, so error consistency is undefined.");
        }
        Comparator<PairResult> byKappa =
                Comparator.comparingDouble(p -> kappa(p).orElseThrow().get());
        PairResult most = defined.stream().max(byKappa).orElseThrow();
        PairResult least = defined.stream().min(byKappa).orElseThrow();
        return Text.of(
                "Highest \u03ba: ",
                names(facts, most),
                ". Lowest: ",
                names(facts, least),
                apart(most, least) ? "." : ". Their intervals overlap, so the order may be chance.");
    }

    /** Whether the two intervals have nothing in common, which errs on the side of caution. */
    private static boolean apart(PairResult high, PairResult low) {
        Optional<Interval> above = high.figure(PairMeasure.ERROR_CONSISTENCY).interval();
        Optional<Interval> below = low.figure(PairMeasure.ERROR_CONSISTENCY).interval();
        return above.isPresent()
                && below.isPresent()
                && above.get().low() > below.get().high();
    }

    private static Text names(Facts facts, PairResult pair) {
        return Text.of(
                facts.name(pair.a()),
                " and ",
                facts.name(pair.b()),
                " (\u03ba ",
                Format.fixed(kappa(pair).orElseThrow(), 2),
                kappa(pair)
                        .flatMap(Figure::interval)
                        .map(i -> ", " + Format.interval(i, 2))
                        .orElse(""),
                ")");
    }

    private static List<Text> paragraphs(Facts facts) {
        if (!facts.two()) {
            return List.of(Text.of(
                    "Accuracy alone makes good members look alike: two that are right on 80",
                    Format.THIN,
                    "% of the samples agree often by sheer competence. ",
                    Facts.term("Error consistency \u03ba", PairMeasure.ERROR_CONSISTENCY),
                    " takes that off: 0 is what independent errors would give, 1 is always erring together."));
        }
        PairResult pair = facts.pair();
        List<Text> list = new ArrayList<>();
        kappa(pair).ifPresent(k -> list.add(PairTables.kappaStory(facts, pair, k)));
        list.add(sameWrong(facts, pair));
        return list;
    }

    private static Text sameWrong(Facts facts, PairResult pair) {
        Figure same = pair.figure(PairMeasure.SAME_WRONG_ANSWER);
        Figure expected = pair.figure(PairMeasure.SAME_WRONG_ANSWER_EXPECTED);
        if (!same.defined()) {
            return Text.of("On no sample are both wrong.");
        }
        Text start = Text.of(
                "Where both are wrong, they give the ",
                Facts.term("same wrong answer", PairMeasure.SAME_WRONG_ANSWER),
                " on ",
                Format.round(same.get()),
                " of the samples",
                Estimate.behindRound(same));
        return expected.defined()
                ? Text.of(
                        start,
                        "; if each drew its wrong answers from its own habits, independently, it would be ",
                        Format.round(expected.get()),
                        ".")
                : Text.of(start, ".");
    }

    private static Text groupText(Facts facts) {
        if (facts.two()) {
            return Text.of(
                    "Measures made for larger groups (",
                    Facts.term("Kohavi\u2013Wolpert variance", EnsembleMeasure.KW_VARIANCE),
                    ", ",
                    Facts.term("interrater \u03ba", EnsembleMeasure.INTERRATER_KAPPA),
                    ", ",
                    Facts.term("entropy", EnsembleMeasure.VOTE_ENTROPY),
                    ", ",
                    Facts.term("difficulty", EnsembleMeasure.DIFFICULTY),
                    ", ",
                    Facts.term("generalised", EnsembleMeasure.GENERALISED_DIVERSITY),
                    " and ",
                    Facts.term("coincident failure diversity", EnsembleMeasure.COINCIDENT_FAILURE_DIVERSITY),
                    ") are left out: for two members each of them follows from the same four cells as the measures above "
                            + "and would say the same in other units. What remains:");
        }
        return Text.of("How divided the ", Words.number(facts.members()), " members are as a group:");
    }

    private static final List<EnsembleMeasure> FOR_TWO = List.of(
            EnsembleMeasure.ERROR_IMPROVEMENT_RATE,
            EnsembleMeasure.DISAGREEMENT_ERROR_RATIO,
            EnsembleMeasure.DIVERGENCE,
            EnsembleMeasure.BRIER_AMBIGUITY,
            EnsembleMeasure.NLL_GAP);

    private static final List<EnsembleMeasure> FOR_MORE = List.of(
            EnsembleMeasure.INTERRATER_KAPPA,
            EnsembleMeasure.KW_VARIANCE,
            EnsembleMeasure.VOTE_ENTROPY,
            EnsembleMeasure.DIFFICULTY,
            EnsembleMeasure.GENERALISED_DIVERSITY,
            EnsembleMeasure.COINCIDENT_FAILURE_DIVERSITY,
            EnsembleMeasure.ERROR_IMPROVEMENT_RATE,
            EnsembleMeasure.ERROR_IMPROVEMENT_RATE_VOTE,
            EnsembleMeasure.DISAGREEMENT_ERROR_RATIO,
            EnsembleMeasure.DIVERGENCE,
            EnsembleMeasure.BRIER_AMBIGUITY,
            EnsembleMeasure.NLL_GAP);

    private static Table group(Facts facts) {
        var table = Table.titled("All members together");
        table.words("measure").column("value").words("range").words("how to read it");
        for (EnsembleMeasure measure : facts.two() ? FOR_TWO : FOR_MORE) {
            Figure figure = facts.figure(measure);
            if (figure.defined()) {
                table.row(
                        Facts.term(measure.about().name(), measure),
                        PairTables.estimate(measure, figure),
                        Table.words(PairTables.range(measure)),
                        Table.words(measure.about().reading()));
            }
        }
        if (!facts.results.averaged() && facts.results.scored()) {
            table.note(
                    "Jensen\u2013Shannon divergence, Brier ambiguity and log-likelihood gap are those of the members and "
                            + "their own ",
                    facts.averageNoun(),
                    facts.results.given() ? ", not of the given ensemble" : ", not of " + facts.ensembleName(),
                    ": what they say of averaging holds for an average only.");
        }
        return table.css("read told").build();
    }
}
