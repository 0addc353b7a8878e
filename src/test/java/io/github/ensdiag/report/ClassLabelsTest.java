package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.testing.NpyWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that would spoil a page. */
class ClassLabelsTest {
    @TempDir
    Path dir;

    private EvaluationSet named(String... names) throws Exception {
        int[] labels = new int[names.length];
        for (int c = 0; c < labels.length; c++) {
            labels[c] = c;
        }
        return EvaluationSets.open(new Inputs(
                NpyWriter.ints(dir.resolve("labels.npy"), labels),
                Optional.of(Files.writeString(dir.resolve("classes.txt"), String.join("\n", names) + "\n")),
                Optional.empty(),
                List.of(
                        MemberFiles.decisions("A", NpyWriter.ints(dir.resolve("a.npy"), labels)),
                        MemberFiles.decisions("B", NpyWriter.ints(dir.resolve("b.npy"), labels)))));
    }

    @Test
    void tenThousandCharactersAreCut() throws Exception {
        String fox = "\ud83e\udd8a";
        EvaluationSet set = named("x".repeat(10_000), fox.repeat(10_000), "x".repeat(9_999), "y");
        Rendered page = Rendered.of(set);
        HtmlReportTest.check(page);
        assertFalse(page.html.contains("x".repeat(500)));
        assertTrue(page.html.contains("title=\"" + "x".repeat(400) + "\u2026\""), "more of it shows on demand");
        assertTrue(page.html.contains(fox.repeat(24) + "\u2026<"), "cut between characters");
        assertEquals(4, new HashSet<>(page.all("<tr id=\"class-([^\"]*)")).size());
    }

    @Test
    void rightToLeftStaysInItsPlace() throws Exception {
        String hebrew = "\u05e9\u05dc\u05d5\u05dd";
        Rendered page = Rendered.of(named("\u202eevil", hebrew, "a\u2069b", "plain"));
        HtmlReportTest.check(page);
        assertTrue(page.html.contains(">evil<"), "an override turns nothing");
        assertTrue(page.html.contains(">" + hebrew + "<"), "alone in its element, which the style sheet isolates");
        assertFalse(page.html.contains("\u202e"));
        assertTrue(page.html.contains(">ab<"), "no name ends an isolation");
        assertTrue(page.html.contains(">plain<"));
    }

    @Test
    void slugsAreUnique() throws Exception {
        Rendered page = Rendered.of(named("a b", "a-b", "a?b", "a-b-0", "<script>", "\u00e4", "\u00f6"));
        HtmlReportTest.check(page);
        List<String> slugs = page.all("<tr id=\"class-([^\"]*)");
        assertEquals(7, new HashSet<>(slugs).size());
        assertTrue(slugs.stream().allMatch(s -> s.matches("[A-Za-z0-9_.-]+")), slugs::toString);
    }
}
