package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.measure.Measure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever meets a term on the page can look it up. */
class GlossaryTest {
    /** Plain counts, shares and means, which nobody needed to publish. */
    private static final Set<String> NOBODYS = Set.of(
            "accuracy",
            "topKAccuracy",
            "confidence",
            "confidenceWhenRight",
            "confidenceWhenWrong",
            "margin",
            "missingMass",
            "followRate",
            "sameWrongAnswer",
            "sameWrongAnswerExpected",
            "accuracyDifference",
            "meanAccuracy",
            "gainOverBest",
            "gainOverMean",
            "efficiency",
            "cosine",
            "size",
            "excess");

    /** Terms that are everyday words, too. */
    private static final Set<String> WORDS = Set.of("Accuracy", "Conflict");

    private static Map<String, Glossary.Entry> entries() {
        Map<String, Glossary.Entry> entries = new HashMap<>();
        for (Glossary.Group group : Glossary.groups()) {
            for (Glossary.Entry entry : group.entries()) {
                assertEquals(null, entries.put(entry.id(), entry), "twice: " + entry.id());
            }
        }
        return entries;
    }

    @Test
    void everyMeasureIsExplainedWithItsFormulaAndSource() throws Exception {
        List<Measure> measures = Catalogue.measures();
        assertTrue(measures.size() > 60, () -> "found only " + measures);
        Map<String, Glossary.Entry> entries = entries();
        for (Measure measure : measures) {
            Glossary.Entry entry = entries.get(Glossary.anchor(measure));
            assertFalse(entry.name().isBlank() || entry.reading().isBlank(), measure.id());
            assertFalse(entry.formula().isBlank() || entry.interval().isBlank(), measure.id());
            assertEquals(NOBODYS.contains(measure.id()), entry.source().isBlank(), "the source of " + measure.id());
        }
    }

    @Test
    void readingsAreSentences() {
        for (Glossary.Entry entry : entries().values()) {
            assertTrue(entry.reading().matches("(?s)[\\p{Lu}0-9\u03ba].*[.?]"), entry.id() + ": " + entry.reading());
        }
    }

    /** A measure or term that is explained and stands on the page leads to its explanation from there at least once. */
    @ParameterizedTest
    @EnumSource
    void whatIsUsedIsLinked(Specimen page) {
        String html = page.rendered().html;
        String before = html.substring(html.indexOf("<main>"), html.indexOf("id=\"glossary\""));
        String words = before.replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
        Set<String> linked = new HashSet<>();
        Pattern.compile("href=\"#(g-[^\"]+)\"").matcher(before).results().forEach(m -> linked.add(m.group(1)));
        Map<String, Set<String>> byName = new HashMap<>();
        entries()
                .values()
                .forEach(e ->
                        byName.computeIfAbsent(e.name(), n -> new HashSet<>()).add(e.id()));
        WORDS.forEach(byName::remove);
        byName.values().removeIf(ids -> ids.stream().allMatch(id -> id.matches("g-(cause|if)-.*")));
        List<String> unlinked = byName.entrySet().stream()
                .filter(term -> stands(term.getKey(), words))
                .filter(term -> term.getValue().stream().noneMatch(linked::contains))
                .map(term -> term.getKey())
                .sorted()
                .toList();
        assertEquals(List.of(), unlinked);
    }

    private static boolean stands(String term, String words) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(term) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words)
                .find();
    }
}
