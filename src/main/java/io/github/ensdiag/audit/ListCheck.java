package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Members that give the highest scores only. */
final class ListCheck implements Check {
    @Override
    public List<Finding> check(Survey survey) {
        List<Seen> lists = survey.members().stream()
                .filter(s -> s.member().kind() == Kind.TOP_K)
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (lists.isEmpty()) {
            return findings;
        }
        if (lists.stream().map(s -> s.member().width()).distinct().count() > 1) {
            findings.add(lengths(lists));
        }
        boolean all = lists.size() == survey.members().size();
        findings.add(Found.general(
                Severity.NOTE,
                "lists",
                "Only the highest scores of each sample are given by " + (all ? "all members" : Found.names(lists))
                        + "; classes outside a list count 0 in the average.",
                "Of " + Prose.count(survey.set().classes()) + " classes a list names "
                        + lists.stream()
                                .map(seen -> seen.member().width())
                                .distinct()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" or "))
                        + ". The probability it leaves out is in the mean "
                        + Found.list(lists.stream()
                                .map(seen -> missing(survey, seen))
                                .toList())
                        + ".",
                "Save all scores where you can."));
        return findings;
    }

    private static String missing(Survey survey, Seen seen) {
        return Prose.percent(seen.totals().missingMass / survey.samples()) + " (" + seen.name() + ")";
    }

    private static Finding lengths(List<Seen> lists) {
        return Found.general(
                Severity.WARNING,
                "list-lengths",
                "The members’ lists differ in length: a class that a short list has no room for counts 0 there.",
                "Classes listed: "
                        + Found.list(lists.stream()
                                .map(s -> s.name() + " " + s.member().width())
                                .toList())
                        + ".",
                "Save lists of the same length from every member.");
    }
}
