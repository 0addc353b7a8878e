package io.github.ensdiag.report;

import io.github.ensdiag.explain.RungNames;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.whatif.Fit;
import io.github.ensdiag.whatif.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was fitted: on either half, and on all samples for use on new ones. */
final class FittedTable {
    private FittedTable() {}

    /** One fitted quantity of a rung. */
    private record Quantity(Text heading, Rung rung, Function<Fit, List<Double>> values, int decimals) {
        String forUse(int member) {
            return rung.forUse()
                    .map(f -> Format.fixed(values.apply(f).get(member), decimals))
                    .orElse(Format.NONE);
        }

        String onHalves(int member) {
            return String.join(
                    ", ",
                    rung.halves().stream()
                            .map(f -> Format.fixed(values.apply(f).get(member), decimals))
                            .toList());
        }
    }

    /** A row for every member; empty where nothing was fitted. */
    static Optional<Table> of(Facts facts) {
        List<Quantity> quantities = quantities(facts);
        if (quantities.isEmpty()) {
            return Optional.empty();
        }
        var table = Table.titled("What was fitted: for use on new samples, and on either half");
        table.words("member");
        for (Quantity quantity : quantities) {
            table.column(quantity.heading(), "fitted on all samples, for use on new ones")
                    .column("on the halves", "fitted on the first half, and on the second");
        }
        for (int m = 0; m < facts.members(); m++) {
            List<Object> cells = new ArrayList<>();
            for (Quantity quantity : quantities) {
                cells.add(quantity.forUse(m));
                cells.add(new Table.Cell(Text.of(quantity.onHalves(m)), "soft", ""));
            }
            table.row("", facts.name(m), cells);
        }
        table.note(
                "The accuracies above are those of what was fitted on a half, scored on the other half. Where the two "
                        + "halves want nearly the same, the fit can be relied on.");
        return Optional.of(table.css(facts.few() ? "fit" : "fit tall").build());
    }

    private static List<Quantity> quantities(Facts facts) {
        RungNames names = new RungNames(facts.results);
        List<Rung> fitted = facts.whatIf.ladder().rungs().stream()
                .filter(r -> !r.halves().isEmpty())
                .toList();
        List<Quantity> quantities = new ArrayList<>();
        // every rung with temperatures has the same: a member's does not depend on what follows
        fitted.stream()
                .filter(r -> !r.halves().get(0).temperatures().isEmpty())
                .findFirst()
                .ifPresent(r -> quantities.add(new Quantity(
                        Text.of(Facts.term("temperature", PredictorMeasure.TEMPERATURE)), r, Fit::temperatures, 2)));
        fitted.stream()
                .filter(r -> !r.halves().get(0).weights().isEmpty())
                .forEach(r -> quantities.add(new Quantity(
                        Text.of(LadderTables.term(names.inFull(r.step()), r.step())),
                        r,
                        Fit::weights,
                        facts.few() ? 2 : 3)));
        return quantities;
    }
}
