package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
    @TempDir
    Path dir;

    private static final Pattern SPILLS =
            Pattern.compile("NaN|Infinity|\\bnull\\b|(?<![/.0-9])[0-9]+\\.[0-9]{7,}|\\$\\{|@[0-9a-f]{6}");

    private static final Set<String> BESIDE =
            Set.of(ReportFiles.FIGURES, MarkdownSummary.FILE, ClassesCsv.FILE, DisagreementsCsv.FILE, JunitXml.FILE);

    /** What holds of every page. */
    static void check(Rendered page) throws Exception {
        String words = page.words().replace("${7*7}", ""); // a hostile name
        assertFalse(
                SPILLS.matcher(words).find(),
                () -> "spilt: "
                        + SPILLS.matcher(words)
                                .results()
                                .map(r -> words.substring(Math.max(0, r.start() - 60), r.end() + 20))
                                .toList());
        List<String> ids = page.all("\\sid=\"?([^\"\\s>]+)");
        Set<String> unique = new HashSet<>(ids);
        assertEquals(ids.size(), unique.size(), () -> {
            Set<String> seen = new HashSet<>();
            return "twice: " + ids.stream().filter(id -> !seen.add(id)).toList();
        });
        for (String target : page.all("href=\"([^\"]*)\"")) {
            if (BESIDE.contains(target)) {
                continue;
            }
            assertTrue(target.startsWith("#"), "leads out of the page: " + target);
            assertTrue(unique.contains(target.substring(1)), "leads nowhere: " + target);
        }
        for (String referred : page.all("aria-labelledby=\"([^\"]*)\"")) {
            assertTrue(unique.containsAll(List.of(referred.split(" "))), "labelled by nothing: " + referred);
        }
        assertFalse(
                Pattern.compile("<[a-z]+ [^>]*\\bon[a-z]+=")
                        .matcher(page.html.replaceAll("\"[^\"]*\"", "\"\""))
                        .find(),
                "the policy forbids handlers");
        assertTrue(page.all("(<[a-z]+ [^>]*\\bstyle=)").isEmpty(), "the policy forbids styles in elements");
        assertTrue(page.all("((?:src|action|@import)=?\"?https?:)").isEmpty(), "asks the network");
        assertHeadingsInOrder(page);
        assertPolicy(page);
    }

    private static void assertHeadingsInOrder(Rendered page) {
        int level = 0;
        for (String heading : page.all("<h([1-6])[ >]")) {
            int next = Integer.parseInt(heading);
            assertTrue(next <= level + 1, "h" + next + " follows h" + level);
            level = next;
        }
    }

    private static void assertPolicy(Rendered page) throws Exception {
        String policy = page.all("Content-Security-Policy\" content=\"([^\"]*)\"")
                .get(0)
                .replace("&#39;", "'");
        for (String part : List.of("style", "script")) {
            String inline = page.all("(?s)<" + part + ">(.*?)</" + part + ">").get(0);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            String hash = Base64.getEncoder().encodeToString(digest);
            assertTrue(policy.contains(part + "-src 'sha256-" + hash + "'"), part + " does not match " + policy);
            assertTrue(inline.chars().allMatch(c -> c < 128), part + " must be ASCII, as no reference can stand in it");
        }
        assertEquals(1, page.all("(<script)").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 9, 32})
    void pagesOfScoredMembers(int members) throws Exception {
        Rendered page = Rendered.of(Rendered.dense(dir, members, 200, 6));
        check(page);
        for (int m = 0; m < members; m++) {
            assertTrue(page.html.contains(page.set.members().get(m).name()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 32})
    void pagesOfDecisions(int members) throws Exception {
        Rendered page = Rendered.of(Rendered.decisions(dir, members, 300, 5));
        check(page);
        assertTrue(page.words().contains("plurality vote"));
        assertEquals(members == 2, page.words().contains("two different answers are a tie"));
        assertFalse(page.words().contains("Brier ambiguity  0"), "scores are left out");
    }

    @Test
    void withoutChartsTheFiguresStandAlone() throws Exception {
        Rendered page = Rendered.withoutCharts(Rendered.dense(dir, 2, 100, 4));
        check(page);
        assertFalse(page.html.contains("<svg"));
        assertTrue(page.words().contains("There are no charts, only their figures. None wanted."));
    }

    @Test
    void undefinedFiguresAreDashes() throws Exception {
        int[] truth = {0, 1, 2, 0, 1, 2, 0, 1};
        check(Rendered.of(Rendered.answers(dir, truth, truth, truth)));
        int[] wrong = {1, 2, 0, 1, 2, 0, 1, 2};
        check(Rendered.of(Rendered.answers(dir, truth, truth, wrong)));
        check(Rendered.of(Rendered.answers(dir, truth, wrong, wrong)));
        int[] silent = {-1, -1, -1, -1, -1, -1, -1, -1};
        check(Rendered.of(Rendered.answers(dir, truth, silent, wrong, truth)));
        check(Rendered.of(Rendered.answers(dir, new int[] {0}, new int[] {0}, new int[] {1})));
        check(Rendered.of(Rendered.dense(dir, 2, 1, 2)));
    }

    @Test
    void noSamplesListed() throws Exception {
        Rendered page = Rendered.of(
                Rendered.dense(dir, 2, 60, 3), new Options(Combining.mean(List.of(2.0, 0.5)), 1, 0, 20, 100, 3, 1));
        check(page);
        assertTrue(page.words().contains("No samples are listed, as configured."));
        assertTrue(page.words().contains("2 : 0.5"));
        assertTrue(page.words().contains("weighted average"));
    }

    @Test
    void theSameBytesInAnyLocaleAndTimeZone() throws IOException {
        EvaluationSet set = Rendered.dense(dir, 3, 150, 5);
        byte[] first = Rendered.of(set).bytes;
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-CH", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertArrayEquals(first, Rendered.of(set).bytes, tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aThousandClassesStayBelowTwoMegabytes() throws Exception {
        Rendered page = Rendered.of(Rendered.lists(dir, 2, 50_000, 1000));
        check(page);
        assertTrue(page.bytes.length < 2_000_000, () -> page.bytes.length + " bytes");
        assertEquals(1000, page.all("<tr id=\"(class-[^\"]*)").size());
        assertTrue(page.html.contains("id=\"class-n00000031\""));
        assertTrue(page.html.contains("ILSVRC2012_val_"));
    }

    /** As with 20 000 classes: what is left out is said, and no link leads to it. */
    @Test
    void ofVeryManyClassesThoseWithTheMostToSayAreShown() throws Exception {
        int classes = ShownClasses.MOST + 500;
        Rendered page = Rendered.of(Rendered.lists(dir, 3, 2 * classes, classes));
        check(page);
        List<String> rows = page.all("<tr id=\"class-([^\"]*)");
        assertEquals(ShownClasses.MOST, rows.size());
        assertTrue(page.words().contains("The other 500 are in"));
        int folds = page.all("<div id=\"d-([^\"]*)").size();
        assertTrue(folds > 300 && folds < ShownClasses.MOST, () -> folds + " unfold");
        assertTrue(page.bytes.length < 2_650_000, () -> page.bytes.length + " bytes");
        // the most telling of all: no class left out gains or loses more than one shown
        int least = page.results.classes().stream()
                .filter(c -> page.html.contains("id=\"class-" + page.set.classId(c.index()) + "\""))
                .mapToInt(c -> Math.abs(c.net()))
                .min()
                .orElseThrow();
        assertTrue(page.results.classes().stream()
                .filter(c -> !page.html.contains("id=\"class-" + page.set.classId(c.index()) + "\""))
                .allMatch(c -> Math.abs(c.net()) <= least));
    }

    @Test
    void eightMembersAndAThousandClassesStayBelowThreeMegabytes() throws Exception {
        Rendered page = Rendered.of(Rendered.lists(dir, 8, 6000, 1000));
        check(page);
        assertTrue(page.bytes.length < 3_000_000, () -> page.bytes.length + " bytes");
    }
}
