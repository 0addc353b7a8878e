package io.github.ensdiag.report;

import static io.github.ensdiag.features.AttentionMeasure.SCORE_CKA;
import static io.github.ensdiag.measure.PairMeasure.ACCURACY_DIFFERENCE;
import static io.github.ensdiag.measure.PairMeasure.CAPA;
import static io.github.ensdiag.measure.PairMeasure.COHEN_KAPPA;
import static io.github.ensdiag.measure.PairMeasure.CORRELATION;
import static io.github.ensdiag.measure.PairMeasure.DISAGREEMENT;
import static io.github.ensdiag.measure.PairMeasure.DOUBLE_FAULT;
import static io.github.ensdiag.measure.PairMeasure.ERROR_CONSISTENCY;
import static io.github.ensdiag.measure.PairMeasure.ERROR_CONSISTENCY_HIGHEST;
import static io.github.ensdiag.measure.PairMeasure.ERROR_CONSISTENCY_LOWEST;
import static io.github.ensdiag.measure.PairMeasure.LABEL_AGREEMENT;
import static io.github.ensdiag.measure.PairMeasure.MCNEMAR_LOG10_P;
import static io.github.ensdiag.measure.PairMeasure.Q_STATISTIC;
import static io.github.ensdiag.measure.PairMeasure.SAME_WRONG_ANSWER;
import static io.github.ensdiag.measure.PairMeasure.SAME_WRONG_ANSWER_EXPECTED;

import io.github.ensdiag.measure.Description;
import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.measure.Limits;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/** The measures of pairs, each between what is possible and beside what independent errors would give. */
final class PairTables {
    private static final List<PairMeasure> SHOWN = List.of(
            ERROR_CONSISTENCY,
            CORRELATION,
            Q_STATISTIC,
            DISAGREEMENT,
            DOUBLE_FAULT,
            LABEL_AGREEMENT,
            COHEN_KAPPA,
            SAME_WRONG_ANSWER,
            CAPA);

    /** Parts of the way from independent errors to the most that the accuracies allow, cut so that words fit. */
    private static final double NEARLY_ALL = 0.9;

    private static final double MOST = 0.5;
    private static final double MANY = 0.3;

    private PairTables() {}

    /** Where κ lies between independence and its upper limit, in words. */
    static String judgement(PairResult pair) {
        Figure kappa = pair.figure(ERROR_CONSISTENCY);
        Figure highest = pair.figure(ERROR_CONSISTENCY_HIGHEST);
        boolean independent = kappa.interval().filter(i -> i.contains(0)).isPresent();
        if (independent) {
            return "they err as independently as these samples can tell";
        }
        if (kappa.get() < 0) {
            return "one tends to be right where the other is wrong";
        }
        // The lower end, so that no more is said than the samples bear out.
        double sure = kappa.interval().map(Interval::low).orElse(0.0);
        double way = highest.defined() && highest.get() > 0 ? sure / highest.get() : 0;
        return way >= NEARLY_ALL
                ? "at these accuracies they could hardly err together more"
                : way >= MOST
                        ? "they share most of the mistakes that they could share"
                        : way >= MANY
                                ? "they share many of the mistakes that they could share"
                                : "they share some of the mistakes that they could share";
    }

    static Text kappaStory(Facts facts, PairResult pair, Figure kappa) {
        double a = facts.accuracy(pair.a());
        double b = facts.accuracy(pair.b());
        double n = facts.n();
        String interval = Estimate.behind(kappa, 2);
        return Text.of(
                "At ",
                Format.share(a),
                " and ",
                Format.share(b),
                ", ",
                Facts.term("independent errors", "independent"),
                " would leave both wrong on ",
                Format.share(pair.limits(DOUBLE_FAULT).independent()),
                " of the samples; they are both wrong on ",
                Format.share(pair.cells().neither() / n),
                ". ",
                Facts.term("Error consistency \u03ba", ERROR_CONSISTENCY),
                " puts that on a scale: ",
                Format.fixed(kappa, 2),
                interval,
                ", where 0 is independent and these two " + "accuracies allow ",
                Format.fixed(pair.figure(ERROR_CONSISTENCY_LOWEST), 2),
                " to ",
                Format.fixed(pair.figure(ERROR_CONSISTENCY_HIGHEST), 2),
                ".");
    }

    /** One pair, a measure a row. */
    static Table one(Facts facts, PairResult pair) {
        var table = Table.titled("How alike ", facts.name(pair.a()), " and ", facts.name(pair.b()), " are");
        table.words("measure")
                .column("value")
                .column("if independent")
                .column("lowest", "possible at these accuracies")
                .column("highest", "possible at these accuracies")
                .words("how to read it");
        for (PairMeasure measure : SHOWN) {
            Figure figure = pair.figure(measure);
            if (!figure.defined() && measure == CAPA) {
                continue;
            }
            Limits limits = pair.limits(measure);
            table.row(
                    Facts.term(measure.about().name(), measure),
                    estimate(measure, figure),
                    value(measure, limits.independent(), 2),
                    value(measure, limits.lowest(), 2),
                    value(measure, limits.highest(), 2),
                    Table.words(measure.about().reading()));
        }
        Figure cka = scoreCka(facts, pair);
        if (cka.defined()) {
            table.row(
                    Facts.term(SCORE_CKA.about().name(), SCORE_CKA),
                    estimate(SCORE_CKA, cka),
                    Format.NONE,
                    Format.NONE,
                    Format.NONE,
                    Table.words(SCORE_CKA.about().reading()));
        }
        Figure p = pair.figure(MCNEMAR_LOG10_P);
        if (p.defined()) {
            table.note(
                    "Are the two equally accurate? Their difference is ",
                    Format.points(pair.figure(ACCURACY_DIFFERENCE)),
                    " points",
                    Estimate.behindPoints(pair.figure(ACCURACY_DIFFERENCE)),
                    ". ",
                    facts.name(pair.a()),
                    " alone is right on ",
                    Words.count(pair.cells().onlyA(), "sample"),
                    ", ",
                    facts.name(pair.b()),
                    " alone on ",
                    Format.count(pair.cells().onlyB()),
                    ": ",
                    Words.chance(p.get()),
                    " (",
                    Facts.term("McNemar", "mcnemar"),
                    ", ",
                    Format.p(p.get()),
                    ").");
        }
        table.note(
                "Lowest and highest: what two predictors of these accuracies could reach. A dash: undefined here, or not bound by the accuracies.");
        return table.css("read").build();
    }

    private static Figure scoreCka(Facts facts, PairResult pair) {
        return facts.attention
                .scores()
                .map(scores -> scores.figure(pair.a(), pair.b()))
                .orElse(Figure.of(Double.NaN));
    }

    /** Many pairs, one a row. */
    static Table all(Facts facts) {
        var table = Table.titled("How alike the members are, pair by pair; shares in per cent");
        table.words("pair A, B")
                .column(Facts.term("\u03ba", ERROR_CONSISTENCY))
                .column("of", "limits of \u03ba at these accuracies")
                .column(Facts.term("\u03c1", CORRELATION))
                .column(Facts.term("Q", Q_STATISTIC))
                .column("only A")
                .column("only B")
                .column(Facts.term("double fault", DOUBLE_FAULT))
                .column("if independent")
                .column(Facts.term("agreement", LABEL_AGREEMENT))
                .column(Facts.term("Cohen\u2019s \u03ba", COHEN_KAPPA))
                .column(Facts.term("same wrong", SAME_WRONG_ANSWER))
                .column("if independent")
                .column(Facts.term("CAPA", CAPA))
                .column(Facts.term("CKA", SCORE_CKA), "of the scores")
                .column(Facts.term("A \u2212 B", ACCURACY_DIFFERENCE), "difference in accuracy, points")
                .column(
                        Facts.term("p", "adjusted-p"),
                        "McNemar: are the two equally accurate? Adjusted for the number of pairs");
        for (PairResult pair : facts.results.pairs()) {
            List<Object> cells = new ArrayList<>();
            cells.add(Estimate.fixed(pair.figure(ERROR_CONSISTENCY), 2));
            cells.add(Format.fixed(pair.figure(ERROR_CONSISTENCY_LOWEST), 2) + "\u2009\u2026\u2009"
                    + Format.fixed(pair.figure(ERROR_CONSISTENCY_HIGHEST), 2));
            cells.add(Estimate.fixed(pair.figure(CORRELATION), 2));
            cells.add(Estimate.fixed(pair.figure(Q_STATISTIC), 2));
            cells.add(Estimate.share(pair.cells().onlyA(), facts.n()));
            cells.add(Estimate.share(pair.cells().onlyB(), facts.n()));
            cells.add(Estimate.percent(pair.figure(DOUBLE_FAULT)));
            cells.add(Format.percent(pair.limits(DOUBLE_FAULT).independent()));
            cells.add(Estimate.percent(pair.figure(LABEL_AGREEMENT)));
            cells.add(Estimate.fixed(pair.figure(COHEN_KAPPA), 2));
            cells.add(Estimate.percent(pair.figure(SAME_WRONG_ANSWER)));
            cells.add(Format.percent(pair.figure(SAME_WRONG_ANSWER_EXPECTED)));
            cells.add(Estimate.fixed(pair.figure(CAPA), 2));
            cells.add(Estimate.fixed(scoreCka(facts, pair), 2));
            cells.add(Estimate.points(pair.figure(ACCURACY_DIFFERENCE)));
            cells.add(Format.pCell(pair.adjustedP()));
            table.row("", Text.of(facts.name(pair.a()), ", ", facts.name(pair.b())), cells);
        }
        table.note(
                "Only A, only B: shares of samples that just one of the two gets right. If independent: what the figure "
                        + "before it would be if errors were independent. A \u2212 B: difference in accuracy, in points; p is "
                        + "adjusted for the number of pairs.");
        return Outline.ends(
                        facts.results.pairs().size(),
                        "the three most alike and the three least alike, by \u03ba",
                        "pairs",
                        p -> facts.results
                                .pairs()
                                .get(p)
                                .figure(ERROR_CONSISTENCY)
                                .value()
                                .orElse(Double.NaN))
                .of(table.css("tall pairs").build());
    }

    /** A figure and its interval in the unit of its measure. */
    static Table.Cell estimate(Measure measure, Figure figure) {
        return Estimate.cell(
                value(measure, figure, 3), figure, i -> switch (measure.about().unit()) {
                    case SHARE -> Format.percentInterval(i);
                    case POINTS -> Format.pointsInterval(i);
                    default -> Format.interval(i, 3);
                });
    }

    private static String value(Measure measure, Figure figure, int decimals) {
        if (!figure.defined()) {
            return Format.NONE;
        }
        return switch (measure.about().unit()) {
            case SHARE -> Format.share(figure);
            case POINTS -> Format.points(figure);
            default -> Format.fixed(figure, decimals) + (measure.about().unit() == Unit.NATS ? " nats" : "");
        };
    }

    static String range(Measure measure) {
        Description about = measure.about();
        boolean share = about.unit() == Unit.SHARE;
        String low = Double.isInfinite(about.lowest()) ? "any" : end(about.lowest(), share);
        String high = Double.isInfinite(about.highest()) ? "any" : end(about.highest(), share);
        if (low.equals("any") && high.equals("any")) {
            return "any";
        }
        return low.equals("any") ? "up to " + high : high.equals("any") ? "from " + low : low + " to " + high;
    }

    private static String end(double value, boolean share) {
        double shown = share ? 100 * value : value;
        String text = Format.fixed(shown, shown == Math.rint(shown) ? 0 : 2);
        return share ? text + Format.THIN + "%" : text;
    }
}
