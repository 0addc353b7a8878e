package io.github.ensdiag.report;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.change.FigureChange;
import io.github.ensdiag.change.SampleChanges;
import io.github.ensdiag.change.SeriesChange;
import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What changed since the baseline, in words. */
final class ChangeWords {
    /** More findings, and longer texts, than this would hide the figures. */
    private static final int FINDINGS = 3;

    private static final int LONG = 200;

    private static final int NAMED = 3;

    private final Facts facts;
    private final Changes changes;
    private final Text.Span ensemble;

    ChangeWords(Facts facts, Changes changes) {
        this.facts = facts;
        this.changes = changes;
        ensemble = facts.name(facts.members());
    }

    boolean nothing() {
        return changes.nothing();
    }

    /** What changed and whether more than chance is behind it, in one or two sentences. */
    Text lead() {
        if (nothing()) {
            return Text.of(
                    "Nothing changed since ",
                    baseline(),
                    ": the same figures, and the same ",
                    Words.count(facts.n(), "sample"),
                    " right and wrong.");
        }
        return changes.samples().map(this::matched).orElseGet(this::unmatched);
    }

    private Text baseline() {
        String title = changes.before().title();
        return title.isBlank() || title.equals(changes.now().title())
                ? Text.of("the baseline")
                : Text.of("the baseline, \u201c", cut(title), "\u201d");
    }

    private static String cut(String text) {
        return Words.apart(Words.cut(text, LONG, LONG));
    }

    private Text matched(SampleChanges samples) {
        SeriesChange change = samples.ensemble();
        Text where = samples.whole()
                ? Text.of("Since ", baseline(), ", ", ensemble)
                : Text.of(
                        "On the ",
                        Words.count(samples.matched(), "sample"),
                        " that this run shares with ",
                        baseline(),
                        ", ",
                        ensemble);
        if (change.newlyRight() + change.newlyWrong() == 0) {
            return Text.of(where, " is right and wrong on the same samples as before.");
        }
        Text flips = Text.of(
                change.newlyRight() == 0
                        ? "No sample is"
                        : Words.count(change.newlyRight(), "sample is", "samples are"),
                " newly right, ",
                change.newlyWrong() == 0 ? "none" : Format.count(change.newlyWrong()),
                " newly wrong; ",
                Words.chance(Math.log10(change.p().get())),
                ".");
        double difference = change.difference().get();
        return difference == 0
                ? Text.of(where, " has neither gained nor lost accuracy, but not by standing still. ", flips)
                : Text.of(
                        where, difference > 0 ? " has gained " : " has lost ", size(change.difference()), ". ", flips);
    }

    private Text unmatched() {
        FigureChange change = accuracy();
        boolean within =
                change.difference().interval().filter(i -> !i.contains(0)).isEmpty();
        return Text.of(
                "In ",
                baseline(),
                ", the ",
                changes.before().ensemble(),
                " scored ",
                Format.share(change.before()),
                "; now ",
                ensemble,
                " scores ",
                Format.share(change.now()),
                ": ",
                Format.points(change.difference()),
                " points",
                Estimate.behindPoints(change.difference()),
                within ? ", which may be chance." : ", more than chance explains.");
    }

    private FigureChange accuracy() {
        return changes.of(new Subject.Ensemble(), PredictorMeasure.ACCURACY).orElseThrow();
    }

    private static String size(Figure difference) {
        return Format.points(Math.abs(difference.get())).replace("+", "") + " points"
                + Estimate.behindPoints(difference);
    }

    List<Text> paragraphs() {
        List<Text> list = new ArrayList<>();
        if (!changes.unmatched().isEmpty()) {
            list.add(Text.of("The two runs cannot be compared sample by sample. ", changes.unmatched()));
        }
        changes.samples().filter(s -> !s.whole()).ifPresent(s -> list.add(notWhole(s)));
        if (!changes.before().ensemble().equals(changes.now().ensemble())) {
            list.add(Text.of(
                    "The ensemble is not the same: the ", changes.before().ensemble(), " then, ", ensemble, " now."));
        }
        list.addAll(members());
        if (changes.otherVerdict()) {
            list.add(verdict());
        }
        list.addAll(findings());
        return list;
    }

    private static Figure accuracy(Snapshot snapshot) {
        return snapshot.figure(new Subject.Ensemble(), PredictorMeasure.ACCURACY)
                .orElseThrow();
    }

    private Text notWhole(SampleChanges samples) {
        List<String> parts = new ArrayList<>();
        if (samples.added() > 0) {
            parts.add(Words.count(samples.added(), "sample is", "samples are") + " new");
        }
        if (samples.removed() > 0) {
            parts.add(Words.count(samples.removed(), "sample is", "samples are") + " gone");
        }
        if (samples.relabelled() > 0) {
            parts.add(Words.count(samples.relabelled(), "sample has", "samples have")
                    + " another true class and cannot be compared");
        }
        return Text.of(
                Words.list(parts),
                ". Over all samples of each run, the accuracy was ",
                Format.share(accuracy(changes.before())),
                " then and is ",
                Format.share(accuracy(changes.now())),
                " now.");
    }

    private List<Text> members() {
        List<String> added = changes.addedMembers();
        List<String> removed = changes.removedMembers();
        List<Text> list = new ArrayList<>();
        if (!added.isEmpty()) {
            list.add(Text.of(
                    "New among the members: ",
                    Words.list(added.stream().map(facts::named).toList()),
                    "."));
        }
        if (!removed.isEmpty()) {
            list.add(Text.of(
                    "No longer a member: ",
                    Words.list(removed.stream()
                            .map(name -> Text.styled(cut(name), "n"))
                            .toList()),
                    "."));
        }
        return list;
    }

    private Text verdict() {
        Verdict then = changes.before().verdict();
        Text headline = Text.of("Then it said: \u201c", cut(then.headline()), "\u201d");
        return then.effect() == changes.now().verdict().effect()
                ? Text.of(
                        "The main cause has changed: ",
                        cause(then),
                        " then, ",
                        cause(changes.now().verdict()),
                        " now.")
                : Text.of("The answer above differs from that of the baseline. ", headline);
    }

    private static Object cause(Verdict verdict) {
        return verdict.main().<Object>map(c -> CauseGlossary.title(c.kind())).orElse("none");
    }

    private List<Text> findings() {
        return Stream.concat(
                        findings("The audit of the input finds what it did not find then: ", changes.appeared()),
                        findings("The audit of the input no longer finds: ", changes.vanished()))
                .toList();
    }

    private static Stream<Text> findings(String start, List<Finding> findings) {
        if (findings.isEmpty()) {
            return Stream.of();
        }
        String statements = String.join(
                " ",
                findings.stream().limit(FINDINGS).map(f -> cut(f.statement())).toList());
        int more = Math.max(0, findings.size() - FINDINGS);
        return Stream.of(
                Text.of(start, statements, more == 0 ? "" : " And " + Words.count(more, "other finding") + "."));
    }

    /** What the picture of the accuracies shows. */
    Text takeaway() {
        List<Object> surely = new ArrayList<>();
        changes.now().members().stream()
                .filter(name -> changes.found(Optional.of(name)))
                .forEach(name -> surely.add(facts.named(name)));
        if (changes.found(Optional.empty())) {
            surely.add(ensemble);
        }
        Text who = surely.size() <= NAMED ? Words.list(surely) : Text.of(Format.count(surely.size()), " predictors");
        return Text.of(
                surely.isEmpty()
                        ? "No accuracy changed by more than chance may explain"
                        : Text.of("The accuracy of ", who, " changed by more than chance explains"),
                facts.drawn("changes") ? ": ring then, disc now, with the interval of the change." : ".");
    }
}
