package io.github.ensdiag.report;

import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.measure.SampleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which samples? Those on which the members diverge most: by what became of them. */
record SampleSection(
        Text intro, List<String> notes, Text each, List<Listing> listings, List<Text> missing, Text elsewhere) {

    /** The samples with one outcome. */
    record Listing(String title, Text meaning, List<Sample> samples) {}

    /**
     * A sample in full.
     *
     * @param each what each member said, where {@code said} only counts them; else empty
     */
    record Sample(
            String id,
            Shown shown,
            Text truth,
            List<Said> said,
            List<Said> each,
            String sign,
            String css,
            Text happened) {}

    /** What one predictor said, or what the members said alike. */
    record Said(Text who, List<Line> lines) {}

    /**
     * An answer.
     *
     * @param bar CSS classes of its bar; empty: no bar
     */
    record Line(String bar, String score, String name, boolean right) {}

    static SampleSection of(Facts facts) {
        SampleWords words = new SampleWords(facts);
        SampleCards cards = new SampleCards(facts, words);
        Map<Outcome, List<SampleResult>> byOutcome =
                facts.results.disagreements().byOutcome();
        List<Listing> listings = new ArrayList<>();
        List<Text> missing = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.DRAGGED, Outcome.RESCUED, Outcome.EMERGENT, Outcome.LOST)) {
            List<SampleResult> samples = byOutcome.getOrDefault(outcome, List.of());
            if (samples.isEmpty()) {
                missing.add(Text.of(words.none(outcome)));
            } else {
                listings.add(new Listing(
                        words.title(outcome),
                        words.meaning(outcome),
                        samples.stream().map(cards::card).toList()));
            }
        }
        if (facts.results.options().topDisagreements() == 0) {
            missing.clear();
            missing.add(Text.of("No samples are listed, as configured."));
        }
        Text each = Text.of("What each of the ", Words.number(facts.members()), " members said");
        return new SampleSection(intro(facts), facts.media.notes(), each, listings, missing, elsewhere(facts));
    }

    private static Text intro(Facts facts) {
        return Text.of(
                "The samples on which the members differ most, by the ",
                Facts.term("divergence", io.github.ensdiag.measure.EnsembleMeasure.DIVERGENCE),
                " of their scores. A tick \u2713 marks ",
                facts.results.several() == 0 ? "the true class." : "a right class; some samples have several.");
    }

    private static Text elsewhere(Facts facts) {
        int classes = facts.results.disagreements().byClass().size();
        return classes == 0
                ? Text.of()
                : Text.of(
                        "Up to ",
                        Words.number(facts.results.options().topDisagreements()),
                        " samples of each of ",
                        Words.count(classes, "class", "classes"),
                        " with disagreements unfold with the class in the ",
                        Text.link("table of classes", "#t-classes"),
                        facts.isBeside(DisagreementsCsv.FILE)
                                ? Text.of(
                                        "; all of them, with their scores, are in ",
                                        Text.link(DisagreementsCsv.FILE, DisagreementsCsv.FILE),
                                        ".")
                                : ".");
    }
}
