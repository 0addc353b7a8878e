package io.github.ensdiag.aggregate;

import io.github.ensdiag.explain.Verdict.Effect;
import io.github.ensdiag.input.Prose;
import java.util.Arrays;
import java.util.List;

/** How many ensembles gain, lose or leave it open, in one sentence. */
final class Headline {
    private Headline() {}

    static String of(Aggregate aggregate) {
        int all = aggregate.diagnosed().size();
        if (all == 0) {
            return "No diagnosis can be read.";
        }
        List<Effect> found = Arrays.stream(Effect.values())
                .filter(e -> aggregate.count(e) > 0)
                .toList();
        if (found.size() == 1) {
            return (all == 1
                            ? "The ensemble "
                            : all == 2 ? "Both ensembles " : "All " + Prose.count(all) + " ensembles ")
                    + verb(found.get(0), all) + ".";
        }
        List<String> parts = found.stream()
                .map(e -> Prose.count(aggregate.count(e)) + " " + verb(e, aggregate.count(e)))
                .toList();
        return "Of " + Prose.count(all) + " ensembles, " + Prose.list(parts) + ".";
    }

    private static String verb(Effect effect, int count) {
        boolean one = count == 1;
        return switch (effect) {
            case GAIN -> one ? "gains" : "gain";
            case LOSS -> one ? "loses" : "lose";
            case CANNOT_TELL -> "cannot be told from " + (one ? "its best member" : "their best members");
            case UNCHANGED -> one ? "changes nothing" : "change nothing";
        };
    }
}
