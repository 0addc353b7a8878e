package io.github.ensdiag.aggregate;

import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.table.InputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The diagnoses of a build's modules.
 *
 * @param diagnosed in the order of the build
 * @param unreadable modules whose {@code ensdiag.json} says nothing that could be compared
 * @param without names of modules without one
 */
public record Aggregate(List<Diagnosed> diagnosed, List<Unreadable> unreadable, List<String> without) {
    public Aggregate {
        diagnosed = List.copyOf(diagnosed);
        unreadable = List.copyOf(unreadable);
        without = List.copyOf(without);
    }

    /** A module and what was found there. */
    public record Diagnosed(ModuleReport module, Digest digest) {}

    /** A module and, as full sentences, why nothing can be said of it. */
    public record Unreadable(ModuleReport module, String reason) {}

    /**
     * The modules from the largest gain to the smallest.
     *
     * @param most where there are more, as many of both ends
     */
    public List<Diagnosed> byGain(int most) {
        List<Diagnosed> sorted = diagnosed.stream()
                .sorted(Comparator.comparingDouble(d -> -d.digest().gain().get()))
                .toList();
        int count = sorted.size();
        return IntStream.range(0, count)
                .filter(i -> count <= most || i < most / 2 || i >= count - most / 2)
                .mapToObj(sorted::get)
                .toList();
    }

    /** How many ensembles gain, lose or leave it open, in one sentence. */
    public String headline() {
        return Headline.of(this);
    }

    /** How many ensembles have this effect. */
    public int count(Verdict.Effect effect) {
        return (int)
                diagnosed.stream().filter(d -> d.digest().effect() == effect).count();
    }

    /** Reads what the modules' diagnoses found. */
    public static Aggregate of(List<ModuleReport> modules) {
        List<Diagnosed> diagnosed = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (ModuleReport module : modules) {
            if (module.figures().isEmpty()) {
                without.add(module.name());
                continue;
            }
            try {
                diagnosed.add(
                        new Diagnosed(module, DigestReader.read(module.figures().get())));
            } catch (InputException e) {
                unreadable.add(new Unreadable(module, e.getMessage()));
            }
        }
        return new Aggregate(diagnosed, unreadable, without);
    }
}
