package io.github.ensdiag.report;

import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.measure.SampleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which samples? Those on which the members diverge most: by what became of them, then class by class. */
record SampleSection(
        Text intro, List<String> notes, Text each, List<Listing> listings, List<Text> missing, ByClass byClass) {

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

    /** The lists of every class, folded. */
    record ByClass(boolean any, Text title, List<String> heads, List<ClassList> classes) {}

    /** One class's samples. */
    record ClassList(String slug, String name, String count, List<Compact> samples) {}

    /** A sample in one short row: its id, its sign and what each said. */
    record Compact(String id, String sign, List<String> said) {}

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
        return new SampleSection(intro(facts), facts.media.notes(), each, listings, missing, byClass(facts, words));
    }

    private static Text intro(Facts facts) {
        return Text.of(
                "The samples on which the members differ most, by the ",
                Facts.term("divergence", io.github.ensdiag.measure.EnsembleMeasure.DIVERGENCE),
                " of their scores. A tick \u2713 marks ",
                facts.results.several() == 0 ? "the true class." : "a right class; some samples have several.");
    }

    private static ByClass byClass(Facts facts, SampleWords words) {
        List<ClassList> classes = new ArrayList<>();
        facts.results
                .disagreements()
                .byClass()
                .forEach((index, samples) -> classes.add(new ClassList(
                        facts.classes.slug(index),
                        facts.classes.name(index),
                        Integer.toString(samples.size()),
                        samples.stream().map(words::compact).toList())));
        int most = facts.results.options().topDisagreements();
        return new ByClass(
                !classes.isEmpty(),
                Text.of(
                        "Class by class: up to ",
                        Words.number(most),
                        " samples for each of ",
                        Words.count(classes.size(), "class", "classes"),
                        " with disagreements"),
                words.compactHeads(),
                classes);
    }
}
