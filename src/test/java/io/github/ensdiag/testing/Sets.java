package io.github.ensdiag.testing;

import io.github.ensdiag.input.Accepted;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Superclasses;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Evaluation sets made by hand, and sets with one more thing. */
public final class Sets {
    private Sets() {}

    /** @param right by sample: all right classes, the one that stands for them first */
    public static EvaluationSet of(int classes, int[][] right, List<Member> members) {
        return accepting(
                new EvaluationSet(
                        classes, Arrays.stream(right).mapToInt(r -> r[0]).toArray(), members),
                right);
    }

    /** The same set, several classes being right. */
    public static EvaluationSet accepting(EvaluationSet set, int[][] right) {
        int[] starts = new int[right.length + 1];
        for (int i = 0; i < right.length; i++) {
            starts[i + 1] = starts[i] + right[i].length;
        }
        int[] all = Arrays.stream(right).flatMapToInt(Arrays::stream).toArray();
        int[] labels = Arrays.stream(right).mapToInt(r -> r[0]).toArray();
        return with(set, labels, Optional.of(new Accepted(starts, all)), set.superclasses(), set.ensemble());
    }

    /** The same set with a given ensemble. */
    public static EvaluationSet given(EvaluationSet set, Member ensemble) {
        return with(set, set.labels(), set.accepted(), set.superclasses(), Optional.of(ensemble));
    }

    /** The same set with groups of classes. */
    public static EvaluationSet grouped(EvaluationSet set, Superclasses groups) {
        return with(set, set.labels(), set.accepted(), Optional.of(groups), set.ensemble());
    }

    private static EvaluationSet with(
            EvaluationSet set,
            int[] labels,
            Optional<Accepted> accepted,
            Optional<Superclasses> groups,
            Optional<Member> ensemble) {
        return new EvaluationSet(
                set.files(),
                set.classes(),
                set.classesAssumed(),
                labels,
                accepted,
                set.classNames(),
                set.sampleIds(),
                groups,
                set.members(),
                ensemble,
                set.findings());
    }
}
