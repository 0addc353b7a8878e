package io.github.ensdiag.change;

import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.input.ClassNames;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.testing.Diagnosed;
import io.github.ensdiag.testing.MadeMember;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Runs to be compared: of members that give answers only, by name. */
record Runs(List<String> classes, Optional<List<String>> ids, int[] labels, Map<String, int[]> answers) {
    private static final Options OPTIONS = new Options(Combining.mean(List.of()), 5, 5, 20, 200, 1, 1);
    private static final Verdict VERDICT =
            new Verdict(Verdict.Effect.CANNOT_TELL, "It cannot be told.", List.of(), List.of(), List.of());

    static Runs of(int classes, int[] labels, Map<String, int[]> answers) {
        List<String> ids = IntStream.range(0, classes).mapToObj(c -> "k" + c).toList();
        return new Runs(ids, Optional.empty(), labels, new TreeMap<>(answers));
    }

    /** Members that answer right about as often as they say, in per cent, and else any class. */
    static Runs random(long seed, int samples, int classes, int... percents) {
        Random random = new Random(seed);
        int[] labels = new Random(99).ints(samples, 0, classes).toArray();
        Map<String, int[]> answers = new TreeMap<>();
        for (int m = 0; m < percents.length; m++) {
            int percent = percents[m];
            answers.put(
                    "net" + m,
                    Arrays.stream(labels)
                            .map(c -> random.nextInt(100) < percent ? c : random.nextInt(classes))
                            .toArray());
        }
        return of(classes, labels, answers);
    }

    Runs identified(String... sampleIds) {
        return new Runs(classes, Optional.of(List.of(sampleIds)), labels, answers);
    }

    Snapshot snapshot(Finding... findings) {
        List<Member> members = answers.entrySet().stream()
                .map(e -> (Member) MadeMember.decisions(e.getKey(), e.getValue()))
                .toList();
        EvaluationSet set = new EvaluationSet(
                List.of(),
                classes.size(),
                false,
                labels,
                Optional.empty(),
                Optional.of(new ClassNames(classes, classes)),
                ids,
                Optional.empty(),
                members,
                Optional.empty(),
                List.of());
        return Snapshot.of("", set, Diagnosed.of(set, OPTIONS).results(), VERDICT, List.of(findings));
    }
}
