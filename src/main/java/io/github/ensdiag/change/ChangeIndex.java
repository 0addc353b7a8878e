package io.github.ensdiag.change;

import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.snapshot.ClassSnapshot;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what changed of a figure without looking through all of them, for whoever asks of thousands of classes. */
public final class ChangeIndex {
    private final Changes changes;
    private final Map<Asked, FigureChange> figures = new HashMap<>();
    private final Map<String, ClassSnapshot> before = new HashMap<>();
    private final Map<String, ClassSnapshot> now = new HashMap<>();
    private final Map<String, ClassChange> changed = new HashMap<>();

    /** By what they are made of: newly right, newly wrong, matched. */
    private final Map<List<Integer>, Figure> differences = new HashMap<>();

    private record Asked(Subject subject, Measure measure) {}

    public ChangeIndex(Changes changes) {
        this.changes = changes;
        changes.figures().forEach(f -> figures.put(new Asked(f.subject(), f.measure()), f));
        changes.before().classes().forEach(c -> before.put(c.id(), c));
        changes.now().classes().forEach(c -> now.put(c.id(), c));
        changes.samples()
                .filter(SampleChanges::whole)
                .ifPresent(s -> s.classes().forEach(c -> changed.put(c.id(), c)));
    }

    /** As {@link Changes#of}. */
    public Optional<FigureChange> of(Subject subject, Measure measure) {
        if (subject instanceof Subject.OfClass of) {
            return measure instanceof ClassMeasure m ? ofClass(of, m) : Optional.empty();
        }
        Optional<FigureChange> found = find(subject, measure);
        return found.isPresent() || !(subject instanceof Subject.Pair pair)
                ? found
                : find(Mirror.of(pair), measure).map(Mirror::of);
    }

    private Optional<FigureChange> find(Subject subject, Measure measure) {
        return Optional.ofNullable(figures.get(new Asked(subject, measure)));
    }

    private Optional<FigureChange> ofClass(Subject.OfClass of, ClassMeasure measure) {
        Optional<Figure> then = Optional.ofNullable(before.get(of.id()))
                .flatMap(c -> changes.before().figure(c, of.member(), measure));
        Optional<Figure> today =
                Optional.ofNullable(now.get(of.id())).flatMap(c -> changes.now().figure(c, of.member(), measure));
        return then.isEmpty() || today.isEmpty()
                ? Optional.empty()
                : Optional.of(FigureChange.of(of, measure, then.get(), today.get(), paired(of, measure)));
    }

    /** The accuracy alone can be paired, and only where both runs have the same samples. */
    private Optional<Figure> paired(Subject.OfClass of, ClassMeasure measure) {
        List<SeriesChange> series = changes.samples()
                .filter(s -> s.whole() && measure == ClassMeasure.ACCURACY)
                .map(SampleChanges::series)
                .orElse(List.of());
        int place = series.stream().map(SeriesChange::member).toList().indexOf(of.member());
        if (place < 0) {
            return Optional.empty();
        }
        ClassChange change = changed.get(of.id());
        return Optional.of(change == null ? Figure.of(0) : difference(change, place));
    }

    /** Thousands of classes with few flips have the same few counts. */
    private Figure difference(ClassChange change, int place) {
        List<Integer> counts =
                List.of(change.newlyRight().get(place), change.newlyWrong().get(place), change.matched());
        return differences.computeIfAbsent(counts, c -> change.difference(place));
    }
}
