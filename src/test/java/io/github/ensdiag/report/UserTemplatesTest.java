package io.github.ensdiag.report;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of the user's own: what they change, what they cannot do, and how their faults are told. */
class UserTemplatesTest {
    @TempDir
    static Path predictions;

    private static ReportContent content;

    @TempDir
    Path dir;

    @BeforeAll
    static void diagnose() throws IOException {
        content = Rendered.of(Rendered.dense(predictions, 2, 60, 3)).content;
    }

    private void template(String name, String text) throws IOException {
        Files.writeString(dir.resolve(name), text);
    }

    private String page() throws IOException {
        return page(Layout.SINGLE, StandardCharsets.UTF_8);
    }

    private String page(Layout layout, Charset charset) throws IOException {
        var options =
                new ReportOptions(Path.of("."), "a project", charset, "1", layout, Optional.of(dir), Optional.empty());
        var out = new ByteArrayOutputStream();
        HtmlReport.of(options).write(content, out);
        return out.toString(charset);
    }

    @Test
    void oneTemplateIsOverriddenAndTheOthersStay() throws IOException {
        template("ledger.ftlh", "<p id=\"mine\">${ledger.paragraphs?size?c} paragraphs, ${project}</p>\n");
        String html = page();
        assertTrue(html.contains("<p id=\"mine\">"), html);
        assertFalse(html.contains("id=\"ledger-h\""));
        assertTrue(html.contains("id=\"alike-h\""));
        assertEquals(List.of(), UserTemplates.overlooked(dir));
    }

    @Test
    void templatesIncludeTheirOwnParts() throws IOException {
        template("help.ftlh", "<#import \"ours.ftlh\" as o><#include \"sign.ftlh\"><@o.twice title/>");
        template("ours.ftlh", "<#macro twice text><i>${text}, ${text}</i></#macro>");
        template("sign.ftlh", "\ufeff<b>signed</b>");
        String html = page();
        assertTrue(html.contains("<b>signed</b><i>"), html);
        assertEquals(List.of(), UserTemplates.overlooked(dir));
    }

    @Test
    void theStyleSheetIsHashedAsABrowserReadsIt() throws Exception {
        template("style.css", "\ufeffbody { color: red }\r\n/* größer > */\rp { margin: 0 }\n");
        String html = page();
        assertTrue(html.contains("<style>body { color: red }\n/* größer > */\np { margin: 0 }\n</style>"), html);
        // printf 'body { color: red }\n/* größer > */\np { margin: 0 }\n' | openssl dgst -sha256 -binary | base64
        assertTrue(html.contains("sha256-HE3Nax+V+4DpvRuJdmQq+mlmtKNnvVviw4jHAl6Am6w="), html.substring(0, 900));
    }

    @Test
    void aStyleSheetOutsideOfTheEncodingIsRefused() throws IOException {
        template("style.css", "p::before { content: '\u2192' }");
        assertRefused(() -> page(Layout.SINGLE, StandardCharsets.ISO_8859_1), "style.css", "ISO-8859-1");
        page(Layout.DIRECTORY, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"</style>", "\n\n</STYLE ", "x</style\n"})
    void aStyleSheetCannotBreakOut(String text) throws IOException {
        template("style.css", text);
        assertRefused(this::page, dir.resolve("style.css"), "line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"var a = '</script><img>'", "// <!-- <script>", "'</Script '"})
    void aScriptCannotBreakOut(String text) throws IOException {
        template("report.js", "\n" + text);
        assertRefused(this::page, dir.resolve("report.js"), "line 2", "\"<\\");
    }

    @Test
    void whatIsPrintedIsEscaped() throws IOException {
        template("help.ftlh", "${\"<script>alert(1)</script>\"}");
        assertTrue(page().contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
                "${answer.class}",
                "${answer.getClass()}",
                "${answer?api.class}",
                "${title?api.bytes}",
                "${answer.headline.plain()}",
                "<#include \"/etc/passwd\">",
                "<#include \"../outside.ftlh\">",
                "<#include \"file:///etc/passwd\">",
                "<#include \"sub/inner.ftlh\">",
                "<#assign x = \"<#include '../outside.ftlh'>\"?interpret><@x/>",
                "${.data_model.class}",
                "<#import \"..\\\\outside.ftlh\" as o>",
            })
    void templatesReachNothingElse(String text) throws IOException {
        Path inner = Files.createDirectories(dir.resolve("own/sub"));
        Files.writeString(inner.resolve("inner.ftlh"), "inside");
        Files.writeString(dir.resolve("outside.ftlh"), "outside");
        dir = dir.resolve("own");
        template("help.ftlh", "\n  " + text);
        assertRefused(this::page, "The template " + dir.resolve("help.ftlh") + " cannot be used in line 2, column ");
    }

    @Test
    void aLinkOutOfTheDirectoryIsNotFollowed() throws IOException {
        Path own = Files.createDirectories(dir.resolve("own"));
        Path secret = Files.writeString(dir.resolve("secret"), "secret");
        Files.createSymbolicLink(own.resolve("help.ftlh"), secret);
        dir = own;
        assertRefused(this::page, own.resolve("help.ftlh"), "link", secret);
    }

    @Test
    void faultsSayWhereAndWhat() throws IOException {
        template("answer.ftlh", "<p>\n${answer.headlin}</p>");
        assertRefused(this::page, dir.resolve("answer.ftlh"), "line 2", "\"headlin\"", "headline", "remove the file");

        template("answer.ftlh", "<p>\n\n<#lst x></p>");
        assertRefused(this::page, dir.resolve("answer.ftlh"), "line 3, column 2", "#lst");

        template("answer.ftlh", "<p>${answer.headline}</p>");
        assertRefused(this::page, dir.resolve("answer.ftlh"), "line 1, column 6", "answer.headline");

        template("answer.ftlh", "<#macro again><@again/></#macro><@again/>");
        assertRefused(this::page, "without end", "answer.ftlh");
    }

    @Test
    void aMissingMacroIsBlamedOnWhatOverridesIt() throws IOException {
        template("macros.ftlh", "<#macro rich t></#macro>");
        String message = assertThrows(InputException.class, this::page).getMessage();
        assertTrue(message.startsWith("The packaged template "), message);
        assertTrue(message.contains(dir + " (macros.ftlh)"), message);
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void aTemplateMustBeUtf8() throws IOException {
        Files.write(dir.resolve("help.ftlh"), new byte[] {'a', (byte) 0xe4, 'b'});
        assertRefused(this::page, dir.resolve("help.ftlh"), "UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.ftl", "answers.ftlh", "page.html", "styles.css", "report.mjs.js"})
    void nearMissesAreWarnedAbout(String name) throws IOException {
        template("answer.ftlh", "");
        template(name, "");
        List<String> warnings = UserTemplates.overlooked(dir);
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).contains(dir.resolve(name).toString()), warnings::toString);
        assertTrue(warnings.get(0).contains("answer.ftlh, changes.ftlh, "), warnings::toString);
    }

    @Test
    void notesBesideTheTemplatesAreNotWarnedAbout() throws IOException {
        template("answer.ftlh", "");
        template("README.md", "");
        template(".DS_Store", "");
        assertEquals(List.of(), UserTemplates.overlooked(dir));
    }

    @Test
    void aDirectoryWithoutTemplatesIsWarnedAbout() throws IOException {
        assertEquals(1, UserTemplates.overlooked(dir).size());
    }

    @Test
    void knowsAllThatIsPackaged() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates"))) {
            var names = new TreeSet<String>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            assertEquals(names, UserTemplates.PACKAGED);
        }
    }
}
