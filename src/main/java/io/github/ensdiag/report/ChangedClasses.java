package io.github.ensdiag.report;

import io.github.ensdiag.change.ClassChange;
import io.github.ensdiag.change.SampleChanges;
import java.util.List;

/** The classes that changed most since the baseline. */
final class ChangedClasses {
    /** As many as can be read. */
    private static final int SHOWN = 30;

    private ChangedClasses() {}

    /** A table to be folded; none where the ensemble changed sides on no sample. */
    static List<Table> of(Facts facts, SampleChanges samples) {
        List<ClassChange> changed =
                samples.classes().stream().filter(c -> c.flips() > 0).toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        int shown = Math.min(SHOWN, changed.size());
        var table = Table.titled(
                shown < changed.size()
                        ? "The " + shown + " classes that changed most, of "
                                + Words.count(changed.size(), "class", "classes") + " with changes"
                        : changed.size() == 1
                                ? "The class that changed"
                                : "The " + Words.number(shown) + " classes that changed");
        table.words("class")
                .column("samples", "in both runs")
                .column("right then")
                .column("right now")
                .column("change", "in percentage points")
                .column("newly right")
                .column("newly wrong")
                .column(Facts.term("p", "mcnemar"))
                .column(Facts.term("adjusted p", "adjusted-p"));
        changed.stream()
                .limit(shown)
                .forEach(c -> table.row(
                        "",
                        facts.classes.link(c.index()),
                        List.of(
                                Format.count(c.matched()),
                                Format.count(c.rightBefore()),
                                Format.count(c.rightNow()),
                                Estimate.points(c.difference()),
                                Format.count(c.newlyRight().get(0)),
                                Format.count(c.newlyWrong().get(0)),
                                Format.pCell(c.p()),
                                Format.pCell(c.adjustedP()))));
        return List.of(table.css("snug tall").note(found(changed)).build());
    }

    private static Text found(List<ClassChange> changed) {
        long found = changed.stream().filter(ClassChange::found).count();
        return Text.of(
                "Right and wrong are those of the ensemble. ",
                found == 0
                        ? "Allowing for so many classes, none of these changes is more than chance gives."
                        : "Allowing for so many classes, the change of " + Words.count(found, "class is", "classes is")
                                + " more than chance gives.");
    }
}
