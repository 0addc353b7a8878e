package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeSectionTest {
    @TempDir
    Path dir;

    /** A page against a baseline with fewer members, and other answers of those that both have. */
    static Rendered page(Path dir) throws IOException {
        EvaluationSet now = Rendered.decisions(Files.createDirectories(dir.resolve("now")), 5, 2000, 10);
        int[] labels = now.labels();
        int[][] answers = IntStream.range(0, 3)
                .mapToObj(m -> IntStream.range(0, labels.length)
                        .map(i -> (i + m) % 3 == 0 ? (labels[i] + i) % 10 : labels[i])
                        .toArray())
                .toArray(int[][]::new);
        return Rendered.against(
                Rendered.of(Rendered.answers(Files.createDirectories(dir.resolve("then")), labels, answers)), now);
    }

    /** 200 samples; of the second member the first {@code right} are right. */
    private EvaluationSet set(int right) throws IOException {
        int[] labels = IntStream.range(0, 200).map(i -> i % 4).toArray();
        int[] first = Arrays.stream(labels).map(c -> (c + 1) % 4).toArray();
        int[] second = IntStream.range(0, 200)
                .map(i -> i < right ? labels[i] : (labels[i] + 1) % 4)
                .toArray();
        return Rendered.answers(dir, labels, first, second, second);
    }

    private static String section(Rendered page) {
        String from = page.html.substring(page.html.indexOf("<section id=\"changes\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    private static String words(Rendered page) {
        return section(page).replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    @Test
    void withoutABaselineThereIsNoSuchSection() throws IOException {
        assertFalse(Rendered.of(set(20)).html.contains("#changes"));
    }

    @Test
    void nothingChangedIsOneSentence() throws IOException {
        Rendered then = Rendered.of(set(20));
        Rendered page = Rendered.against(then, set(20));
        assertEquals(
                " What changed? Nothing changed since the baseline: the same figures, and the same 200 samples right "
                        + "and wrong. ",
                words(page));
    }

    @Test
    void findingsThatCameAndWentAreInThePageAndInItsJson() throws IOException {
        Finding gone = new Finding(Severity.NOTE, "gone", Optional.empty(), "It was so.", "Once.", "");
        Rendered page = Rendered.against(Rendered.of(set(20), List.of(gone)), set(20));
        assertTrue(words(page).contains("The audit of the input no longer finds: It was so."), words(page));
        JsonNode changes = new ObjectMapper().readTree(page.json()).get("changes");
        assertEquals("gone", changes.at("/vanished/0/id").asText());
        assertEquals("It was so.", changes.at("/vanished/0/statement").asText());
        assertEquals(0, changes.get("appeared").size());
    }

    /** Rows 20 to 169 become right: 150, of which 100 are shown. */
    @Test
    void theSamplesThatChangedSidesAreListed() throws Exception {
        Rendered page = Rendered.against(Rendered.of(set(20)), set(170));
        HtmlReportTest.check(page);
        String words = words(page);
        assertTrue(words.contains("the vote has gained 75.00 points"), words);
        assertTrue(words.contains("150 samples are newly right, none newly wrong"), words);
        assertTrue(words.contains("Newly right: 150 samples, the first 100"), words);
        assertTrue(words.contains("50 further samples are left out here"), words);
        assertFalse(words.contains("Newly wrong: "), words);
        List<String> rows = Pattern.compile("<th scope=\"row\">([0-9]+)</th>")
                .matcher(section(page))
                .results()
                .map(r -> r.group(1))
                .toList();
        assertEquals(
                IntStream.range(20, 120).mapToObj(Integer::toString).toList(),
                rows.subList(rows.size() - 100, rows.size()));
    }
}
