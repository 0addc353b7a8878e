package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Classes without samples, with few, and with most of them. */
final class ClassCheck implements Check {
    /** A class with so large a share makes accuracy say little: always naming it is right as often. */
    static final double SWAMPED = 0.9;

    /** The largest class may be so many times as large as the smallest before it is worth a note. */
    static final int RATIO = 100;

    /** With fewer samples a class in the mean, figures of single classes are mostly noise. */
    static final int FEW = 10;

    private static final int EXAMPLES = 3;

    @Override
    public List<Finding> check(Survey survey) {
        EvaluationSet set = survey.set();
        int[] sizes = survey.truth().sizes();
        int[] present =
                IntStream.range(0, sizes.length).filter(c -> sizes[c] > 0).toArray();
        List<Finding> findings = new ArrayList<>();
        if (present.length < sizes.length) {
            findings.add(empty(survey, sizes, present.length));
        }
        int largest =
                IntStream.of(present).boxed().max((a, b) -> sizes[a] - sizes[b]).orElseThrow();
        int smallest =
                IntStream.of(present).boxed().min((a, b) -> sizes[a] - sizes[b]).orElseThrow();
        double share = (double) sizes[largest] / survey.samples();
        if (share >= SWAMPED || sizes[largest] >= RATIO * sizes[smallest]) {
            findings.add(imbalance(set, sizes, largest, smallest, share));
        }
        if (present.length > 0 && survey.samples() < FEW * present.length) {
            findings.add(few(survey, present.length));
        }
        return findings;
    }

    private static Finding empty(Survey survey, int[] sizes, int present) {
        int[] empty =
                IntStream.range(0, sizes.length).filter(c -> sizes[c] == 0).toArray();
        List<String> examples = IntStream.of(empty)
                .limit(EXAMPLES)
                .mapToObj(survey.set()::className)
                .toList();
        String named = empty.length <= EXAMPLES
                ? Prose.list(examples)
                : String.join(", ", examples) + " and " + Prose.count(empty.length - EXAMPLES) + " more";
        long answers = survey.members().stream()
                .mapToLong(s -> IntStream.of(s.answers())
                        .filter(a -> a >= 0 && sizes[a] == 0)
                        .count())
                .sum();
        return Found.general(
                Severity.NOTE,
                "empty-classes",
                "No sample belongs to " + (present == 1 ? "any class but one" : "some of the classes") + ".",
                Prose.count(empty.length) + " of " + Prose.count(sizes.length) + " classes have no sample: " + named
                        + ". The members answer with them in "
                        + Prose.percent((double) answers
                                / survey.samples()
                                / survey.members().size()) + " of all cases.",
                "");
    }

    private static Finding imbalance(EvaluationSet set, int[] sizes, int largest, int smallest, double share) {
        return Found.general(
                share >= SWAMPED ? Severity.WARNING : Severity.NOTE,
                "imbalance",
                share >= SWAMPED
                        ? "Nearly all samples belong to one class, so accuracy says little: always naming it would score "
                                + Prose.percent(share) + "."
                        : "The classes differ much in size, so the large ones decide the accuracy.",
                "The largest class, " + set.className(largest) + ", has " + Prose.samples(sizes[largest]) + " ("
                        + Prose.percent(share) + "), the smallest, " + set.className(smallest) + ", "
                        + Prose.count(sizes[smallest]) + ".",
                "Look at balanced accuracy and at the single classes too.");
    }

    private static Finding few(Survey survey, int present) {
        return Found.general(
                Severity.NOTE,
                "few-samples",
                "There are few samples a class: figures of single classes are mostly noise.",
                Prose.samples(survey.samples()) + " of " + Prose.count(present) + " classes, "
                        + Prose.fixed((double) survey.samples() / present, 1) + " a class in the mean.",
                "");
    }
}
