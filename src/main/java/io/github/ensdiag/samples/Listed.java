package io.github.ensdiag.samples;

import io.github.ensdiag.measure.Disagreements;
import io.github.ensdiag.measure.SampleResult;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The samples that the report lists, those first that are shown largest: by outcome, then of each class in turn. */
final class Listed {
    private Listed() {}

    /** @param classes indices, in the order in which they have their turns */
    static List<Integer> of(Disagreements disagreements, List<Integer> classes) {
        Set<Integer> samples = new LinkedHashSet<>();
        disagreements.byOutcome().values().forEach(list -> list.forEach(result -> samples.add(result.sample())));
        List<List<SampleResult>> byClass = classes.stream()
                .map(c -> disagreements.byClass().getOrDefault(c, List.of()))
                .toList();
        int longest = byClass.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < longest; rank++) {
            for (List<SampleResult> list : byClass) {
                if (rank < list.size()) {
                    samples.add(list.get(rank).sample());
                }
            }
        }
        return List.copyOf(samples);
    }
}
