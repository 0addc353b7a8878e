package io.github.ensdiag.change;

import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures of a pair whose two members are named the other way round. */
final class Mirror {
    private Mirror() {}

    /** A figure of a run; of a pair in whichever order the run has its members. */
    static Optional<Figure> figure(Snapshot run, Subject subject, Measure measure) {
        Optional<Figure> figure = run.figure(subject, measure);
        return figure.isPresent() || !(subject instanceof Subject.Pair pair)
                ? figure
                : run.figure(of(pair), measure).map(f -> mirrored(measure, f));
    }

    static Subject.Pair of(Subject.Pair pair) {
        return new Subject.Pair(pair.b(), pair.a());
    }

    /** The same change, told of B and A. */
    static FigureChange of(FigureChange change) {
        Figure before = mirrored(change.measure(), change.before());
        Figure now = mirrored(change.measure(), change.now());
        Figure difference = directed(change.measure()) ? from(0, change.difference()) : change.difference();
        return new FigureChange(
                of((Subject.Pair) change.subject()),
                change.measure(),
                before,
                now,
                difference,
                change.paired(),
                change.shared());
    }

    private static Figure mirrored(Measure measure, Figure figure) {
        if (!directed(measure)) {
            return figure;
        }
        return from(measure == PairMeasure.CONFLICT_AUC ? 1 : 0, figure);
    }

    /** Whether it makes a difference who of the two is named first. */
    private static boolean directed(Measure measure) {
        return measure == PairMeasure.ACCURACY_DIFFERENCE || measure == PairMeasure.CONFLICT_AUC;
    }

    private static Figure from(double whole, Figure figure) {
        if (!figure.defined()) {
            return figure;
        }
        return new Figure(
                OptionalDouble.of(whole - figure.get()),
                figure.interval().map(i -> new Interval(whole - i.high(), whole - i.low())));
    }
}
