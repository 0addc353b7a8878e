package io.github.ensdiag.report;

import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.ScoreCorrelation;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Correlations of scores: each member with the ensemble, and the members with each other. */
final class CorrelationTables {
    private CorrelationTables() {}

    /** The heading above them. */
    static String title(Facts facts) {
        return facts.ensembleScored() ? "Whose scores does it repeat?" : "Do their scores go together?";
    }

    static List<Table> of(Facts facts) {
        List<Table> tables = new ArrayList<>();
        if (facts.ensembleScored()) {
            tables.add(own(facts));
        }
        if (!facts.two() || !facts.ensembleScored()) {
            tables.add(pairs(facts));
        }
        return tables;
    }

    private static Table own(Facts facts) {
        var own = table("Correlation of each member\u2019s scores with those of " + facts.ensembleName(), "scores");
        IntStream.range(0, facts.members())
                .forEach(m -> row(own, facts.name(m), facts.member(m).toEnsemble()));
        if (facts.two()) {
            row(
                    own,
                    Text.of(facts.name(0), " with ", facts.name(1)),
                    facts.pair().scores());
        }
        return Outline.ends(
                        facts.members(),
                        "the three with the highest correlation in the true class\u2019s probability and the three with the lowest",
                        "members",
                        m -> facts.member(m)
                                .toEnsemble()
                                .map(c -> c.truth().value().orElse(Double.NaN))
                                .orElse(Double.NaN))
                .with(facts.best(), "the best member")
                .of(own.css(facts.few() ? "" : "tall").build());
    }

    private static Table pairs(Facts facts) {
        var pairs = table("Correlation of the members\u2019 scores, pair by pair", "pair");
        for (PairResult pair : facts.results.pairs()) {
            row(pairs, Text.of(facts.name(pair.a()), ", ", facts.name(pair.b())), pair.scores());
        }
        return pairs.css(facts.two() ? "" : "tall fold pairs").build();
    }

    private static Table.Builder table(String caption, String head) {
        var table = Table.titled(caption);
        table.words(head);
        for (String what : List.of("true class\u2019s probability", "confidence", "log-scores")) {
            table.column(what + ", Pearson").column("Spearman");
        }
        return table;
    }

    private static void row(Table.Builder table, Object heading, Optional<ScoreCorrelation> correlation) {
        if (correlation.isEmpty()) {
            table.row("", heading, java.util.Collections.nCopies(6, Format.NONE));
            return;
        }
        ScoreCorrelation c = correlation.get();
        table.row(
                heading,
                Estimate.fixed(c.truth(), 3),
                Estimate.fixed(c.truthRank(), 3),
                Estimate.fixed(c.confidence(), 3),
                Estimate.fixed(c.confidenceRank(), 3),
                Estimate.fixed(c.logScores(), 3),
                Estimate.fixed(c.logScoresRank(), 3));
    }

    static Text text(Facts facts) {
        List<Integer> known = IntStream.range(0, facts.members())
                .filter(m -> facts.member(m)
                        .toEnsemble()
                        .filter(c -> c.truth().defined())
                        .isPresent())
                .boxed()
                .toList();
        if (known.size() < 2) {
            return Text.of();
        }
        int closest = known.stream()
                .reduce((x, y) -> truth(facts, y) > truth(facts, x) ? y : x)
                .orElseThrow();
        int furthest = known.stream()
                .reduce((x, y) -> truth(facts, y) < truth(facts, x) ? y : x)
                .orElseThrow();
        String samples = facts.results.logRankSamples() < facts.n()
                ? "; the last column is taken on " + Format.count(facts.results.logRankSamples())
                        + " evenly spaced samples"
                : "";
        if (facts.anyList()) {
            samples +=
                    "; with top-k lists the ranks of log-scores are mostly those of classes that no list names, so read "
                            + "little into them";
        }
        Text start = closest == furthest
                ? Text.of(
                        "All members\u2019 scores go together with those of ",
                        facts.name(facts.members()),
                        " equally well")
                : Text.of(
                        "In the probability of the true class, ",
                        facts.name(facts.members()),
                        " goes together with ",
                        facts.name(closest),
                        " most (",
                        Facts.term("correlation", "correlation"),
                        " ",
                        Format.fixed(truth(facts, closest), 3),
                        ") and with ",
                        facts.name(furthest),
                        " least (",
                        Format.fixed(truth(facts, furthest), 3),
                        ")",
                        apart(facts, closest, furthest) ? "" : "; their intervals overlap, so the order may be chance");
        return Text.of(
                start,
                ". 1 would mean that the ensemble\u2019s scores are that member\u2019s, up to scale",
                samples,
                ".");
    }

    /** Whether the two intervals have nothing in common. */
    private static boolean apart(Facts facts, int high, int low) {
        Optional<Interval> above = correlation(facts, high).interval();
        Optional<Interval> below = correlation(facts, low).interval();
        return above.isPresent()
                && below.isPresent()
                && above.get().low() > below.get().high();
    }

    private static Figure correlation(Facts facts, int m) {
        return facts.member(m).toEnsemble().orElseThrow().truth();
    }

    private static double truth(Facts facts, int m) {
        return correlation(facts, m).get();
    }
}
