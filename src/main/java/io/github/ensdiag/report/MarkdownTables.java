package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.MemberResult;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Members and classes as Markdown. */
final class MarkdownTables {
    private static final int MOST_MEMBERS = 32;
    private static final int MOST_CLASSES = 10;

    private MarkdownTables() {}

    /** The most accurate first. */
    static String members(Facts facts) {
        List<List<String>> rows = new ArrayList<>();
        IntStream.range(0, facts.members())
                .boxed()
                .sorted(Comparator.comparingDouble(m -> -facts.accuracy(m)))
                .limit(MOST_MEMBERS)
                .forEach(m -> rows.add(member(facts, facts.member(m))));
        String table = Markdown.table(
                1, List.of("member", "accuracy", "95 % interval", "the ensemble against it, points"), rows);
        int more = facts.members() - rows.size();
        return more == 0
                ? table
                : table + Markdown.paragraph("And " + Words.count(more, "member") + " of lower accuracy.");
    }

    private static List<String> member(Facts facts, MemberResult member) {
        Figure accuracy = member.predictor().figure(PredictorMeasure.ACCURACY);
        Figure against = member.against().difference();
        return List.of(
                MarkdownAnswer.name(member.predictor().name()),
                Format.share(accuracy),
                accuracy.interval().map(Format::percentInterval).orElse(Format.NONE),
                Format.points(against)
                        + against.interval()
                                .map(i -> " (" + Format.pointsInterval(i) + ")")
                                .orElse(""));
    }

    /** Those in which the ensemble wins or loses most against the best member. */
    static String classes(Facts facts) {
        List<ClassResult> rescued = most(facts, 1);
        List<ClassResult> dragged = most(facts, -1);
        if (rescued.isEmpty() && dragged.isEmpty()) {
            return "";
        }
        long found = facts.results.classes().stream()
                .filter(ClassResult::changeFound)
                .count();
        return table(facts, "Where most is rescued", rescued)
                + table(facts, "Where most is dragged down", dragged)
                + Markdown.paragraph(
                        found == 0
                                ? "In no class do the samples show a change beyond chance, allowing for how many classes"
                                        + " there are."
                                : "Beyond chance, allowing for how many classes there are, the change is in "
                                        + Words.count(found, "class", "classes") + ", marked with a star.");
    }

    private static List<ClassResult> most(Facts facts, int sign) {
        return facts.results.classes().stream()
                .filter(c -> sign * c.net() > 0)
                .sorted(Comparator.comparingInt((ClassResult c) -> -sign * c.net())
                        .thenComparingInt(ClassResult::index))
                .limit(MOST_CLASSES)
                .toList();
    }

    private static String table(Facts facts, String head, List<ClassResult> classes) {
        if (classes.isEmpty()) {
            return "";
        }
        List<List<String>> rows = classes.stream()
                .map(c -> List.of(
                        Markdown.text(facts.classes.name(c.index()), 2 * MarkdownAnswer.NAME)
                                + (c.changeFound() ? " \\*" : ""),
                        Format.count(c.size()),
                        Format.count(c.wins()),
                        Format.count(c.losses())))
                .toList();
        return Markdown.table(1, List.of(head, "samples", "won", "lost"), rows);
    }
}
