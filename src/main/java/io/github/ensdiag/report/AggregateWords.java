package io.github.ensdiag.report;

import io.github.ensdiag.aggregate.Aggregate;
import io.github.ensdiag.aggregate.Aggregate.Diagnosed;
import io.github.ensdiag.aggregate.Digest;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Verdict.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the diagnoses of several modules say together, in words. */
final class AggregateWords {
    private static final int MOST_NAMES = 12;

    private final Aggregate aggregate;
    private final List<Diagnosed> modules;

    AggregateWords(Aggregate aggregate) {
        this.aggregate = aggregate;
        modules = aggregate.diagnosed();
    }

    String facts() {
        return Words.count(modules.size(), "diagnosis", "diagnoses");
    }

    /** What is gained most, and what is lost most. */
    List<Text> lead() {
        if (modules.isEmpty()) {
            return List.of();
        }
        List<Diagnosed> sorted = aggregate.byGain(modules.size());
        Diagnosed first = sorted.get(0);
        Diagnosed last = sorted.get(sorted.size() - 1);
        List<Text> sentences = new ArrayList<>();
        sentences.add(
                aggregate.count(Effect.GAIN) > 0
                        ? extreme("The largest gain is that of ", largest(sorted), " over ")
                        : extreme("No gain is shown. The largest difference is that of ", first, " against "));
        if (last.digest().effect() == Effect.LOSS && last != first) {
            sentences.add(extreme("The largest loss is that of ", last, " against "));
        }
        return sentences;
    }

    /** Of those that are shown to be gains. */
    private static Diagnosed largest(List<Diagnosed> sorted) {
        return sorted.stream()
                .filter(d -> d.digest().effect() == Effect.GAIN)
                .findFirst()
                .orElseThrow();
    }

    private static Text extreme(String before, Diagnosed module, String against) {
        Digest digest = module.digest();
        return Text.of(
                before,
                AggregatePage.name(module.module()),
                ": ",
                Format.points(digest.gain()),
                " points",
                against,
                Text.styled(HtmlReport.pictured(digest.best()), "n"),
                ", its best member",
                Estimate.behindPoints(digest.gain()),
                ".");
    }

    /** Above the chart. */
    Text takeaway() {
        int gains = aggregate.count(Effect.GAIN);
        int losses = aggregate.count(Effect.LOSS);
        return Text.of(
                Words.capital(Words.number(gains)),
                gains == 1 ? " interval lies above 0, " : " intervals lie above 0, ",
                losses == 0 ? "none" : Words.number(losses),
                " below.",
                gains + losses == modules.size()
                        ? ""
                        : " A ring marks a difference that the samples cannot tell from 0.",
                modules.size() > Charts.MOST_MODULES
                        ? " Shown are as many of the largest and of the smallest gains, " + Charts.MOST_MODULES + " of "
                                + Format.count(modules.size()) + "."
                        : "");
    }

    /** What can be compared, and what is missing. */
    List<Text> notes() {
        List<Text> notes = new ArrayList<>();
        Map<Set<String>, List<Object>> sets = new LinkedHashMap<>();
        for (Diagnosed module : modules) {
            sets.computeIfAbsent(module.digest().labels(), s -> new ArrayList<>())
                    .add(AggregatePage.name(module.module()));
        }
        List<Object> unknown = sets.remove(Set.<String>of());
        if (modules.size() > 1 && sets.size() + (unknown == null ? 0 : unknown.size()) > 1) {
            notes.add(Text.of("Compare accuracies within a row only: modules with different samples have tasks of "
                    + "different difficulty. A gain says what averaging does to the best member of its own module."));
        }
        for (List<Object> names : sets.values()) {
            if (names.size() > 1) {
                notes.add(Text.of(
                        Words.capital(names.size() == 2 ? "both " : ""),
                        some(names),
                        " were evaluated on the same true classes, file for file; their accuracies can be compared."));
            }
        }
        if (!aggregate.without().isEmpty()) {
            notes.add(Text.of(
                    "Without a diagnosis: ",
                    some(aggregate.without().stream()
                            .map(name -> Text.styled(HtmlReport.pictured(name), "n"))
                            .toList()),
                    "."));
        }
        return notes;
    }

    /** The first names of a list. */
    private static Text some(Collection<?> names) {
        List<Object> shown = new ArrayList<>(names.stream().limit(MOST_NAMES).toList());
        if (names.size() > MOST_NAMES) {
            shown.add(Format.count(names.size() - MOST_NAMES) + " more");
        }
        return Words.list(shown);
    }
}
