package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.whatif.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Which of three or more members to keep. */
final class GroupAdvice {
    /** More names than these are not listed in a sentence. */
    private static final int NAMED = 6;

    private GroupAdvice() {}

    /** The size of the part to keep: of parts surely better than all the most accurate, else the smallest not worse. */
    static OptionalInt size(Evidence evidence) {
        return evidence.group()
                .map(group -> {
                    OptionalInt better = GroupReading.better(group.selection());
                    return better.isPresent() ? better : GroupReading.enough(group.selection());
                })
                .orElse(OptionalInt.empty());
    }

    /** How much better than all members that part is, where it surely is. */
    static OptionalDouble gain(Evidence evidence) {
        return evidence.group()
                .map(group -> {
                    OptionalInt better = GroupReading.better(group.selection());
                    return better.isPresent()
                            ? group.selection()
                                    .difference()
                                    .get(better.getAsInt() - 1)
                                    .value()
                            : OptionalDouble.empty();
                })
                .orElse(OptionalDouble.empty());
    }

    static List<String> of(Evidence evidence) {
        List<String> advice = new ArrayList<>();
        OptionalInt size = size(evidence);
        evidence.group().ifPresent(group -> {
            if (size.isPresent() && !saidAlready(evidence, group, size.getAsInt())) {
                advice.add(
                        fewer(evidence, group, size.getAsInt(), gain(evidence).isPresent()));
            }
            if (GroupReading.of(group.pair()) == GroupReading.Effect.BETTER && size.orElse(0) != 2) {
                advice.add(pair(evidence, group.pair()));
            }
        });
        return advice;
    }

    /** Where averaging loses, using the best member alone is advised in any case. */
    private static boolean saidAlready(Evidence evidence, Group group, int size) {
        return size == 1
                && evidence.effect == Verdict.Effect.LOSS
                && group.selection().order().get(0) == evidence.best();
    }

    private static String fewer(Evidence evidence, Group group, int size, boolean better) {
        Group.Selection selection = group.selection();
        String names = size > NAMED
                ? "the first " + size + " members of the forward selection"
                : Prose.list(selection.order().subList(0, size).stream()
                        .map(evidence::name)
                        .toList());
        String kept = better
                ? "Keep only " + names + ": " + (size == 1 ? "it does" : "they do") + " better than all "
                        + evidence.members() + " together."
                : "These samples do not show that all " + evidence.members() + " members do better than " + names
                        + (size == 1 ? " alone." : ".");
        return kept + " Chosen on one half of the samples and scored on the other, "
                + (size == 1 ? "one scores " : "they score ")
                + Prose.percent(selection.accuracy().get(size - 1).get()) + ", "
                + Evidence.difference(selection.difference().get(size - 1)) + " against all."
                + settled(selection.agree().get(size - 1));
    }

    private static String pair(Evidence evidence, Group.Part pair) {
        return "The best pair is "
                + Prose.list(pair.members().stream().map(evidence::name).toList()) + ": "
                + Prose.percent(pair.accuracy().get()) + " on the half it was not chosen on, "
                + Evidence.difference(pair.difference()) + " against all." + settled(pair.agree());
    }

    private static String settled(boolean agree) {
        return agree ? "" : " The two halves do not choose the same, so which to keep is not settled.";
    }
}
