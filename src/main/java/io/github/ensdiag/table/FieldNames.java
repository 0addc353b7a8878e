package io.github.ensdiag.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What fields are usually called. Case, underscores, hyphens, dots and blanks do not matter. */
public final class FieldNames {
    private static final Set<String> IDS = Set.of(
            "id",
            "ids",
            "sampleid",
            "sampleids",
            "imageid",
            "imageids",
            "rowid",
            "rowindex",
            "exampleid",
            "uid",
            "uuid",
            "guid",
            "filename",
            "filenames",
            "file",
            "filepath",
            "path",
            "image",
            "imagepath",
            "imagename");
    private static final Pattern ID_ENDING = Pattern.compile(".+([_\\-. ](?i:ids?)|[a-z]Ids?)");
    private static final Set<String> LABELS = Set.of(
            "label",
            "labels",
            "ytrue",
            "y",
            "target",
            "targets",
            "true",
            "truth",
            "groundtruth",
            "gt",
            "gold",
            "truelabel",
            "labelid",
            "labelids",
            "truelabels",
            "trueclass",
            "trueclasses",
            "actual",
            "class");
    private static final Set<String> DECISIONS = Set.of(
            "prediction",
            "predictions",
            "pred",
            "preds",
            "predicted",
            "ypred",
            "decision",
            "decisions",
            "predictedlabel",
            "predictedlabels",
            "predictedclass",
            "predictedclasses",
            "predlabel",
            "predclass",
            "answer",
            "answers",
            "argmax");
    private static final Set<String> SCORES = Set.of(
            "score",
            "scores",
            "logit",
            "logits",
            "prob",
            "probs",
            "proba",
            "probas",
            "probability",
            "probabilities",
            "yscore",
            "yscores",
            "yprob",
            "yproba",
            "logprob",
            "logprobs",
            "logprobability",
            "logprobabilities",
            "output",
            "outputs",
            "softmax",
            "confidence",
            "confidences",
            "value",
            "values");
    private static final Set<String> LISTED = Set.of(
            "class",
            "classes",
            "classid",
            "classids",
            "classname",
            "classnames",
            "label",
            "labels",
            "index",
            "indices",
            "category",
            "categories",
            "pred",
            "preds",
            "prediction",
            "predictions");

    private FieldNames() {}

    /** What stands behind the last {@code /}, in lower case and without what does not matter. */
    public static String normal(String name) {
        return name.substring(name.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[_\\-. ]", "");
    }

    /** Ids of the samples. */
    public static boolean isIds(String name) {
        return IDS.contains(normal(name))
                || ID_ENDING.matcher(name.strip()).matches() && !isListed(name) && !isLabels(name);
    }

    /** The true classes. */
    public static boolean isLabels(String name) {
        return LABELS.contains(normal(name));
    }

    /** One predicted class a row. */
    public static boolean isDecisions(String name) {
        return DECISIONS.contains(normal(name));
    }

    /** Scores: of every class, or of those that {@link #isListed}. */
    public static boolean isScores(String name) {
        return SCORES.contains(normal(name));
    }

    /** Classes to which scores belong. */
    public static boolean isListed(String name) {
        return LISTED.contains(normal(name));
    }

    /** What stands behind the last dot or slash: the member of a list of structures. */
    public static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    }

    /**
     * Whether whole numbers in a field of this name are names, so that text must be kept as it is written. For one of
     * several numbered columns, see {@link ColumnNames}.
     */
    public static boolean isName(String name) {
        return isIds(name) || isLabels(name) || isDecisions(name) || isListed(name);
    }

    /** Whether a field may well be called so: by one of the names here, or by one with a number. */
    public static boolean isUsual(String name) {
        return isName(name)
                || isScores(name)
                || RankedName.of(name)
                        .filter(ranked -> ranked.isClass() || ranked.isScore())
                        .isPresent();
    }
}
