package io.github.ensdiag.features;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.measure.Columns;
import io.github.ensdiag.measure.Measured;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares the members' attributions sample by sample. */
final class AttributionLooks {
    /** Up to so many members each is compared with each. */
    private static final int FEW = 10;
    /** Numbers of a member that are read at most; of longer rows fewer are drawn. */
    private static final long MOST_NUMBERS = 1L << 28;
    /** Samples that are read however long their rows are. */
    private static final int LEAST_SAMPLES = 2000;

    private final EvaluationSet set;
    private final Columns columns;
    private final int best;
    private final int[] members;
    private final List<Matrix> attributions;
    private final List<int[]> pairs = new ArrayList<>();

    private AttributionLooks(EvaluationSet set, Measured measured) {
        this.set = set;
        columns = measured.columns();
        best = measured.results().ensemble().best();
        members = IntStream.range(0, set.insights().size())
                .filter(m -> set.insights().get(m).attributions().isPresent())
                .toArray();
        attributions = IntStream.of(members)
                .mapToObj(m -> set.insights().get(m).attributions().orElseThrow())
                .toList();
    }

    /**
     * Empty where fewer than two members have attributions.
     *
     * @throws InputException if a value is not finite, a member's attributions are all 0 or the same for all samples, or no
     *     two members have attributions of as many inputs
     */
    static Optional<Looks> of(EvaluationSet set, Measured measured, Parallel parallel) {
        AttributionLooks looks = new AttributionLooks(set, measured);
        return looks.members.length < 2
                ? Optional.empty()
                : Optional.of(looks.looks(measured.results().options(), parallel));
    }

    private Looks looks(Options options, Parallel parallel) {
        choosePairs();
        int longest = attributions.stream().mapToInt(Matrix::columns).max().orElseThrow();
        int most = (int) Math.max(LEAST_SAMPLES, Math.min(Integer.MAX_VALUE, MOST_NUMBERS / longest));
        Partners partners = Partners.of(set.labels(), most, options.seed());
        LookSums sums =
                new LookPass(attributions, members, pairs, partners, columns, options.topInputs()).run(parallel);
        requireSomething(sums, partners.samples().length);
        return new Looks(
                partners.samples().length,
                (int) IntStream.of(partners.sameClass()).filter(i -> i < 0).count(),
                IntStream.of(members).boxed().toList(),
                Arrays.stream(sums.zeroRows).boxed().toList(),
                new LookFigures(sums, pairs, members, attributions, options.topInputs()).pairs());
    }

    private void choosePairs() {
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                boolean wanted = members.length <= FEW || members[i] == best || members[j] == best;
                if (wanted
                        && attributions.get(i).columns() == attributions.get(j).columns()) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        if (pairs.isEmpty()) {
            Matrix a = attributions.get(0);
            Matrix b = attributions.get(1);
            throw new InputException("The attributions in " + a.places().file(0) + " are of " + a.columns()
                    + " inputs, those in " + b.places().file(0) + " of " + b.columns()
                    + ", so they cannot be compared. Save both for the same inputs in the same order, for example as "
                    + "saliency maps of the same size.");
        }
    }

    private void requireSomething(LookSums sums, int samples) {
        for (int i = 0; i < members.length; i++) {
            String file = attributions.get(i).places().file(0);
            if (sums.zeroRows[i] == samples) {
                throw new InputException(file + " holds attributions that are all 0, in each of the " + samples
                        + " rows that were looked at. Compute them again; gradients are 0 where a model’s output is "
                        + "detached or saturated.");
            }
            if (!sums.varies[i] && samples > 1) {
                throw new InputException(file + " holds the same attributions in each of the " + samples
                        + " rows that were looked at, so they say nothing of a sample. Save one row a sample, not their "
                        + "mean.");
            }
        }
    }
}
