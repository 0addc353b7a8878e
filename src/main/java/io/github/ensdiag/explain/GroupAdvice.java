package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which members of three or more to keep. */
final class GroupAdvice {
    private GroupAdvice() {}

    static List<String> of(Evidence evidence) {
        List<String> advice = new ArrayList<>();
        evidence.whatIf.group().ifPresent(group -> {
            int enough = enough(group.selection());
            if (enough < evidence.members()) {
                advice.add(fewer(evidence, group, enough));
            }
        });
        return advice;
    }

    /** The smallest size that is not surely worse than all members. */
    private static int enough(Group.Selection selection) {
        return 1
                + IntStream.range(0, selection.difference().size())
                        .filter(k -> !surelyWorse(selection.difference().get(k)))
                        .findFirst()
                        .orElse(selection.difference().size() - 1);
    }

    private static boolean surelyWorse(Figure difference) {
        return difference.get() < 0
                && difference.interval().filter(i -> i.high() < 0).isPresent();
    }

    private static String fewer(Evidence evidence, Group group, int size) {
        Group.Selection selection = group.selection();
        List<String> names =
                selection.order().subList(0, size).stream().map(evidence::name).toList();
        Figure difference = selection.difference().get(size - 1);
        return (size == 1 ? "One member does" : size + " of the " + evidence.members() + " members do")
                + " as well as all of them, as far as these samples can tell: " + Prose.list(names)
                + ". Chosen on one half "
                + "of the samples and scored on the other, " + (size == 1 ? "the best one" : "so many") + " score "
                + Prose.percent(selection.accuracy().get(size - 1).get()) + ", " + Evidence.difference(difference)
                + " against all."
                + (selection.agree().get(size - 1)
                        ? ""
                        : " The halves do not agree on which, so the choice is not settled.");
    }
}
