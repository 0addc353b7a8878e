package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassBalance;

/** The class that each predictor answers too often. */
final class LeaningTable {
    private LeaningTable() {}

    static Table of(Facts facts) {
        ClassBalance balance = facts.results.balance();
        var table = Table.titled("The class that each predictor overdoes most, and the largest class, in per cent");
        table.words("predictor")
                .words("overdoes")
                .column("of its answers")
                .column("of the samples")
                .column("difference, points")
                .column(Facts.term("p", "adjusted-p"), "adjusted for the number of classes")
                .column("largest class, of its answers")
                .column("of the samples")
                .column("difference, points")
                .column(Facts.term("p", "adjusted-p"), "adjusted for the number of classes");
        for (int s = 0; s <= facts.members(); s++) {
            ClassBalance.Leaning l = balance.leanings().get(s);
            table.row(
                    facts.head(s),
                    Table.words(facts.classes.link(l.index())),
                    Format.percent(l.predictedShare()),
                    Format.percent(l.trueShare()),
                    Estimate.points(l.most().excess()),
                    Format.pCell(l.most().adjustedP()),
                    Format.percent(l.largestPredictedShare()),
                    Format.percent(balance.largestShare()),
                    Estimate.points(l.largest().excess()),
                    Format.pCell(l.largest().adjustedP()));
        }
        table.note("The class overdone most was picked among all, so its interval flatters; p allows for that.");
        table.note(Text.of("Every class\u2019s share stands in the ", Text.link("table below", "#t-classes"), "."));
        return table.css(facts.few() ? "" : "tall").build();
    }
}
