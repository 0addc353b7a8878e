package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Samples to which every member gives exactly the scores that it gives to another one. */
final class DuplicateCheck implements Check {
    /** From this share of the samples on, intervals are noticeably too narrow. */
    static final double MANY = 0.01;

    /** A member whose highest scores are different in less than this share of the samples rounds too much to tell. */
    private static final double TELLING = 0.25;

    private static final int EXAMPLES = 3;

    /** The highest scores of a member with their classes: rows that agree in them by chance are rounded. */
    private record Tops(long[] keys, RowIndex index) {
        static Tops of(Seen seen) {
            long[] keys = new long[seen.tops().length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = RowHash.mixed(Double.doubleToRawLongBits(seen.tops()[i]) ^ RowHash.mixed(seen.answers()[i]));
            }
            return new Tops(keys, new RowIndex(keys));
        }

        boolean telling() {
            return index.distinct() >= TELLING * keys.length;
        }

        /** Whether no sample outside of the group has its highest score. */
        boolean setApart(List<Integer> group) {
            return index.times(keys[group.get(0)]) == group.size();
        }
    }

    @Override
    public List<Finding> check(Survey survey) {
        List<Tops> tops = survey.members().stream()
                .filter(Seen::telling)
                .map(Tops::of)
                .filter(Tops::telling)
                .toList();
        if (tops.isEmpty()) {
            return List.of();
        }
        List<List<Integer>> repeated = equalRows(survey).stream()
                .filter(group -> tops.stream().anyMatch(t -> t.setApart(group)))
                .toList();
        return repeated.isEmpty() ? List.of() : List.of(finding(survey, repeated));
    }

    /** Samples with the same rows from all members, two and more, in the order of their first. */
    private static List<List<Integer>> equalRows(Survey survey) {
        long[] combined = new long[survey.samples()];
        for (Seen seen : survey.members()) {
            for (int i = 0; i < combined.length; i++) {
                combined[i] = RowHash.mixed(combined[i] ^ seen.hashes()[i]);
            }
        }
        RowIndex index = new RowIndex(combined);
        Map<Long, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; index.most() > 1 && i < combined.length; i++) {
            if (index.times(combined[i]) > 1) {
                groups.computeIfAbsent(combined[i], hash -> new ArrayList<>()).add(i);
            }
        }
        return List.copyOf(groups.values());
    }

    private static Finding finding(Survey survey, List<List<Integer>> groups) {
        EvaluationSet set = survey.set();
        int repeats = groups.stream().mapToInt(group -> group.size() - 1).sum();
        long contradicting =
                groups.stream().filter(group -> !survey.truth().agree(group)).count();
        List<String> examples = groups.stream()
                .limit(EXAMPLES)
                .map(group -> set.sampleId(group.get(1)) + " repeats " + set.sampleId(group.get(0)))
                .toList();
        return Found.general(
                repeats >= MANY * survey.samples() ? Severity.WARNING : Severity.NOTE,
                "duplicate-samples",
                "Some samples are in the set more than once.",
                "Every member gives exactly the same scores to "
                        + (repeats == 1 ? "1 sample and an earlier one" : Prose.samples(repeats) + " and earlier ones")
                        + " (" + Prose.percent((double) repeats / survey.samples()) + "): "
                        + String.join(", ", examples) + (groups.size() > EXAMPLES ? " and so on" : "") + "."
                        + contradiction(contradicting, groups.size()),
                "Keep one of each, unless they are meant to count more: repeats make intervals too narrow.");
    }

    private static String contradiction(long contradicting, int groups) {
        if (contradicting == 0) {
            return "";
        }
        return contradicting == groups
                ? " Their labels contradict each other."
                : " The labels of " + Prose.count(contradicting) + " of the " + Prose.count(groups)
                        + " contradict each other.";
    }
}
