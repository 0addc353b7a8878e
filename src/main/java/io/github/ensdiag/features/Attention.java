package io.github.ensdiag.features;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.measure.Measured;
import io.github.ensdiag.statistics.Figure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the members look at the same things.
 *
 * @param scores how alike their probabilities are; empty where fewer than two members have some
 * @param features how alike their features are; empty where fewer than two members have some
 * @param attributions how alike their attributions are; empty where fewer than two members have some
 */
public record Attention(Optional<Likeness> scores, Optional<Likeness> features, Optional<Looks> attributions) {

    /**
     * Compares all that was given. The figures are bit for bit the same for any number of threads.
     *
     * @throws io.github.ensdiag.table.InputException if features or attributions turn out not to be acceptable
     */
    public static Attention of(EvaluationSet set, Measured measured, Parallel parallel) {
        if (set.samples() < Gram.LEAST) {
            return new Attention(Optional.empty(), Optional.empty(), AttributionLooks.of(set, measured, parallel));
        }
        long seed = measured.results().options().seed();
        List<int[]> blocks = RandomBlocks.of(set.samples(), seed);
        return new Attention(
                ScoreLikeness.of(set, blocks, parallel),
                FeatureLikeness.of(set, blocks, parallel),
                AttributionLooks.of(set, measured, parallel));
    }

    /** All that is known of two members, the first having the lower index. */
    public Map<AttentionMeasure, Figure> figures(int a, int b) {
        Map<AttentionMeasure, Figure> figures = new EnumMap<>(AttentionMeasure.class);
        scores.ifPresent(likeness -> figures.put(AttentionMeasure.SCORE_CKA, likeness.figure(a, b)));
        features.ifPresent(likeness -> figures.put(AttentionMeasure.FEATURE_CKA, likeness.figure(a, b)));
        attributions.stream()
                .flatMap(looks -> looks.pairs().stream())
                .filter(pair -> pair.a() == a && pair.b() == b)
                .forEach(pair -> pair.all().forEach((measure, glance) -> figures.put(measure, glance.own())));
        return figures;
    }

    /** Whether there is anything but scores to compare. */
    public boolean given() {
        return features.isPresent() || attributions.isPresent();
    }
}
