package io.github.ensdiag.report;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the audit of the input found.
 *
 * @param intro one sentence that counts
 * @param all for the section that explains them
 * @param grave the first errors and warnings, for the top of the page
 * @param more how many errors and warnings are not among them, in words; empty: none
 */
record FindingList(Text intro, List<Item> all, List<Item> grave, String more) {
    /** The top of the page is for the answer: more than this would hide it. */
    private static final int MOST_AT_THE_TOP = 5;

    /**
     * One finding.
     *
     * @param anchor of its details
     * @param css of its severity
     * @param sign that stands beside the word, so that neither depends on colour
     * @param mend may be empty
     */
    record Item(String anchor, String css, String sign, String severity, Text statement, Text evidence, Text mend) {}

    static FindingList of(Facts facts) {
        List<Item> all = new ArrayList<>();
        List<Item> grave = new ArrayList<>();
        for (Finding finding : facts.findings) {
            Item item = item(facts, finding, all.size() + 1);
            all.add(item);
            if (finding.severity() != Severity.NOTE) {
                grave.add(item);
            }
        }
        int shown = Math.min(grave.size(), MOST_AT_THE_TOP);
        String more = grave.size() == shown ? "" : "and " + Words.count(grave.size() - shown, "more finding");
        return new FindingList(intro(facts), all, grave.subList(0, shown), more);
    }

    private static Item item(Facts facts, Finding finding, int number) {
        List<Text.Span> names = facts.memberNames();
        return new Item(
                "finding-" + number,
                "f-" + severity(finding.severity()).toLowerCase(Locale.ROOT),
                sign(finding.severity()),
                severity(finding.severity()),
                Text.marking(finding.statement(), names).unbroken(),
                Text.marking(finding.evidence(), names).unbroken(),
                Text.marking(finding.mend(), names).unbroken());
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "Error";
            case WARNING -> "Warning";
            case NOTE -> "Note";
        };
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u2715";
            case WARNING -> "!";
            case NOTE -> "i";
        };
    }

    private static Text intro(Facts facts) {
        List<Object> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = facts.findings.stream()
                    .filter(f -> f.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(Words.count(count, severity(severity).toLowerCase(Locale.ROOT)));
            }
        }
        return counts.isEmpty()
                ? Text.of("Before anything was computed, the files were searched for what silently ruins an ensemble: "
                        + "scores on different scales, shifted rows, classes in another order, identical members, "
                        + "members at chance level, constant predictions, duplicate samples, classes out of balance. "
                        + "Nothing of the kind was found.")
                : Text.of(
                        "Before anything was computed, the files were searched for what silently ruins an ensemble. "
                                + "That gave ",
                        Words.list(counts),
                        ".");
    }
}
