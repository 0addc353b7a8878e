package io.github.ensdiag.report;

import io.github.ensdiag.whatif.Group;
import java.util.List;

/** Which members are worth their place? For three members or more. */
record GroupSection(
        Text intro,
        Picture selection,
        List<Text> selected,
        Picture worth,
        Text shapley,
        String partsTitle,
        Text partsTakeaway,
        Table parts) {

    /** The section; none for two members. */
    static List<GroupSection> of(Facts facts) {
        return facts.whatIf.group().map(group -> of(facts, group)).map(List::of).orElse(List.of());
    }

    private static GroupSection of(Facts facts, Group group) {
        var selection = new SelectionWords(facts, group);
        var worth = new WorthWords(facts, group);
        var tables = new GroupTables(facts, group);
        return new GroupSection(
                intro(facts, group),
                facts.picture("selection", selection.takeaway(), tables.selection()),
                selection.details(),
                facts.picture("worth", worth.takeaway(), tables.members()),
                worth.shapley(),
                group.triple().isPresent() ? "Two or three alone" : "Two alone",
                worth.parts(),
                tables.parts());
    }

    private static Text intro(Facts facts, Group group) {
        Text start = facts.results.given()
                ? Text.of(
                        "The ensemble that was given cannot be taken apart, so this is about the members combined by ")
                : Text.of("Combined by ");
        return Text.of(
                start,
                group.value(),
                facts.results.given() ? ": all " : ", all ",
                Words.number(facts.members()),
                " members score ",
                Format.share(group.whole()),
                ". Here parts of the group are combined in the same way. Where a part is chosen, it is chosen on one half "
                        + "of the samples and scored on the other, so that its accuracy owes nothing to the choice.");
    }
}
