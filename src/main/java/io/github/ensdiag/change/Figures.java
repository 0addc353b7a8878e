package io.github.ensdiag.change;

import static io.github.ensdiag.change.Comparing.BOOTSTRAP;

import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What changed of every figure that both runs have. */
final class Figures {
    private final Snapshot before;
    private final Snapshot now;
    private final Optional<Comparing> comparing;
    private final List<FigureChange> changes = new ArrayList<>();

    private Figures(Snapshot before, Snapshot now, Optional<Comparing> comparing) {
        this.before = before;
        this.now = now;
        this.comparing = comparing;
    }

    /** The ensemble, then the members and the pairs that both have; of each in the order of the catalogue. */
    static List<FigureChange> of(Snapshot before, Snapshot now, Optional<Comparing> comparing) {
        Figures figures = new Figures(before, now, comparing);
        figures.addAll(new Subject.Ensemble(), PredictorMeasure.values());
        figures.addAll(new Subject.Ensemble(), EnsembleMeasure.values());
        now.members().stream()
                .filter(before.members()::contains)
                .forEach(name -> figures.addAll(new Subject.Member(name), PredictorMeasure.values()));
        now.pairs().forEach(pair -> figures.addAll(pair, PairMeasure.values()));
        return figures.changes;
    }

    private void addAll(Subject subject, Measure[] measures) {
        for (Measure measure : measures) {
            Optional<Figure> then = Mirror.figure(before, subject, measure);
            Optional<Figure> today = now.figure(subject, measure);
            if (then.isPresent()
                    && today.isPresent()
                    && (then.get().defined() || today.get().defined())) {
                changes.add(change(subject, measure, then.get(), today.get()));
            }
        }
    }

    private FigureChange change(Subject subject, Measure measure, Figure then, Figure today) {
        Optional<Figure> paired = comparing.flatMap(c -> paired(c, subject, measure));
        if (paired.isPresent() && !comparing.get().whole()) {
            return shared(comparing.get(), subject, measure, paired.get());
        }
        boolean identical = paired.isEmpty()
                && then.equals(today)
                && comparing
                        .filter(c -> c.whole() && still(c, subject, measure))
                        .isPresent();
        return FigureChange.of(subject, measure, then, today, identical ? Optional.of(Figure.of(0)) : paired);
    }

    /** Of the samples that both runs have. */
    private static FigureChange shared(Comparing comparing, Subject subject, Measure measure, Figure difference) {
        Figure then = mean(
                comparing, SampleValue.of(subject, measure, comparing.before()).orElseThrow());
        Figure today = mean(
                comparing, SampleValue.of(subject, measure, comparing.now()).orElseThrow());
        return new FigureChange(subject, measure, then, today, difference, true, true);
    }

    /** With an interval where every value is 0 or 1. */
    private static Figure mean(Comparing comparing, SampleValue value) {
        int n = comparing.compared().cardinality();
        double[] values = comparing.compared().stream().mapToDouble(value::of).toArray();
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).allMatch(v -> v == 0 || v == 1)
                ? Figure.share(Math.round(sum), n)
                : Figure.of(sum / n);
    }

    private static Optional<Figure> paired(Comparing comparing, Subject subject, Measure measure) {
        return SampleValue.of(subject, measure, comparing.before())
                .flatMap(then -> SampleValue.of(subject, measure, comparing.now())
                        .map(today -> within(
                                measure,
                                PairedDifference.of(
                                        where(comparing, subject, measure),
                                        then,
                                        today,
                                        comparing.compared().cardinality(),
                                        BOOTSTRAP))));
    }

    /** No difference exceeds the range of the measure. */
    private static Figure within(Measure measure, Figure difference) {
        double span = measure.about().highest() - measure.about().lowest();
        return Figure.of(
                difference.get(),
                difference.interval().map(i -> new Interval(Math.max(-span, i.low()), Math.min(span, i.high()))));
    }

    /** Where a figure can have changed at all. */
    private static BitSet where(Comparing comparing, Subject subject, Measure measure) {
        if (measure instanceof EnsembleMeasure) {
            return comparing.compared();
        }
        BitSet flips = new BitSet();
        members(subject).forEach(name -> flips.or(comparing.flips(name)));
        return flips;
    }

    private static Stream<Optional<String>> members(Subject subject) {
        if (subject instanceof Subject.Pair pair) {
            return Stream.of(Optional.of(pair.a()), Optional.of(pair.b()));
        }
        return Stream.of(subject instanceof Subject.Member m ? Optional.of(m.name()) : Optional.empty());
    }

    /** Whether nobody whom a figure is about changed sides on any sample. */
    private boolean still(Comparing comparing, Subject subject, Measure measure) {
        if (measure instanceof EnsembleMeasure) {
            return before.members().size() == now.members().size()
                    && before.members().containsAll(now.members())
                    && comparing.still();
        }
        return where(comparing, subject, measure).isEmpty();
    }
}
