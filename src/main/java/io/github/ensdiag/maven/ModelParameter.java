package io.github.ensdiag.maven;

import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.table.InputException;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A POM's {@code <model>}: exactly one of {@code scores}, {@code topK} and {@code decisions}. */
public class ModelParameter {
    /** Shown in the report; by default the base name of the file. */
    String name;

    /** Array {@code N × C} of scores. */
    File scores;

    /** Lists of the largest scores. */
    TopKParameter topK;

    /** Array {@code N} of class indices; −1 is no answer. */
    File decisions;

    /** {@code auto}, {@code probabilities}, {@code logits} or {@code log-probabilities}. */
    String scale;

    /**
     * @param index of this model in its list, counted from 0
     * @param basedir against which relative paths are resolved
     */
    MemberFiles toMemberFiles(int index, Path basedir) {
        String self = name == null ? "<model> number " + (index + 1) : "Model " + name;
        if (Stream.of(scores, topK, decisions).filter(Objects::nonNull).count() != 1) {
            throw new InputException(self + " must have exactly one of <scores>, <topK> and <decisions>, but has "
                    + given() + ". Keep the one that describes its file.");
        }
        Optional<Scale> meaning = parseScale(self);
        if (decisions != null) {
            if (meaning.isPresent()) {
                throw new InputException(
                        self + " has <decisions>, which have no scores, and a <scale>. Remove <scale>.");
            }
            Path path = resolve(decisions, basedir);
            return new MemberFiles.Decisions(nameOr(path), path);
        }
        if (scores != null) {
            Path path = resolve(scores, basedir);
            return new MemberFiles.Dense(nameOr(path), path, meaning);
        }
        if (topK.classes == null || topK.scores == null) {
            throw new InputException(self + " has a <topK> without <" + (topK.classes == null ? "classes" : "scores")
                    + ">. Give both files, <classes> and <scores>.");
        }
        Path path = resolve(topK.classes, basedir);
        return new MemberFiles.TopK(nameOr(path), path, resolve(topK.scores, basedir), meaning);
    }

    private String given() {
        return Stream.of(
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

    private String nameOr(Path path) {
        if (name != null && !name.isBlank()) {
            return name.strip();
        }
        String file = path.getFileName().toString();
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static Path resolve(File file, Path basedir) {
        return basedir.resolve(file.toPath()).normalize();
    }
}
