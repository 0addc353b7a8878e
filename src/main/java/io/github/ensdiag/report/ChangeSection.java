package io.github.ensdiag.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed since the baseline.
 *
 * @param paragraphs what else to know before reading the figures
 * @param accuracies of the ensemble and the members, then and now; none where nothing changed
 * @param figures the most telling ones, then and now; none where nothing changed
 * @param folds the other figures, classes and samples; those that there is something to say of
 */
record ChangeSection(
        Text lead, List<Text> paragraphs, List<Picture> accuracies, List<Table> figures, List<Table> folds) {
    /** One, or none where there is no baseline. */
    static List<ChangeSection> of(Facts facts) {
        return facts.changes.map(changes -> of(facts, new ChangeWords(facts, changes))).stream()
                .toList();
    }

    private static ChangeSection of(Facts facts, ChangeWords words) {
        if (words.nothing()) {
            return new ChangeSection(words.lead(), List.of(), List.of(), List.of(), List.of());
        }
        ChangeTables tables = new ChangeTables(facts);
        List<Table> folds = new ArrayList<>(tables.others());
        facts.changes.orElseThrow().samples().ifPresent(samples -> {
            folds.addAll(ChangedClasses.of(facts, samples));
            folds.addAll(new ChangedSamples(facts, samples).tables());
        });
        return new ChangeSection(
                words.lead(),
                words.paragraphs(),
                List.of(facts.picture("changes", words.takeaway(), tables.series())),
                tables.telling(),
                folds);
    }
}
