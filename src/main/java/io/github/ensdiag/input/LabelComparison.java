package io.github.ensdiag.input;

import io.github.ensdiag.layout.ClassField;
import io.github.ensdiag.layout.Truth;
import io.github.ensdiag.table.InputException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares the true classes that a member's own files hold with those that are used. */
final class LabelComparison {
    private LabelComparison() {}

    /** @param rows of the member, by sample */
    static Optional<Finding> compare(OpenMember member, Truth truth, int[] rows, Labels labels, ClassList classes) {
        Optional<ClassField> held = member.labels();
        if (held.isEmpty() || held.get().equals(truth.labels()) || held.get().columns() != 1) {
            return Optional.empty();
        }
        ClassField own = held.get();
        Labels found;
        try {
            found = Labels.of(own, rows, classes);
        } catch (InputException e) {
            return Optional.of(
                    finding(Severity.NOTE, member, "The classes in it cannot be compared: " + e.getMessage(), ""));
        }
        if (found.samples().length != rows.length) {
            return Optional.empty(); // it has none for some samples
        }
        int different = 0;
        int first = -1;
        for (int i = 0; i < rows.length; i++) {
            if (!agree(found, labels, i)) {
                first = first < 0 ? i : first;
                different++;
            }
        }
        if (different == 0) {
            return Optional.empty();
        }
        return Optional.of(finding(
                different * 2 > rows.length ? Severity.ERROR : Severity.WARNING,
                member,
                different + " of " + rows.length + " samples have another class there; the first is that of "
                        + own.places().row(rows[first]) + " of " + own.places().file(rows[first]) + ".",
                "Check that its rows are the same samples in the same order; with ids in every file rows are matched by "
                        + "them."));
    }

    /** Whether a class is right for a sample by both. */
    private static boolean agree(Labels own, Labels used, int sample) {
        return right(own, sample).anyMatch(c -> right(used, sample).anyMatch(d -> c == d));
    }

    private static IntStream right(Labels labels, int sample) {
        return labels.accepted()
                .map(a -> Arrays.stream(a.classes(), a.starts()[sample], a.starts()[sample + 1]))
                .orElseGet(() -> IntStream.of(labels.labels()[sample]));
    }

    private static Finding finding(Severity severity, OpenMember member, String evidence, String mend) {
        return new Finding(
                severity,
                "different-labels",
                Optional.of(member.name()),
                "The true classes in the file of " + member.name() + " are not those that are used.",
                evidence,
                mend);
    }
}
