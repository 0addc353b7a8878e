package io.github.ensdiag.report;

import io.github.ensdiag.measure.Description.Likeness;
import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every pair at once: error consistency with its figures, and the other measures in the same order. */
final class HeatMaps {
    private HeatMaps() {}

    /** Error consistency; nothing for two members. */
    static List<Picture> consistency(Facts facts) {
        return facts.pictureIfDrawn(
                        "heat",
                        Text.of("Every pair at once", range(facts), ", members that err alike side by side."),
                        consistencyTable(facts))
                .map(List::of)
                .orElse(List.of());
    }

    /** The least and the greatest; nothing where they do not differ. */
    private static String range(Facts facts) {
        List<String> kappas = facts.results.pairs().stream()
                .map(p -> p.figure(PairMeasure.ERROR_CONSISTENCY))
                .filter(Figure::defined)
                .sorted(Comparator.comparingDouble(Figure::get))
                .map(k -> Format.fixed(k, 2))
                .toList();
        if (kappas.isEmpty() || kappas.get(0).equals(kappas.get(kappas.size() - 1))) {
            return "";
        }
        return ", \u03ba from " + kappas.get(0) + " to " + kappas.get(kappas.size() - 1);
    }

    /** The others; their figures stand in the table of pairs. */
    static List<Plate> others(Facts facts) {
        List<Plate> plates = new ArrayList<>();
        plate(facts, "heat-disagreement", PairMeasure.DISAGREEMENT, "on how many samples just one of the two is right")
                .ifPresent(plates::add);
        plate(facts, "heat-double-fault", PairMeasure.DOUBLE_FAULT, "on how many samples both are wrong")
                .ifPresent(plates::add);
        plate(
                        facts,
                        "heat-q",
                        PairMeasure.Q_STATISTIC,
                        "0 if they err independently, 1 if one is right only where " + "the other is")
                .ifPresent(plates::add);
        return plates;
    }

    private static Optional<Plate> plate(Facts facts, String id, PairMeasure measure, String meaning) {
        return facts.plateIfDrawn(id, line(facts, measure, meaning));
    }

    private static Text line(Facts facts, PairMeasure measure, String meaning) {
        Text start = Text.of(Facts.term(measure.about().name(), measure), ": ", meaning, ".");
        boolean lower = measure.about().likeness() == Likeness.LOWER_IS_MORE_ALIKE;
        Comparator<PairResult> byValue =
                Comparator.comparingDouble(p -> p.figure(measure).get());
        List<PairResult> sorted = facts.results.pairs().stream()
                .filter(p -> p.figure(measure).defined())
                .sorted(lower ? byValue.reversed() : byValue)
                .toList();
        if (sorted.isEmpty()) {
            return start;
        }
        PairResult most = sorted.get(sorted.size() - 1);
        PairResult least = sorted.get(0);
        return value(measure, most).equals(value(measure, least))
                ? start
                : Text.of(
                        start,
                        " Most alike: ",
                        names(facts, measure, most),
                        ". Least alike: ",
                        names(facts, measure, least),
                        ".");
    }

    private static Text names(Facts facts, PairMeasure measure, PairResult pair) {
        return Text.of(facts.name(pair.a()), " and ", facts.name(pair.b()), " (", value(measure, pair), ")");
    }

    private static String value(PairMeasure measure, PairResult pair) {
        Figure figure = pair.figure(measure);
        return measure.about().unit() == Unit.SHARE ? Format.share(figure) : Format.fixed(figure, 2);
    }

    private static Table consistencyTable(Facts facts) {
        var table = Table.titled("Error consistency \u03ba of every pair");
        table.words("member");
        for (int m = 0; m < facts.members(); m++) {
            table.column(facts.name(m));
        }
        String[][] kappas = new String[facts.members()][facts.members()];
        for (PairResult pair : facts.results.pairs()) {
            String kappa = Format.fixed(pair.figure(PairMeasure.ERROR_CONSISTENCY), 2);
            kappas[pair.a()][pair.b()] = kappa;
            kappas[pair.b()][pair.a()] = kappa;
        }
        for (int m = 0; m < facts.members(); m++) {
            kappas[m][m] = Format.NONE;
            table.row("", facts.name(m), List.of(kappas[m]));
        }
        return table.css("tall").build();
    }
}
