package io.github.ensdiag.report;

import io.github.ensdiag.input.EvaluationSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The right classes of a sample, the one that stands for all of them first. */
final class RightClasses {
    /** So many are named, the others counted. */
    private static final int NAMED = 3;

    private RightClasses() {}

    static List<Integer> of(EvaluationSet set, int sample) {
        return set.accepted()
                .map(a -> Arrays.stream(a.classes(), a.starts()[sample], a.starts()[sample + 1])
                        .boxed()
                        .toList())
                .orElseGet(() -> List.of(set.labels()[sample]));
    }

    /** As links: a; a or b; a, b, c or 2 more. */
    static Text links(Facts facts, int sample) {
        List<Integer> classes = of(facts.set, sample);
        List<Object> parts = new ArrayList<>();
        classes.stream().limit(NAMED).forEach(c -> parts.add(facts.classes.link(c)));
        if (classes.size() > NAMED) {
            parts.add(classes.size() - NAMED + " more");
        }
        Text text = Text.of(parts.get(0));
        for (int i = 1; i < parts.size(); i++) {
            text = Text.of(text, i == parts.size() - 1 ? " or " : ", ", parts.get(i));
        }
        return text;
    }
}
