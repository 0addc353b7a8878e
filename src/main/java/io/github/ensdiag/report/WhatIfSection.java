package io.github.ensdiag.report;

import java.util.List;

/**
 * What would help? The ladder, what its differences say, and the curve of weights.
 *
 * @param weights the curve; none or one
 * @param fitted what was fitted; none or one
 * @param lines what to write into the POM; none or one
 */
record WhatIfSection(
        Text intro,
        Picture ladder,
        List<Text> costs,
        List<Picture> weights,
        List<Text> weightWords,
        List<Table> fitted,
        List<Table> lines) {

    /** The section; none where nothing was tried. */
    static List<WhatIfSection> of(Facts facts) {
        if (!LadderWords.anything(facts)) {
            return List.of();
        }
        return List.of(new WhatIfSection(
                LadderWords.intro(facts),
                facts.picture("ladder", LadderWords.takeaway(facts), LadderTables.rungs(facts)),
                CostWords.all(facts),
                WeightWords.pictures(facts),
                WeightWords.paragraphs(facts),
                FittedTable.of(facts).stream().toList(),
                PomLines.table(facts).stream().toList()));
    }

    /** The ladder's main rungs for the first screen; none where it cannot be drawn. */
    static List<Picture> inShort(Facts facts) {
        return facts.drawn("ladder-short")
                ? List.of(facts.picture("ladder-short", LadderWords.takeaway(facts), LadderTables.rungs(facts)))
                : List.of();
    }
}
