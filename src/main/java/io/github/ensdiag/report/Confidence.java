package io.github.ensdiag.report;

import static io.github.ensdiag.measure.PredictorMeasure.CONFIDENCE;
import static io.github.ensdiag.measure.PredictorMeasure.CONFIDENCE_WHEN_RIGHT;
import static io.github.ensdiag.measure.PredictorMeasure.CONFIDENCE_WHEN_WRONG;
import static io.github.ensdiag.measure.PredictorMeasure.ECE;
import static io.github.ensdiag.measure.PredictorMeasure.ENTROPY;
import static io.github.ensdiag.measure.PredictorMeasure.MARGIN;
import static io.github.ensdiag.measure.PredictorMeasure.OVERCONFIDENCE;
import static io.github.ensdiag.measure.PredictorMeasure.TEMPERATURE;

import io.github.ensdiag.measure.Distribution;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How sure the members are, and whether they have reason to be. */
final class Confidence {
    /** An overconfidence of less than a point either way is not worth a word. */
    private static final double SLIGHT = 0.01;

    private Confidence() {}

    private static List<Integer> scored(Facts facts) {
        return IntStream.range(0, facts.members())
                .filter(m -> facts.member(m).predictor().figure(CONFIDENCE).defined())
                .boxed()
                .toList();
    }

    /** What has scores: members, and the ensemble unless it was given as decisions. */
    private static List<Integer> series(Facts facts) {
        List<Integer> series = new ArrayList<>(scored(facts));
        if (facts.ensembleScored()) {
            series.add(facts.members());
        }
        return series;
    }

    static List<Picture> pictures(Facts facts) {
        List<Picture> pictures = new ArrayList<>();
        pictures.add(facts.picture("confidence", takeaway(facts), table(facts)));
        facts.pictureIfDrawn("calibration", calibration(facts), calibrationTable(facts))
                .ifPresent(pictures::add);
        return pictures;
    }

    private static Text calibration(Facts facts) {
        List<Integer> series = series(facts);
        int closest = series.stream()
                .reduce((x, y) -> error(facts, y) < error(facts, x) ? y : x)
                .orElseThrow();
        if (!facts.ensembleScored()) {
            return Text.of(
                    "Among samples of like confidence, that of ",
                    facts.name(closest),
                    " comes closest to its accuracy here, ",
                    Format.percent(error(facts, closest)),
                    " points off on average.");
        }
        Text own = Text.of(
                "Among samples of like confidence, that of ",
                facts.name(facts.members()),
                " lies ",
                Format.percent(error(facts, facts.members())),
                " points off its accuracy on average");
        return closest == facts.members()
                ? Text.of(own, ", here less than that of any member.")
                : Text.of(
                        own,
                        "; ",
                        facts.name(closest),
                        " comes closest here, ",
                        Format.percent(error(facts, closest)),
                        " off.");
    }

    private static double error(Facts facts, int series) {
        return facts.results.series(series).figure(ECE).get();
    }

    private static Table calibrationTable(Facts facts) {
        var table = Table.titled("How far confidence and accuracy lie apart, in points");
        table.words("predictor")
                .column(Facts.term("calibration error", ECE))
                .column(Facts.term("overconfidence", OVERCONFIDENCE));
        for (int s : series(facts)) {
            PredictorResult p = facts.results.series(s);
            table.row(
                    s == facts.members() ? "sub strong" : "",
                    facts.head(s),
                    List.of(Format.percent(p.figure(ECE)), Estimate.points(p.figure(OVERCONFIDENCE))));
        }
        table.note(
                "Calibration error: the distance, averaged over samples of similar confidence. Chance alone makes it "
                        + "larger than 0, so it has no interval and small differences mean nothing. Overconfidence: mean confidence "
                        + "less accuracy.");
        return table.css(facts.few() ? "" : "tall").build();
    }

    static Text takeaway(Facts facts) {
        List<Integer> scored = scored(facts);
        if (scored.isEmpty()) {
            return Text.of("No member has scores of its own.");
        }
        Comparator<Integer> byConfidence = Comparator.comparingDouble(
                m -> facts.member(m).predictor().figure(CONFIDENCE).get());
        int surest = scored.stream().max(byConfidence).orElseThrow();
        int least = scored.stream().min(byConfidence).orElseThrow();
        if (surest == least) {
            return sentence(facts, surest);
        }
        return facts.two()
                ? Text.of(sentence(facts, 0), " ", sentence(facts, 1))
                : Text.of(
                        "Highest mean confidence on these samples: ",
                        sentence(facts, surest),
                        " Lowest: ",
                        sentence(facts, least));
    }

    private static Text sentence(Facts facts, int m) {
        PredictorResult member = facts.member(m).predictor();
        Figure over = member.figure(OVERCONFIDENCE);
        boolean told = over.interval().filter(i -> !i.contains(0)).isPresent();
        String judgement = !told
                ? "as sure as it is right, as far as these samples tell"
                : Math.abs(over.get()) < SLIGHT
                        ? "about as sure as it is right"
                        : over.get() > 0 ? "surer than it is right" : "less sure than it is right";
        return Text.of(
                facts.name(m),
                " is ",
                judgement,
                " (mean confidence ",
                Format.round(member.figure(CONFIDENCE).get()),
                ", accuracy ",
                Format.round(member.accuracy()),
                ").");
    }

    static Table table(Facts facts) {
        var table = Table.titled("Confidence, the highest probability of a sample, in per cent");
        table.words("predictor")
                .column(Facts.term("mean", CONFIDENCE))
                .column(Facts.term("when right", CONFIDENCE_WHEN_RIGHT))
                .column(Facts.term("when wrong", CONFIDENCE_WHEN_WRONG))
                .column("5 %", "5 % of the samples lie below")
                .column("25 %")
                .column("median")
                .column("75 %")
                .column("95 %")
                .column(Facts.term("overconfidence, points", OVERCONFIDENCE))
                .column(Facts.term("temperature", TEMPERATURE))
                .column(Facts.term("margin", MARGIN))
                .column(Facts.term("entropy, nats", ENTROPY));
        for (int s : series(facts)) {
            PredictorResult p = facts.results.series(s);
            List<Object> cells = new ArrayList<>();
            cells.add(Estimate.percent(p.figure(CONFIDENCE)));
            cells.add(Estimate.percent(p.figure(CONFIDENCE_WHEN_RIGHT)));
            cells.add(Estimate.percent(p.figure(CONFIDENCE_WHEN_WRONG)));
            Distribution d = p.profile().orElseThrow().confidence();
            for (double q : new double[] {d.q05(), d.q25(), d.median(), d.q75(), d.q95()}) {
                cells.add(Format.fixed(100 * q, 1));
            }
            cells.add(Estimate.points(p.figure(OVERCONFIDENCE)));
            cells.add(Estimate.fixed(p.figure(TEMPERATURE), 2));
            cells.add(Estimate.percent(p.figure(MARGIN)));
            cells.add(Estimate.fixed(p.figure(ENTROPY), 2));
            table.row(s == facts.members() ? "sub strong" : "", facts.head(s), cells);
        }
        table.note("A temperature above 1: the scores are too sharp, and the member shouts; below 1: too flat. Members "
                + "with different temperatures do not speak at the same volume in an average.");
        return table.css(facts.few() ? "" : "tall").build();
    }
}
