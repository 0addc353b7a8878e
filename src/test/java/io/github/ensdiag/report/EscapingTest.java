package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.testing.Hostile;
import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapingTest {
    @TempDir
    Path dir;

    private EvaluationSet set;

    @BeforeEach
    void nastyNames() throws IOException {
        int[] labels = {0, 1, 2, 3, 0, 1, 2, 3};
        Path classes = Files.writeString(
                dir.resolve("classes.txt"),
                "<b>&\"x\"\n${7*7}<#list>\n</script><script>alert(1)</script>\n\u03b1\ud83d\udc1f 'q' \u00fc\n");
        List<MemberFiles> members = List.of(
                MemberFiles.decisions("<i>\"A\"&amp;", NpyWriter.ints(dir.resolve("a.npy"), 0, 1, 3, 3, 1, 1, 2, 0)),
                MemberFiles.decisions(
                        "]]>B'\u6f22\ud83d\ude00", NpyWriter.ints(dir.resolve("b.npy"), 0, 2, 2, 3, 0, 0, 1, 0)));
        set = EvaluationSets.open(new Inputs(
                NpyWriter.ints(dir.resolve("labels.npy"), labels), Optional.of(classes), Optional.empty(), members));
    }

    @Test
    void namesStayText() throws IOException {
        String html = Rendered.of(set).html;
        assertFalse(html.contains("<b>&\"x\""));
        assertTrue(html.contains("&lt;b&gt;&amp;&quot;x&quot;"));
        assertFalse(html.contains("<i>\"A\""));
        assertTrue(html.contains("&lt;i&gt;&quot;A&quot;&amp;amp;"));
        assertTrue(html.contains("${7*7}&lt;#list&gt;"), "a class name is no template");
        assertFalse(html.contains("<script>alert"));
        assertEquals(1, html.split("<script", -1).length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "US-ASCII", "UTF-16", "windows-1251", "GBK"})
    void everyCharacterArrives(String name) throws IOException {
        Charset charset = Charset.forName(name);
        Rendered page = Rendered.of(set, charset);
        assertTrue(page.html.contains("<meta charset=\"" + charset.name() + "\">"));
        assertFalse(page.words().replace("q?", "").contains("\ufffd"));
        String decoded = unreferenced(page.html);
        assertTrue(
                decoded.contains("B&#39;\u6f22\ud83d\ude00") || decoded.contains("B'\u6f22\ud83d\ude00"),
                "a name outside the charset");
        assertEquals(unreferenced(Rendered.of(set).html).replace("UTF-8", name), decoded.replace(charset.name(), name));
    }

    private static String unreferenced(String html) {
        return java.util.regex.Pattern.compile("&#([0-9]{3,});")
                .matcher(html)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        new String(Character.toChars(Integer.parseInt(m.group(1))))));
    }

    @Test
    void theFiguresHoldEveryNameAsItIs() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Specimen.HOSTILE.rendered().json());
        for (int c = 0; c < Hostile.NAMES.size(); c++) {
            String name = Hostile.NAMES.get(c);
            if (name.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
                assertEquals(name, json.at("/classes/" + c + "/name").asText());
            }
        }
        assertEquals(Hostile.NAMES.get(13), json.at("/members/2/name").asText());
    }

    @Test
    void whatNoPageCanShowIsReplaced() throws IOException {
        assertFalse(Specimen.HOSTILE
                .rendered()
                .html
                .chars()
                .anyMatch(c -> (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                        || (c >= 0x7f && c < 0xa0)
                        || (c >= 0x202a && c <= 0x202e)
                        || (c >= 0x2066 && c <= 0x2069)));
        assertTrue(Specimen.HOSTILE.rendered().html.contains("half \ufffd a pair"));
    }

    @Test
    void utf8HasNoByteOrderMark() throws IOException {
        byte[] bytes = Rendered.of(set).bytes;
        assertTrue(new String(bytes, 0, 15, StandardCharsets.US_ASCII).startsWith("<!DOCTYPE html>"));
    }

    @Test
    void templatesSeeNoMethods() throws Exception {
        var wrapper = new RecordWrapper();
        var hash = (freemarker.template.TemplateHashModel) wrapper.wrap(Text.styled("x", "y"));
        assertEquals("x", hash.get("text").toString());
        for (String beyond : List.of("class", "getClass", "hashCode", "toString")) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    freemarker.template.TemplateModelException.class, () -> hash.get(beyond));
        }
        org.junit.jupiter.api.Assertions.assertThrows(
                freemarker.template.TemplateModelException.class, () -> wrapper.wrap(new Object()));
    }
}
