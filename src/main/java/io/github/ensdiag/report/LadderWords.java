package io.github.ensdiag.report;

import io.github.ensdiag.explain.RungNames;
import io.github.ensdiag.explain.Standing;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The what-if ladder in words. */
final class LadderWords {
    private LadderWords() {}

    /** Whether there is anything beside today's ensemble. */
    static boolean anything(Facts facts) {
        return facts.whatIf.ladder().rungs().size() > 1;
    }

    static Text intro(Facts facts) {
        boolean fitted =
                facts.whatIf.ladder().rungs().stream().anyMatch(r -> r.step().fitted());
        return Text.of(
                LadderTables.term("Today\u2019s ensemble", Step.TODAY),
                " is the one that this page diagnoses: ",
                facts.results.given()
                        ? "the one that was given"
                        : facts.results.scored() ? facts.combiningWords() : "the members\u2019 vote",
                ". Each other row uses the same predictions in ",
                Facts.term("another way", "what-if"),
                ", on the same ",
                Words.count(facts.n(), "sample"),
                ". The line through a point is the ",
                Facts.term("paired 95\u202f% interval", "paired"),
                " of its difference to today\u2019s ensemble; where it reaches the dashed line, these samples cannot tell "
                        + "the two apart. ",
                Facts.term("Surely", "surely"),
                " better or worse: neither the interval nor the test leaves a doubt.",
                fitted
                        ? Text.of(
                                " What is marked \u2020 was fitted, and is ",
                                Facts.term("scored only on samples that it was not fitted on", "cross-fitting"),
                                ".")
                        : "");
    }

    /** What the ladder shows: whether anything that one could use is surely better than today's. */
    static Text takeaway(Facts facts) {
        RungNames names = new RungNames(facts.results);
        List<Rung> usable = facts.whatIf.ladder().rungs().stream()
                .filter(r -> r.step().usable() && !names.repeatsToday(r.step()))
                .toList();
        List<Rung> better = standing(usable, Standing.BETTER);
        String today = "today\u2019s " + Format.share(facts.accuracy(facts.members()));
        if (better.isEmpty()) {
            int worse = standing(usable, Standing.WORSE).size();
            return Text.of(
                    "Nothing tried here is surely better than ",
                    today,
                    worse == 0
                            ? ", or surely worse."
                            : "; " + Words.number(worse) + " of " + Words.number(usable.size())
                                    + (worse == 1 ? " is" : " are") + " surely worse.");
        }
        List<Rung> combined =
                better.stream().filter(r -> r.step() != Step.BEST_MEMBER).toList();
        Text alone = standing(usable, Standing.BETTER).size() > combined.size()
                ? Text.of(facts.name(facts.best()), " alone scores ", Format.share(facts.accuracy(facts.best())))
                : Text.of();
        if (combined.isEmpty()) {
            return Text.of(alone, "; no combination tried here is surely better than ", today, ".");
        }
        Rung highest = combined.stream()
                .max(Comparator.comparingDouble(r -> r.accuracy().get()))
                .orElseThrow();
        Text first = Text.of(
                Words.capital(Words.number(combined.size())),
                combined.size() == 1 ? " combination is" : " combinations are",
                " surely better than ",
                today,
                combined.size() == 1 ? ": " : "; the highest is ",
                names.inSentence(highest.step()),
                ", at ",
                Format.share(highest.accuracy()),
                ".");
        return alone.spans().isEmpty() ? first : Text.of(first, " ", alone, ".");
    }

    private static List<Rung> standing(List<Rung> rungs, Standing standing) {
        return rungs.stream().filter(r -> Standing.of(r) == standing).toList();
    }

    /** A difference with its interval: +4.07 points (95 % interval +3.83 to +4.32). */
    static Text difference(Rung rung) {
        Optional<String> interval = rung.difference().interval().map(Format::pointsInterval);
        return Text.of(
                Format.points(rung.difference()),
                " points",
                interval.map(i -> " (95\u202f% interval " + i + ")").orElse(""));
    }
}
