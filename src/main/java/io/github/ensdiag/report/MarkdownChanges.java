package io.github.ensdiag.report;

import io.github.ensdiag.change.ChangeIndex;
import io.github.ensdiag.change.Changes;
import io.github.ensdiag.change.FigureChange;
import io.github.ensdiag.change.SampleChange;
import io.github.ensdiag.change.SampleChanges;
import io.github.ensdiag.change.SeriesChange;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.snapshot.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What changed since the baseline, as Markdown. */
final class MarkdownChanges {
    private static final int MOST_MEMBERS = 32;
    private static final int MOST_IDS = 20;

    private final Changes changes;
    private final ChangeIndex index;

    MarkdownChanges(Changes changes) {
        this.changes = changes;
        index = new ChangeIndex(changes);
    }

    String text() {
        String title = changes.before().title();
        if (changes.nothing()) {
            return Markdown.paragraph("Against the baseline nothing changed.");
        }
        return Markdown.paragraph("Against the baseline"
                        + (title.isBlank() ? "" : ", " + Markdown.text(title, 2 * MarkdownAnswer.NAME)) + ", "
                        + Words.count(changes.before().samples(), "sample") + ":")
                + figures()
                + names("New: ", changes.addedMembers())
                + names("Gone: ", changes.removedMembers())
                + changes.samples()
                        .map(MarkdownChanges::samples)
                        .orElseGet(() -> changes.unmatched().isEmpty()
                                ? ""
                                : Markdown.paragraph(Markdown.line(changes.unmatched(), 700)));
    }

    private String figures() {
        List<List<String>> rows = new ArrayList<>();
        Subject.Ensemble ensemble = new Subject.Ensemble();
        row(rows, "accuracy of the ensemble", ensemble, PredictorMeasure.ACCURACY);
        row(rows, "gain over the best member", ensemble, EnsembleMeasure.GAIN_OVER_BEST);
        row(rows, "mean of the members", ensemble, EnsembleMeasure.MEAN_ACCURACY);
        row(rows, "oracle", ensemble, EnsembleMeasure.ORACLE_ACCURACY);
        changes.now().members().stream()
                .limit(MOST_MEMBERS)
                .forEach(m -> row(rows, MarkdownAnswer.name(m), new Subject.Member(m), PredictorMeasure.ACCURACY));
        return rows.isEmpty()
                ? ""
                : Markdown.table(1, List.of("", "before", "now", "difference, points", "95 % interval"), rows);
    }

    private void row(List<List<String>> rows, String what, Subject subject, Measure measure) {
        index.of(subject, measure).map(change -> cells(what, change)).ifPresent(rows::add);
    }

    private static List<String> cells(String what, FigureChange change) {
        boolean points = change.measure() == EnsembleMeasure.GAIN_OVER_BEST;
        return List.of(
                what,
                points ? Format.points(change.before()) : Format.share(change.before()),
                points ? Format.points(change.now()) : Format.share(change.now()),
                Format.points(change.difference()),
                change.difference().interval().map(Format::pointsInterval).orElse(Format.NONE));
    }

    private static String names(String before, List<String> names) {
        List<String> shown = new ArrayList<>(
                names.stream().limit(MOST_IDS).map(MarkdownAnswer::name).toList());
        if (names.size() > MOST_IDS) {
            shown.add(Format.count(names.size() - MOST_IDS) + " more");
        }
        return names.isEmpty()
                ? ""
                : Markdown.paragraph(before + Words.list(shown).plain() + ".");
    }

    private static String samples(SampleChanges samples) {
        List<List<String>> rows = samples.series().stream()
                .limit(MOST_MEMBERS + 1)
                .map(MarkdownChanges::cells)
                .toList();
        return Markdown.paragraph(Words.count(samples.matched(), "sample is", "samples are")
                        + " in both, with the same true class, matched by their " + (samples.byId() ? "ids" : "rows")
                        + "." + notWhole(samples))
                + Markdown.table(1, List.of("", "newly right", "newly wrong", "p"), rows)
                + ids("Newly right for the ensemble", samples, true)
                + ids("Newly wrong for the ensemble", samples, false);
    }

    private static String notWhole(SampleChanges samples) {
        return samples.whole()
                ? ""
                : " Of others, " + Format.count(samples.added()) + " are new, " + Format.count(samples.removed())
                        + " are gone and " + Format.count(samples.relabelled())
                        + " have another true class; the figures above are of those in both.";
    }

    private static List<String> cells(SeriesChange series) {
        return List.of(
                series.member().map(MarkdownAnswer::name).orElse("the ensemble"),
                Format.count(series.newlyRight()),
                Format.count(series.newlyWrong()),
                Format.pCell(series.p()));
    }

    private static String ids(String what, SampleChanges samples, boolean right) {
        List<String> ids = samples.listed().stream()
                .filter(s -> s.newlyRight() == right)
                .map(SampleChange::id)
                .toList();
        if (ids.isEmpty()) {
            return "";
        }
        String first = ids.stream().limit(MOST_IDS).map(MarkdownAnswer::name).collect(Collectors.joining(", "));
        int more = ids.size() - MOST_IDS;
        return Markdown.paragraph(what + ": " + first + (more > 0 ? " and " + Format.count(more) + " more" : "") + ".");
    }
}
