package io.github.ensdiag.aggregate;

import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.rule.RuleResult.Outcome;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.SnapshotReader;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads of an {@code ensdiag.json} what can be compared with others. */
final class DigestReader {
    private static final Subject ENSEMBLE = new Subject.Ensemble();

    /** What a snapshot does not keep; where it is missing, less can be said. */
    private static final Set<String> BESIDE = Set.of(
            "files",
            "holds",
            "sha256",
            "rules",
            "outcome",
            "changes",
            "figures",
            "subject",
            "kind",
            "class",
            "measure",
            "difference",
            "value",
            "low",
            "high");

    private DigestReader() {}

    /** @throws InputException if the file cannot be read or holds no diagnosis */
    static Digest read(Path file) {
        Snapshot snapshot = SnapshotReader.read(file);
        try (InputStream in = Files.newInputStream(file)) {
            return digest(file, snapshot, JsonTree.read(in, BESIDE));
        } catch (IOException e) {
            throw new InputException(file + " cannot be read: " + e, e);
        }
    }

    private static Digest digest(Path file, Snapshot snapshot, JsonTree beside) {
        Verdict verdict = snapshot.verdict();
        return new Digest(
                snapshot.samples(),
                snapshot.members().size(),
                snapshot.bestMember(),
                figure(file, snapshot, new Subject.Member(snapshot.bestMember()), PredictorMeasure.ACCURACY),
                figure(file, snapshot, ENSEMBLE, PredictorMeasure.ACCURACY),
                figure(file, snapshot, ENSEMBLE, EnsembleMeasure.GAIN_OVER_BEST),
                verdict.effect(),
                verdict.main().map(c -> c.kind().title()).orElse(""),
                verdict.main().map(c -> c.cost()).orElse(Figure.of(Double.NaN)),
                verdict.advice().stream().findFirst().orElse(""),
                count(snapshot, Severity.ERROR),
                count(snapshot, Severity.WARNING),
                rules(beside.at("rules")),
                change(beside.at("changes", "figures")),
                beside.at("files").items().stream()
                        .filter(f -> f.at("holds").text().equals("true classes"))
                        .map(f -> f.at("sha256").text())
                        .collect(Collectors.toSet()));
    }

    private static Figure figure(Path file, Snapshot snapshot, Subject subject, Measure measure) {
        return snapshot.figure(subject, measure)
                .filter(Figure::defined)
                .orElseThrow(() -> new InputException(file + " cannot be read: it has no figure \"" + measure.id()
                        + "\". Write it anew with ensdiag:report."));
    }

    private static int count(Snapshot snapshot, Severity severity) {
        return (int) snapshot.findings().stream()
                .filter(f -> f.severity() == severity)
                .count();
    }

    private static Optional<Digest.RuleCount> rules(JsonTree rules) {
        int all = rules.items().size();
        return all == 0
                ? Optional.empty()
                : Optional.of(new Digest.RuleCount(
                        all,
                        rules.count("outcome", Vocabulary.word(Outcome.BROKEN)),
                        rules.count("outcome", Vocabulary.word(Outcome.UNDECIDED))));
    }

    /** Of the ensemble as a whole, not of the ensemble on a class. */
    private static Optional<Figure> change(JsonTree figures) {
        return figures.items().stream()
                .filter(f -> f.at("subject", "kind").text().equals("ensemble"))
                .filter(f -> !f.at("subject", "class").present())
                .filter(f -> f.at("measure").text().equals(PredictorMeasure.ACCURACY.id()))
                .map(f -> f.at("difference").figure())
                .findFirst();
    }
}
