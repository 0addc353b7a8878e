package io.github.ensdiag.rule;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.rule.RuleResult.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the results of all rules come to. */
public record RuleTally(long kept, long broken, long undecided) {
    /** Counts. */
    public static RuleTally of(List<RuleResult> results) {
        return new RuleTally(
                count(results, Outcome.KEPT), count(results, Outcome.BROKEN), count(results, Outcome.UNDECIDED));
    }

    private static long count(List<RuleResult> results, Outcome outcome) {
        return results.stream().filter(r -> r.outcome() == outcome).count();
    }

    /** Of how many requirements how many are kept, as a sentence. */
    public String sentence() {
        long all = kept + broken + undecided;
        if (kept == all) {
            return all == 1 ? "What is required is kept." : "All " + Prose.count(all) + " requirements are kept.";
        }
        if (all == 1) {
            return broken == 1 ? "What is required is broken." : "Whether what is required is kept is undecided.";
        }
        List<String> parts = Stream.of(part(broken, "broken"), part(undecided, "undecided"), part(kept, "kept"))
                .flatMap(List::stream)
                .toList();
        return "Of " + Prose.count(all) + " requirements " + Prose.list(parts) + ".";
    }

    private static List<String> part(long count, String word) {
        return count == 0 ? List.of() : List.of(Prose.count(count) + (count == 1 ? " is " : " are ") + word);
    }

    /** The broken ones first, then the undecided; of these what fails the build before what only warns; of one rule those furthest beyond its limit. */
    public static List<RuleResult> gravestFirst(List<RuleResult> results) {
        Map<Rule, Integer> places = new HashMap<>();
        results.forEach(r -> places.putIfAbsent(r.rule(), places.size()));
        List<RuleResult> sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparing((RuleResult r) ->
                        List.of(Outcome.BROKEN, Outcome.UNDECIDED, Outcome.KEPT).indexOf(r.outcome()))
                .thenComparing(r -> !r.fails())
                .thenComparing(r -> places.get(r.rule()))
                .thenComparing(r -> r.margin().orElse(Double.POSITIVE_INFINITY)));
        return sorted;
    }
}
