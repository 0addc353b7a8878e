package io.github.ensdiag.report;

import static io.github.ensdiag.measure.PredictorMeasure.ACCURACY;
import static io.github.ensdiag.measure.PredictorMeasure.TOP_K_ACCURACY;

import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.GivenEnsemble;
import io.github.ensdiag.measure.MemberResult;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does it help? Accuracies with their intervals, and what the difference is worth. */
record HelpSection(Picture accuracies, List<Text> paragraphs, boolean versusShown, Table versus) {
    private static final List<PredictorMeasure> SHARES =
            List.of(TOP_K_ACCURACY, PredictorMeasure.BALANCED_ACCURACY, PredictorMeasure.MACRO_F1);

    static HelpSection of(Facts facts) {
        return new HelpSection(
                facts.picture("accuracies", takeaway(facts), members(facts)),
                paragraphs(facts),
                !facts.two(),
                versus(facts));
    }

    private static Text takeaway(Facts facts) {
        return Text.of(
                Words.capital(facts.ensembleName()),
                " scores ",
                Format.share(facts.accuracy(facts.members())),
                ": ",
                against(facts.figure(EnsembleMeasure.GAIN_OVER_BEST)),
                " the best member",
                facts.tells() ? "" : ", which is within chance",
                ", and ",
                against(facts.figure(EnsembleMeasure.GAIN_OVER_MEAN)),
                " the mean of the ",
                Words.number(facts.members()),
                ".");
    }

    private static String against(Figure figure) {
        double difference = figure.get();
        String points = Format.points(Math.abs(difference)).replace("+", "");
        return difference == 0 ? "exactly as much as" : points + (difference > 0 ? " points above" : " points below");
    }

    private static Table members(Facts facts) {
        List<PredictorMeasure> shares = SHARES.stream().filter(facts::has).toList();
        boolean scored = facts.has(PredictorMeasure.NLL);
        var table = Table.titled("Accuracy and quality of the scores, all shares in per cent");
        table.words("predictor").column("accuracy");
        for (PredictorMeasure measure : shares) {
            String name = measure == TOP_K_ACCURACY
                    ? "top-" + facts.results.options().topK()
                    : measure == PredictorMeasure.BALANCED_ACCURACY ? "balanced" : "macro F1";
            table.column(Facts.term(name, measure), measure.about().reading());
        }
        if (scored) {
            table.column(Facts.term("NLL", PredictorMeasure.NLL), "in nats; smaller is better");
            table.column(Facts.term("Brier", PredictorMeasure.BRIER), "smaller is better");
            table.column(Facts.term("ECE", PredictorMeasure.ECE), "calibration error; smaller is better");
        }
        for (int s = 0; s < facts.members(); s++) {
            table.row("", facts.name(s), cells(facts.results.series(s).figures(), shares, scored));
        }
        int blanks = shares.size() + (scored ? 3 : 0);
        Figure mean = facts.figure(EnsembleMeasure.MEAN_ACCURACY);
        table.row("sub", "mean of the members", blank(mean, blanks));
        facts.results
                .ensemble()
                .given()
                .ifPresent(given -> table.row(
                        "sub", "the members\u2019 " + facts.averageNoun(), cells(given.average(), shares, scored)));
        table.row("sub strong", facts.ensembleHead(), cells(facts.ensemble().figures(), shares, scored));
        Figure oracle = facts.figure(EnsembleMeasure.ORACLE_ACCURACY);
        table.row(
                "sub",
                Facts.term(
                        facts.two() ? "oracle: one of them right" : "oracle: any of them right",
                        EnsembleMeasure.ORACLE_ACCURACY),
                blank(oracle, blanks));
        table.note(
                "In small type, here and in all tables: the ",
                Facts.term("95" + Format.THIN + "% interval", "interval"),
                ".");
        if (scored) {
            table.note(
                    "Smaller is better for NLL, Brier and ECE. A dash: the figure does not apply. ECE has no interval: chance "
                            + "alone pushes it up, so that a true 0 would not show as 0.");
        }
        if (facts.results.several() > 0) {
            table.note(
                    Words.count(facts.results.several(), "sample has", "samples have"),
                    " several ",
                    Facts.term("right classes", "several"),
                    ". An answer is right if it is one of them; for NLL and Brier they count as one class, with the "
                            + "sum of their probabilities.");
        }
        return Outline.ends(
                        facts.members(),
                        "the three most accurate and the three least accurate",
                        "members",
                        facts::accuracy)
                .of(table.css(facts.few() ? "snug" : "snug tall").build());
    }

    private static List<Object> cells(
            Map<PredictorMeasure, Figure> figures, List<PredictorMeasure> shares, boolean scored) {
        List<Object> cells = new ArrayList<>();
        cells.add(Estimate.percent(figures.get(ACCURACY)));
        for (PredictorMeasure measure : shares) {
            Figure figure = figures.get(measure);
            cells.add(Estimate.percent(figure));
        }
        if (scored) {
            cells.add(Estimate.fixed(figures.get(PredictorMeasure.NLL), 3));
            cells.add(Estimate.fixed(figures.get(PredictorMeasure.BRIER), 3));
            cells.add(Format.percent(figures.get(PredictorMeasure.ECE)));
        }
        return cells;
    }

    private static List<Object> blank(Figure accuracy, int more) {
        List<Object> cells = new ArrayList<>(List.of(Estimate.percent(accuracy)));
        for (int i = 0; i < more; i++) {
            cells.add(Format.NONE);
        }
        return cells;
    }

    private static List<Text> paragraphs(Facts facts) {
        List<Text> list = new ArrayList<>();
        facts.results.ensemble().given().ifPresent(given -> list.add(given(facts, given)));
        list.add(gain(facts));
        list.add(overMean(facts));
        list.addAll(Power.of(facts));
        Figure cochran = facts.figure(EnsembleMeasure.COCHRAN_P);
        if (cochran.defined()) {
            double log10 = Math.log10(Math.max(cochran.get(), 1e-15));
            list.add(Text.of(
                    "Are the members equally good? ",
                    Facts.term("Cochran\u2019s Q", EnsembleMeasure.COCHRAN_Q),
                    " is ",
                    Format.fixed(facts.figure(EnsembleMeasure.COCHRAN_Q), 1),
                    ", ",
                    Format.p(log10),
                    log10 < Math.log10(0.05)
                            ? ": no, chance alone does not explain how far their accuracies lie apart. Which of them "
                                    + "differ, the table of pairs below says."
                            : ": nothing in these samples says that they are not."));
        }
        return list;
    }

    private static Text given(Facts facts, GivenEnsemble given) {
        String average = "the members\u2019 " + facts.averageNoun();
        if (given.departures() == 0) {
            return Text.of(
                    what(facts), ". On every sample it answers as ", average, " does, computed here from their files.");
        }
        return Text.of(
                what(facts),
                ", and it is not ",
                average,
                ": on ",
                Words.count(given.departures(), "sample"),
                " (",
                Format.share((double) given.departures() / facts.n()),
                ") the two answer differently. ",
                Words.capital(average),
                " scores ",
                Format.share(given.average().get(ACCURACY)),
                facts.results.given()
                        ? ". All that this page says of the ensemble is said of the given one; what is said of the average "
                                + "says so."
                        : ". What this page says of the average says so.");
    }

    private static String what(Facts facts) {
        return facts.results.given()
                ? Words.capital(facts.ensembleName()) + " was given"
                : "The ensemble is " + facts.combiningWords();
    }

    private static Text gain(Facts facts) {
        Figure gain = facts.figure(EnsembleMeasure.GAIN_OVER_BEST);
        double log10 = facts.figure(EnsembleMeasure.MCNEMAR_LOG10_P).get();
        long wins = facts.results.ensemble().wins();
        long losses = facts.results.ensemble().losses();
        if (wins + losses == 0) {
            return Text.of(
                    "On no sample is ",
                    facts.name(facts.members()),
                    " right where ",
                    facts.name(facts.best()),
                    " is wrong, or the reverse: as far as accuracy goes they are the same predictor.");
        }
        String verdict = gain.interval()
                .map(i -> i.contains(0)
                        ? "It holds 0, so these samples cannot tell a gain from a loss."
                        : "It lies " + (i.low() > 0 ? "above 0" : "below 0")
                                + (log10 >= Math.log10(0.05)
                                        ? ", but it rests on so few samples that the exact test below is the safer guide."
                                        : i.low() > 0 ? ", so the gain is real." : ", so the loss is real."))
                .orElse("");
        return Text.of(
                "Against ",
                facts.name(facts.best()),
                ", ",
                facts.name(facts.members()),
                " wins ",
                Words.count(wins, "sample"),
                " and loses ",
                Format.count(losses),
                ": ",
                Format.points(gain),
                " points, ",
                Facts.term("paired 95\u202f% interval", "paired"),
                " ",
                gain.interval().map(Format::pointsInterval).orElse("unknown"),
                ". ",
                verdict,
                " If the two were equally " + "good, each of these ",
                Format.count(wins + losses),
                " samples would be a toss of a coin; ",
                Words.chance(log10),
                " (",
                Facts.term("McNemar\u2019s exact test", EnsembleMeasure.MCNEMAR_P),
                ", ",
                Format.p(log10),
                ").");
    }

    private static Text overMean(Facts facts) {
        Figure gain = facts.figure(EnsembleMeasure.GAIN_OVER_MEAN);
        return Text.of(
                "Against the ",
                Facts.term("mean of the members", EnsembleMeasure.MEAN_ACCURACY),
                " the difference is ",
                Format.points(gain),
                " points",
                Estimate.behindPoints(gain),
                ".");
    }

    private static Table versus(Facts facts) {
        var table = Table.titled(Words.capital(facts.ensembleName()), " against each member");
        table.words("member")
                .column("accuracy %")
                .column("samples won")
                .column("samples lost")
                .column("difference, points")
                .column(Facts.term("p", "adjusted-p"), "adjusted for the number of members");
        for (int m = 0; m < facts.members(); m++) {
            MemberResult member = facts.member(m);
            table.row(
                    facts.name(m),
                    Format.percent(facts.accuracy(m)),
                    Format.count(member.wins()),
                    Format.count(member.losses()),
                    Estimate.points(member.against().difference()),
                    Format.pCell(member.against().adjustedP()));
        }
        return table.css(facts.few() ? "" : "tall").build();
    }
}
