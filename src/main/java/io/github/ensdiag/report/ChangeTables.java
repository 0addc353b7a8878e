package io.github.ensdiag.report;

import io.github.ensdiag.change.ChangeIndex;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Figures in the baseline and now. */
final class ChangeTables {
    /** Of more pairs than this no table shows every figure. */
    private static final int PAIRS = 10;

    private static final int LONG = 100;

    /** A smaller difference would be shown as 0. */
    private static final double ROUNDING = 5e-7;

    private static final List<Measure> TELLING = List.of(
            EnsembleMeasure.GAIN_OVER_BEST,
            EnsembleMeasure.GAIN_OVER_MEAN,
            EnsembleMeasure.ORACLE_ACCURACY,
            EnsembleMeasure.EFFICIENCY,
            EnsembleMeasure.INTERRATER_KAPPA,
            PairMeasure.ERROR_CONSISTENCY,
            PredictorMeasure.NLL,
            PredictorMeasure.BRIER,
            PredictorMeasure.ECE,
            PredictorMeasure.OVERCONFIDENCE);

    private final Facts facts;
    private final Changes changes;
    private final ChangeIndex index;

    ChangeTables(Facts facts) {
        this.facts = facts;
        changes = facts.changes.orElseThrow();
        index = new ChangeIndex(changes);
    }

    /** The accuracies, and who changed sides on how many samples. */
    Table series() {
        Optional<SampleChanges> samples = changes.samples();
        var table = Table.titled(
                "Accuracy in the baseline and now, ",
                samples.filter(s -> !s.whole())
                        .map(s -> "on the " + Words.count(s.matched(), "sample") + " of both runs, ")
                        .orElse(""),
                "in per cent");
        table.words("predictor").column("then").column("now").column("change", "in percentage points");
        if (samples.isPresent()) {
            table.column("newly right", "samples right now that were wrong");
            table.column("newly wrong", "samples wrong now that were right");
            table.column(Facts.term("p", "mcnemar"), "of newly right against newly wrong");
        }
        for (int m = 0; m < facts.members(); m++) {
            table.row(
                    "",
                    facts.name(m),
                    cells(Optional.of(facts.member(m).predictor().name())));
        }
        changes.removedMembers()
                .forEach(name -> table.row(
                        "", Text.styled(Words.apart(Words.cut(name, LONG, LONG)), "n"), cells(Optional.of(name))));
        table.row("sub strong", facts.ensembleHead(), cells(Optional.empty()));
        table.note(note(samples));
        return Outline.ends(
                        facts.members(), "those that gained most and those that lost most", "members", this::difference)
                .of(table.css(facts.few() ? "snug" : "snug tall").build());
    }

    private double difference(int member) {
        Subject subject = new Subject.Member(facts.member(member).predictor().name());
        return index.of(subject, PredictorMeasure.ACCURACY)
                .map(c -> c.difference().get())
                .orElse(Double.NaN);
    }

    private Text note(Optional<SampleChanges> samples) {
        boolean sameMembers =
                changes.addedMembers().isEmpty() && changes.removedMembers().isEmpty();
        return Text.of(
                sameMembers
                        ? ""
                        : "A dash: not a member then, or not now; of such a member the accuracy is that on all samples of its run. ",
                "The interval of a change is ",
                samples.isPresent()
                        ? Facts.term("paired", "paired")
                        : Text.of(
                                "made of the two figures\u2019, ", Facts.term("as if they were independent", "change")),
                samples.map(s -> s.byId()
                                ? "; samples are matched by their ids."
                                : "; samples are matched by their rows, as the true classes are the same in all.")
                        .orElse("."));
    }

    /** @param member empty: the ensemble */
    private List<Object> cells(Optional<String> member) {
        Subject subject = member.<Subject>map(Subject.Member::new).orElseGet(Subject.Ensemble::new);
        Optional<SeriesChange> series = changes.samples().flatMap(s -> s.of(member));
        List<Object> cells = new ArrayList<>();
        cells.add(then(subject, series));
        cells.add(now(subject, series));
        cells.add(ChangeCells.points(
                index.of(subject, PredictorMeasure.ACCURACY).map(FigureChange::difference), changes.found(member)));
        if (changes.samples().isPresent()) {
            cells.add(series.map(s -> Format.count(s.newlyRight())).orElse(Format.NONE));
            cells.add(series.map(s -> Format.count(s.newlyWrong())).orElse(Format.NONE));
            cells.add(series.map(s -> Format.pCell(s.p())).orElse(Format.NONE));
        }
        return cells;
    }

    private Table.Cell then(Subject subject, Optional<SeriesChange> series) {
        return ChangeCells.accuracy(series.map(s -> share(s.rightBefore()))
                .or(() -> changes.before().figure(subject, PredictorMeasure.ACCURACY)));
    }

    private Table.Cell now(Subject subject, Optional<SeriesChange> series) {
        return ChangeCells.accuracy(series.map(s -> share(s.rightNow()))
                .or(() -> changes.now().figure(subject, PredictorMeasure.ACCURACY)));
    }

    private Figure share(int right) {
        return Figure.share(right, changes.samples().orElseThrow().matched());
    }

    /** The most telling figures; none where none of them applies. */
    List<Table> telling() {
        List<FigureChange> list = changes.figures().stream()
                .filter(this::telling)
                .sorted(Comparator.comparingInt(c -> TELLING.indexOf(c.measure())))
                .toList();
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
                "Where a figure is a share of samples, or a difference of such shares, it is of the samples that both runs "
                        + "have, and the interval of its change is paired. Else it is of all samples of each run, and the "
                        + "interval is ",
                Facts.term("made of the two figures\u2019 own", "change"),
                ", which is too wide rather than too narrow where the samples are the same.");
    }

    private boolean telling(FigureChange change) {
        return change.subject() instanceof Subject.Ensemble
                        && TELLING.contains(change.measure())
                        && !(facts.two() && change.measure() == EnsembleMeasure.INTERRATER_KAPPA)
                || facts.two() && change.measure() == PairMeasure.ERROR_CONSISTENCY;
    }

    /** All other figures that changed, to be folded; none where none did. */
    List<Table> others() {
        List<FigureChange> list = changes.figures().stream()
                .filter(this::other)
                .filter(this::named)
                .toList();
        List<FigureChange> changed = list.stream().filter(ChangeTables::shows).toList();
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

    /** Whether a change is more than rounding, or of a figure that was or is undefined. */
    private static boolean shows(FigureChange change) {
        return !change.difference().defined() || Math.abs(change.difference().get()) >= ROUNDING;
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
