package io.github.ensdiag.report;

import io.github.ensdiag.explain.RungNames;
import io.github.ensdiag.whatif.Fit;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What to write into the POM to make a rung of the ladder the ensemble. */
final class PomLines {
    private static final int DECIMALS = 4;

    private PomLines() {}

    /** A row for each rung that can be configured; empty where there is none, as where the ensemble is given. */
    static Optional<Table> table(Facts facts) {
        if (facts.results.given()) {
            return Optional.empty();
        }
        RungNames names = new RungNames(facts.results);
        var table = Table.titled("Lines for the plugin\u2019s <configuration> in the POM");
        table.words("to try").words("in place of combiner, weights and temperature write");
        boolean any = false;
        boolean weighted = false;
        for (Rung rung : facts.whatIf.ladder().rungs()) {
            Optional<String> line = names.repeatsToday(rung.step()) ? Optional.empty() : line(rung);
            if (line.isPresent()) {
                table.row(names.inFull(rung.step()), new Table.Cell(Text.of(line.get()), "t code", ""));
                any = true;
                weighted |= line.get().contains("<weights>");
            }
        }
        if (weighted) {
            table.note(
                    "Weights are those fitted on all samples, in the order of the models. Scored on these same samples "
                            + "they would flatter: judge them by the rows marked \u2020 above, or on new samples.");
        }
        return any ? Optional.of(table.css("fit").build()) : Optional.empty();
    }

    /** The line, if the rung is one that the POM can ask for. */
    static Optional<String> line(Rung rung) {
        return combiner(rung.step()).flatMap(combiner -> {
            String line = tag("combiner", combiner);
            List<Double> weights = rung.forUse().map(Fit::weights).orElse(List.of());
            if (!weights.isEmpty()) {
                List<String> texts = weights.stream().map(PomLines::weight).toList();
                if (texts.contains("0")) {
                    return Optional.empty();
                }
                line += " " + tag("weights", String.join(",", texts));
            }
            boolean tempered =
                    rung.forUse().filter(f -> !f.temperatures().isEmpty()).isPresent();
            return Optional.of(tempered ? line + " " + tag("temperature", "fitted") : line);
        });
    }

    private static Optional<String> combiner(Step step) {
        return switch (step) {
            case MEAN, TEMPERED_MEAN, WEIGHTED_MEAN, TEMPERED_WEIGHTED_MEAN -> Optional.of("mean");
            case GEOMETRIC, TEMPERED_GEOMETRIC, WEIGHTED_GEOMETRIC -> Optional.of("geometric");
            case VOTE -> Optional.of("vote");
            case MAX -> Optional.of("max");
            case BORDA -> Optional.of("borda");
            case BEST_MEMBER, TODAY, INDEPENDENT, ORACLE -> Optional.empty();
        };
    }

    private static String tag(String name, String value) {
        return "<" + name + ">" + value + "</" + name + ">";
    }

    private static String weight(double weight) {
        BigDecimal rounded = BigDecimal.valueOf(weight).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
