package io.github.ensdiag.report;

import io.github.ensdiag.explain.Standing;
import io.github.ensdiag.whatif.Plateau;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import io.github.ensdiag.whatif.WeightCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The curve of accuracy against two members' weight, in words and figures. */
final class WeightWords {
    /** Weights that come so close to the top of the curve count as good as the best. */
    private static final double CLOSE = 0.001;
    /** The curve is looked at so far to either side of ½. */
    private static final double BESIDE_HALF = 0.02;
    /** A change from one side of ½ to the other that is worth a sentence. */
    private static final double CLIFF = 0.005;

    private static final int ROWS = 20;

    private WeightWords() {}

    /** The curve with its line and its data; none where there is no curve. */
    static List<Picture> pictures(Facts facts) {
        return facts.whatIf.curves().isEmpty()
                ? List.of()
                : List.of(facts.picture("weights", takeaway(facts), table(facts)));
    }

    private static Text takeaway(Facts facts) {
        Optional<Rung> rung = fitted(facts);
        if (rung.isEmpty()) {
            return Text.of("What a weight between the two would reach.");
        }
        String weights = fittedWeights(rung.get());
        boolean weighted =
                !facts.results.given() && facts.results.options().combining().plainMean();
        String today = "today\u2019s " + (weighted ? weight(facts.member(0).share()) : "ensemble");
        return switch (Standing.of(rung.get())) {
            case BETTER ->
                Text.of(
                        "A weight of about ",
                        weight(rung.get()
                                .forUse()
                                .orElse(rung.get().halves().get(0))
                                .weights()
                                .get(0)),
                        " for ",
                        facts.name(0),
                        " is surely better than ",
                        today,
                        ".");
            case WORSE -> Text.of("Fitted weights, ", weights, " for ", facts.name(0), ", do worse than ", today, ".");
            case CANNOT_TELL, SAME -> Text.of("No weight of ", facts.name(0), " is surely better than ", today, ".");
        };
    }

    private static Optional<Rung> fitted(Facts facts) {
        return facts.whatIf
                .ladder()
                .rung(Step.WEIGHTED_MEAN)
                .filter(r -> r.halves().size() == 2);
    }

    private static String fittedWeights(Rung rung) {
        return weight(rung.halves().get(0).weights().get(0)) + " and "
                + weight(rung.halves().get(1).weights().get(0));
    }

    private static String weight(double weight) {
        return Format.fixed(weight, 2);
    }

    /** How the first curve runs, and that its top flatters. */
    static List<Text> paragraphs(Facts facts) {
        List<Text> list = new ArrayList<>();
        if (!facts.whatIf.curves().isEmpty()) {
            WeightCurve curve = facts.whatIf.curves().get(0);
            list.add(shape(facts, curve));
            cliff(facts, curve).ifPresent(list::add);
            list.add(honest(facts));
        }
        return list;
    }

    private static Text shape(Facts facts, WeightCurve curve) {
        Plateau top = Plateau.of(curve, 0);
        Plateau near = Plateau.of(curve, (int) Math.floor(CLOSE * curve.samples()));
        double below = (double) (top.right() - curve.rightAt(0.5)) / curve.samples();
        return Text.of(
                "On these samples the ",
                curve.pooling().words(),
                " is right most often, ",
                Format.share((double) top.right() / curve.samples()),
                ", where ",
                facts.name(0),
                " weighs ",
                weight((top.from() + top.to()) / 2),
                ". Anywhere from ",
                weight(near.from()),
                " to ",
                weight(near.to()),
                " it stays within 0.1 points of that",
                near.holds(0.5)
                        ? ": ½ lies there, so equal weights are as good as any."
                        : "; at ½ it lies " + Format.points(below).replace("+", "") + " points lower.");
    }

    private static Optional<Text> cliff(Facts facts, WeightCurve curve) {
        double change =
                (double) (curve.rightAt(0.5 + BESIDE_HALF) - curve.rightAt(0.5 - BESIDE_HALF)) / curve.samples();
        return Math.abs(change) < CLIFF
                ? Optional.empty()
                : Optional.of(Text.of(
                        "At ½ the curve is steep: from ",
                        weight(0.5 - BESIDE_HALF),
                        " to ",
                        weight(0.5 + BESIDE_HALF),
                        " for ",
                        facts.name(0),
                        " the accuracy changes by ",
                        Format.points(change),
                        " points. There, the member that weighs a little more decides many conflicts at once."));
    }

    private static Text honest(Facts facts) {
        Text first = Text.of(
                "The ",
                Facts.term("curve", "weight-curve"),
                " is drawn on the very samples that it is scored on, so its top flatters. ");
        return fitted(facts)
                .map(r -> Text.of(
                        first,
                        "The honest figure is that of weights ",
                        Facts.term("fitted on one half and scored on the other", "cross-fitting"),
                        ": ",
                        Format.share(r.accuracy()),
                        ", with ",
                        fittedWeights(r),
                        " for ",
                        facts.name(0),
                        "."))
                .orElse(first);
    }

    private static Table table(Facts facts) {
        List<WeightCurve> curves = facts.whatIf.curves();
        var table = Table.titled("Accuracy in per cent by the weight of ", facts.name(0), ", on all samples");
        table.words("weight");
        curves.forEach(c -> table.column(c.pooling().words()));
        for (int i = 0; i <= ROWS; i++) {
            double weight = (double) i / ROWS;
            // at the very ends and at ½ classes may tie, so the accuracy is that just within
            table.row(
                    "",
                    weight(weight),
                    curves.stream().map(c -> accuracy(c, weight)).toList());
        }
        return table.css("fit").build();
    }

    private static String accuracy(WeightCurve curve, double weight) {
        return Format.percent((double) curve.rightAt(weight) / curve.samples());
    }
}
