package io.github.ensdiag.report;

import io.github.ensdiag.change.FigureChange;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;

/** Figures of all units in one column. */
final class ChangeCells {
    private ChangeCells() {}

    static Table.Cell value(Measure measure, Figure figure) {
        return switch (measure.about().unit()) {
            case SHARE -> Estimate.cell(Format.share(figure), figure, Format::percentInterval);
            case POINTS -> Estimate.cell(Format.points(figure) + " points", figure, Format::pointsInterval);
            case P_VALUE -> Table.cell(Format.pCell(figure));
            case NATS, NUMBER, LOG10 -> Estimate.fixed(figure, 3);
        };
    }

    /** The difference; none of p values, which say nothing. */
    static Table.Cell change(FigureChange change) {
        Figure difference = change.difference();
        if (!difference.defined()) {
            return Table.cell(Format.NONE);
        }
        return switch (change.measure().about().unit()) {
            case SHARE, POINTS ->
                Estimate.cell(Format.points(difference) + " points", difference, Format::pointsInterval);
            case P_VALUE, LOG10 -> Table.cell(Format.NONE);
            case NATS, NUMBER ->
                Estimate.cell(
                        Format.signed(difference.get(), 3),
                        difference,
                        i -> Format.signed(i.low(), 3) + " to " + Format.signed(i.high(), 3));
        };
    }

    /** An accuracy; its own interval shows when pointed at, as that of the change tells more. */
    static Table.Cell accuracy(Optional<Figure> accuracy) {
        return accuracy.map(a -> new Table.Cell(
                        Text.of(Format.percent(a)),
                        "",
                        a.interval().map(Format::percentInterval).orElse("")))
                .orElseGet(() -> Table.cell(Format.NONE));
    }

    /** A difference in accuracy, in colour where chance does not explain it. */
    static Table.Cell points(Optional<Figure> difference, boolean found) {
        if (difference.isEmpty()) {
            return Table.cell(Format.NONE);
        }
        Figure figure = difference.get();
        Table.Cell cell = Estimate.points(figure);
        return found ? new Table.Cell(cell.text(), figure.get() > 0 ? "good" : "bad", cell.title()) : cell;
    }
}
