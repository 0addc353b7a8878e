package io.github.ensdiag.input;

import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.Wanted;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where one member's predictions lie.
 *
 * @param name unique among the members
 * @param wanted what they are
 * @param predictions scores, lists or decisions; the classes of lists if {@code listScores} are given
 * @param listScores the scores of lists, in other files or another field than their classes
 * @param ids of the samples, where they are not to be found beside the predictions by their usual names
 * @param scale what the scores mean; empty: recognised from the values
 * @param features what a layer gives for each sample; optional
 * @param attributions how much each input mattered for each sample; optional
 */
public record MemberFiles(
        String name,
        Wanted wanted,
        Source predictions,
        Optional<Source> listScores,
        Optional<Source> ids,
        Optional<Scale> scale,
        Optional<Source> features,
        Optional<Source> attributions) {

    /** Predictions alone. */
    public MemberFiles(
            String name,
            Wanted wanted,
            Source predictions,
            Optional<Source> listScores,
            Optional<Source> ids,
            Optional<Scale> scale) {
        this(name, wanted, predictions, listScores, ids, scale, Optional.empty(), Optional.empty());
    }

    /** The same predictions with features and attributions beside them. */
    public MemberFiles with(Optional<Source> newFeatures, Optional<Source> newAttributions) {
        return new MemberFiles(name, wanted, predictions, listScores, ids, scale, newFeatures, newAttributions);
    }

    /** Whatever a file holds. */
    public static MemberFiles any(String name, Source predictions) {
        return new MemberFiles(name, Wanted.ANY, predictions, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Scores of all classes: {@code N × C}. */
    public static MemberFiles dense(String name, Path scores, Optional<Scale> scale) {
        return new MemberFiles(name, Wanted.SCORES, Source.of(scores), Optional.empty(), Optional.empty(), scale);
    }

    /** Lists: {@code N × k} class indices, of which −1 is an empty slot, and their scores. */
    public static MemberFiles topK(String name, Path classes, Path scores, Optional<Scale> scale) {
        return new MemberFiles(
                name, Wanted.SCORES, Source.of(classes), Optional.of(Source.of(scores)), Optional.empty(), scale);
    }

    /** {@code N} class indices; −1 is no answer. */
    public static MemberFiles decisions(String name, Path decisions) {
        return new MemberFiles(
                name, Wanted.DECISIONS, Source.of(decisions), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
