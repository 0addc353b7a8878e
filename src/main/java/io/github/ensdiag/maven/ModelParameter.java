package io.github.ensdiag.maven;

import io.github.ensdiag.format.Format;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.SourceParser;
import io.github.ensdiag.layout.Wanted;
import io.github.ensdiag.table.InputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A POM's {@code <model>}: exactly one of {@code predictions}, {@code scores}, {@code topK} and {@code decisions}; beside
 * it, if wanted, {@code features} and {@code attributions}, what the model looked at. Each
 * names a file, a directory, a glob, or several with commas between them, and behind a {@code #}, if wanted, a field.
 */
public class ModelParameter {
    /** Shown in the report; by default the base name of the file. */
    String name;

    /** Whatever the file holds: scores of all classes or of the best, or decisions. */
    String predictions;

    /** Scores, of every class or of the best. */
    String scores;

    /** Lists of the largest scores, whose classes and scores are in two files or fields. */
    TopKParameter topK;

    /** One class a sample. */
    String decisions;

    /** The ids of the samples, where they are not recognised in the file: a file, or {@code #} and a field of it. */
    String ids;

    /** Optional: what a layer of the model gives for each sample, such as its embeddings; N × D, or more dimensions. */
    String features;

    /** Optional: how much each input mattered for each sample, such as SHAP values; N × F, or more dimensions. */
    String attributions;

    /** {@code auto}, {@code probabilities}, {@code logits} or {@code log-probabilities}. */
    String scale;

    /** The format of the files; by default recognised by their content. */
    String format;

    /** The same with another name. */
    ModelParameter named(String other) {
        ModelParameter copy = new ModelParameter();
        copy.name = other;
        copy.predictions = predictions;
        copy.scores = scores;
        copy.topK = topK;
        copy.decisions = decisions;
        copy.ids = ids;
        copy.features = features;
        copy.attributions = attributions;
        copy.scale = scale;
        copy.format = format;
        return copy;
    }

    /** @param place of this model in the configuration, for messages */
    MemberFiles toMemberFiles(String place, SourceParser parser) {
        String self = name == null ? place : "Model " + name;
        if (Stream.of(predictions, scores, topK, decisions)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new InputException(
                    self + " must have exactly one of <predictions>, <scores>, <topK> and <decisions>, but has "
                            + given() + ". Keep the one that describes its file.");
        }
        Optional<Scale> meaning = parseScale(self);
        Optional<Format> fileFormat =
                Optional.ofNullable(format).filter(f -> !f.isBlank()).map(Format::named);
        if (decisions != null && meaning.isPresent()) {
            throw new InputException(self + " has <decisions>, which have no scores, and a <scale>. Remove <scale>.");
        }
        if (topK != null && (topK.classes == null || topK.scores == null)) {
            throw new InputException(
                    self + " has a <topK> without <" + (topK.classes == null ? "classes" : "scores")
                            + ">. Give both, <classes> and <scores>; if one file holds both, give it as <scores> of the model.");
        }
        String main = Stream.of(predictions, scores, decisions, topK == null ? null : topK.classes)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        Source source = parser.parse(main, fileFormat);
        return new MemberFiles(
                nameOr(source),
                wanted(),
                source,
                Optional.ofNullable(topK).map(lists -> parser.parse(lists.scores, fileFormat)),
                besides(ids, source, parser),
                meaning,
                besides(features, source, parser),
                besides(attributions, source, parser));
    }

    /** Another file, or {@code #} and another field of the same. */
    private static Optional<Source> besides(String given, Source own, SourceParser parser) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        String text = given.strip();
        return Optional.of(
                text.startsWith("#")
                        ? new Source(own.files(), Optional.of(text.substring(1)), own.format())
                        : parser.parse(text, Optional.empty()));
    }

    private Wanted wanted() {
        return predictions != null ? Wanted.ANY : decisions != null ? Wanted.DECISIONS : Wanted.SCORES;
    }

    private String given() {
        return Stream.of(
                        predictions == null ? null : "<predictions>",
                        scores == null ? null : "<scores>",
                        topK == null ? null : "<topK>",
                        decisions == null ? null : "<decisions>")
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + " and " + b)
                .orElse("none");
    }

    private Optional<Scale> parseScale(String self) {
        String text = scale == null ? "auto" : scale.strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "auto" -> Optional.empty();
            case "probabilities" -> Optional.of(Scale.PROBABILITIES);
            case "logits" -> Optional.of(Scale.LOGITS);
            case "log-probabilities" -> Optional.of(Scale.LOG_PROBABILITIES);
            default ->
                throw new InputException(self + " has the unknown <scale> \"" + scale
                        + "\". Use auto, probabilities, logits or log-probabilities.");
        };
    }

    private String nameOr(Source source) {
        if (name != null && !name.isBlank()) {
            return name.strip();
        }
        if (source.field().isPresent()) {
            return source.field().get().replaceFirst("^/", "");
        }
        Path file = source.files().get(0);
        Path named = source.files().size() > 1 && file.getParent() != null ? file.getParent() : file;
        String base = named.getFileName().toString().replaceFirst("(?i)\\.(gz|zst)$", "");
        int dot = base.lastIndexOf('.');
        return dot > 0 ? base.substring(0, dot) : base;
    }
}
