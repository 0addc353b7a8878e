package io.github.ensdiag.report;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.change.FigureChange;
import io.github.ensdiag.change.SampleChanges;
import io.github.ensdiag.change.SeriesChange;
import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures in the baseline and now. */
final class ChangeTables {
    /** Of more pairs than this no table shows every figure. */
    private static final int PAIRS = 10;

    private static final List<Measure> OF_ENSEMBLE = List.of(
            EnsembleMeasure.GAIN_OVER_BEST,
            EnsembleMeasure.GAIN_OVER_MEAN,
            EnsembleMeasure.ORACLE_ACCURACY,
            EnsembleMeasure.EFFICIENCY,
            EnsembleMeasure.INTERRATER_KAPPA,
            PredictorMeasure.NLL,
            PredictorMeasure.BRIER,
            PredictorMeasure.ECE,
            PredictorMeasure.OVERCONFIDENCE);

    private final Facts facts;
    private final Changes changes;

    ChangeTables(Facts facts) {
        this.facts = facts;
        changes = facts.changes.orElseThrow();
    }

    /** The accuracies, and who changed sides on how many samples. */
    Table series() {
        Optional<SampleChanges> samples = changes.samples();
        var table = Table.titled("Accuracy in the baseline and now, in per cent");
        table.words("predictor").column("then").column("now");
        table.column(
                samples.filter(s -> !s.whole()).isPresent() ? "change on shared samples" : "change",
                "in percentage points");
        if (samples.isPresent()) {
            table.column("newly right", "samples right now that were wrong");
            table.column("newly wrong", "samples wrong now that were right");
            table.column(Facts.term("p", "mcnemar"), "of newly right against newly wrong");
        }
        for (int m = 0; m < facts.members(); m++) {
            String name = facts.member(m).predictor().name();
            table.row("", facts.name(m), cells(new Subject.Member(name), samples.map(s -> s.member(name))));
        }
        changes.removedMembers()
                .forEach(name -> table.row(
                        "",
                        Text.styled(Words.apart(Words.cut(name, 100, 100)), "n"),
                        cells(new Subject.Member(name), samples.map(s -> s.member(name)))));
        table.row(
                "sub strong",
                facts.ensembleHead(),
                cells(new Subject.Ensemble(), samples.map(s -> Optional.of(s.ensemble()))));
        table.note(note(samples));
        return Outline.ends(
                        facts.members(), "those that gained most and those that lost most", "members", this::difference)
                .of(table.css(facts.few() ? "snug" : "snug tall").build());
    }

    private double difference(int member) {
        Subject subject = new Subject.Member(facts.member(member).predictor().name());
        return changes.of(subject, PredictorMeasure.ACCURACY)
                .map(c -> c.difference().get())
                .orElse(Double.NaN);
    }

    private static Text note(Optional<SampleChanges> samples) {
        return Text.of(
                "A dash under then: not in the baseline; under now: no longer a member. The interval of a change is ",
                samples.isPresent()
                        ? Facts.term("paired", "paired")
                        : Text.of(
                                "made of the two figures\u2019, ", Facts.term("as if they were independent", "change")),
                samples.map(s -> s.byId()
                                ? "; samples are matched by their ids."
                                : "; samples are matched by their rows, as the true classes are the same in all.")
                        .orElse("."));
    }

    /** @param sides empty: samples are not compared; empty within: this series is not in both runs */
    private List<Object> cells(Subject subject, Optional<Optional<SeriesChange>> sides) {
        Optional<FigureChange> change = changes.of(subject, PredictorMeasure.ACCURACY);
        List<Object> cells = new ArrayList<>();
        cells.add(percent(changes.before().figure(subject, PredictorMeasure.ACCURACY)));
        cells.add(percent(changes.now().figure(subject, PredictorMeasure.ACCURACY)));
        Optional<SeriesChange> series = sides.flatMap(s -> s);
        cells.add(ChangeCells.points(
                series.map(SeriesChange::difference).or(() -> change.map(FigureChange::difference))));
        if (sides.isPresent()) {
            cells.add(series.map(s -> Format.count(s.newlyRight())).orElse(Format.NONE));
            cells.add(series.map(s -> Format.count(s.newlyWrong())).orElse(Format.NONE));
            cells.add(series.map(s -> Format.pCell(s.p())).orElse(Format.NONE));
        }
        return cells;
    }

    private static Object percent(Optional<Figure> figure) {
        return figure.<Object>map(Estimate::percent).orElse(Format.NONE);
    }

    /** The most telling figures; none where none of them applies. */
    List<Table> telling() {
        List<FigureChange> list =
                changes.figures().stream().filter(this::telling).toList();
        if (list.isEmpty()) {
            return List.of();
        }
        var table = Table.titled("What else changed: ", facts.ensembleName(), " and how alike the members are");
        table.words("figure").column("then").column("now").column("change");
        list.forEach(c -> table.row(term(c.measure()), cells(c)));
        return List.of(table.css("snug").note(intervals()).build());
    }

    private static Text intervals() {
        return Text.of(
                "Where a figure is a share of samples, or a difference of such shares, and both runs have the same samples, "
                        + "the interval of its change is paired. Else it is ",
                Facts.term("made of the two figures\u2019 own", "change"),
                ", and too wide rather than too narrow.");
    }

    private boolean telling(FigureChange change) {
        return change.subject() instanceof Subject.Ensemble
                        && OF_ENSEMBLE.contains(change.measure())
                        && !(facts.two() && change.measure() == EnsembleMeasure.INTERRATER_KAPPA)
                || facts.two()
                        && change.subject() instanceof Subject.Pair
                        && change.measure() == PairMeasure.ERROR_CONSISTENCY;
    }

    /** All other figures that changed, to be folded; none where none did. */
    List<Table> others() {
        List<FigureChange> list = changes.figures().stream()
                .filter(this::other)
                .filter(this::named)
                .toList();
        List<FigureChange> changed =
                list.stream().filter(c -> !c.before().equals(c.now())).toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        var table = Table.titled(
                "Other figures that changed: ", Format.count(changed.size()), " of ", Format.count(list.size()));
        table.words("figure").words("of").column("then").column("now").column("change");
        changed.forEach(c -> {
            List<Object> cells = new ArrayList<>(List.of(Table.words(who(c.subject()))));
            cells.addAll(List.of(cells(c)));
            table.row("", term(c.measure()), cells);
        });
        if (!facts.few() || pairs() > PAIRS) {
            table.note(
                    "With so many members those of ",
                    facts.few() ? "pairs" : "single members and pairs",
                    " are in ensdiag.json only.");
        }
        return List.of(table.css("snug tall").build());
    }

    private boolean other(FigureChange change) {
        return !telling(change)
                && change.measure() != PredictorMeasure.ACCURACY
                && change.measure().about().unit() != Unit.LOG10;
    }

    private boolean named(FigureChange change) {
        return change.subject() instanceof Subject.Pair
                ? pairs() <= PAIRS
                : facts.few() || change.subject() instanceof Subject.Ensemble;
    }

    private int pairs() {
        return facts.results.pairs().size();
    }

    private Text who(Subject subject) {
        if (subject instanceof Subject.Pair pair) {
            return Text.of(facts.named(pair.a()), " and ", facts.named(pair.b()));
        }
        return Text.of(subject instanceof Subject.Member m ? facts.named(m.name()) : facts.ensembleHead());
    }

    private static Text.Span term(Measure measure) {
        return Facts.term(measure.about().name(), measure);
    }

    private static Object[] cells(FigureChange change) {
        return new Object[] {
            ChangeCells.value(change.measure(), change.before()),
            ChangeCells.value(change.measure(), change.now()),
            ChangeCells.change(change)
        };
    }
}
