package io.github.ensdiag.features;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares the members' features on a random part of the samples. */
final class FeatureLikeness {
    private final int[] members;
    private final List<Matrix> features;

    private FeatureLikeness(EvaluationSet set) {
        members = IntStream.range(0, set.insights().size())
                .filter(m -> set.insights().get(m).features().isPresent())
                .toArray();
        features = IntStream.of(members)
                .mapToObj(m -> set.insights().get(m).features().orElseThrow())
                .toList();
    }

    /** @throws InputException if a value is not finite, or a member's features are the same for all samples */
    static Optional<Likeness> of(EvaluationSet set, List<int[]> blocks, Parallel parallel) {
        FeatureLikeness likeness = new FeatureLikeness(set);
        return likeness.members.length < 2 ? Optional.empty() : Optional.of(likeness.likeness(blocks, parallel));
    }

    private Likeness likeness(List<int[]> blocks, Parallel parallel) {
        Cka cka = Cka.of(blocks, this::grams, parallel);
        int samples = blocks.stream().mapToInt(block -> block.length).sum();
        List<PairFigure> pairs = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            if (cka.constant(i)) {
                throw constant(features.get(i), samples);
            }
            for (int j = i + 1; j < members.length; j++) {
                pairs.add(new PairFigure(members[i], members[j], cka.of(i, j)));
            }
        }
        return new Likeness(samples, blocks.size(), pairs);
    }

    private static InputException constant(Matrix matrix, int samples) {
        return new InputException(matrix.places().file(0) + " holds the same features in each of the " + samples
                + " rows that were looked at, so they say nothing of a sample. Save what the layer gives for every "
                + "sample, and check that it was not the same input each time.");
    }

    /** Member after member, since the rows of one may be long. */
    private Gram[] grams(int[] block) {
        Gram[] grams = new Gram[members.length];
        for (int i = 0; i < grams.length; i++) {
            Blocks blocks = features.get(i).blocks();
            double[][] rows = new double[block.length][features.get(i).columns()];
            for (int r = 0; r < block.length; r++) {
                blocks.read(block[r], 1, rows[r]);
            }
            grams[i] = Gram.of(rows);
        }
        return grams;
    }
}
