package io.github.ensdiag.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The recipes for CI servers: that they can be parsed, and what they do where the figures of the main branch can be
 * fetched and where they cannot. The commands they call are stand-ins that write down how they were called.
 */
class RecipesTest {
    private static final Path PAGE = Path.of("site/markdown/ci.md");
    private static final String GOALS = "-B -ntp ensdiag:check";
    private static final String BASELINE = " -Densdiag.baseline=baseline";

    @TempDir
    Path dir;

    private static String recipe(String name) throws Exception {
        return Snippet.of(PAGE).stream()
                .filter(snippet -> snippet.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static Object parsed(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(text);
    }

    private static Map<String, Object> yaml(String text) {
        return map(parsed(text));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    @ParameterizedTest
    @CsvSource({"7, true, true", "7, false, false", "'', false, false"})
    @DisabledOnOs(OS.WINDOWS)
    void gitHub(String run, boolean there, boolean compared) throws Exception {
        Map<String, Object> job = map(map(yaml(recipe("github")).get("jobs")).get("diagnose"));
        StringBuilder script = new StringBuilder("set -e\n");
        list(job.get("steps")).stream()
                .map(step -> (String) map(step).get("run"))
                .filter(text -> text != null)
                .forEach(text -> script.append(text).append('\n'));
        command("gh", "if [ \"$2\" = list ]; then echo " + run + "; else " + download(there) + "; fi");
        run(script, Map.of("GITHUB_STEP_SUMMARY", "step-summary.md"));
        assertCompared(compared);
        assertEquals("# verdict\n", Files.readString(dir.resolve("step-summary.md")));
    }

    @ParameterizedTest
    @CsvSource({"true, 5", "false, 5", "true, ''"})
    @DisabledOnOs(OS.WINDOWS)
    void gitLab(boolean there, String request) throws Exception {
        Map<String, Object> job = map(yaml(recipe("gitlab")).get("ensdiag"));
        StringBuilder script = new StringBuilder("set -e\n");
        Stream.of("script", "after_script")
                .flatMap(part -> list(job.get(part)).stream())
                .forEach(text -> script.append(text).append('\n'));
        String note = "*summary.md*) echo \"${@: -1}\" > noted.txt;;";
        command("curl", "case \"$*\" in " + note + " *) " + download(there) + ";; esac");
        run(
                script,
                Map.of("CI_MERGE_REQUEST_IID", request, "REPORT", "target/reports/ensdiag", "PROJECT", "https://x"));
        assertCompared(there);
        assertEquals(!request.isEmpty(), Files.exists(dir.resolve("noted.txt")));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void jenkins(boolean there) throws Exception {
        RecordedPipeline pipeline = new RecordedPipeline(there, "# Averaging gains.\n\nMore.");
        pipeline.run(recipe("jenkins"));
        assertEquals(
                "mvn " + GOALS + " -Densdiag.layout=directory " + (there ? BASELINE.strip() : ""),
                pipeline.called("sh").get(1));
        assertEquals("Averaging gains.", pipeline.description());
        assertTrue(pipeline.called("archiveArtifacts").get(0).contains("target/reports/ensdiag/**"));
    }

    @Test
    void yamlAndXmlOfAllPagesParse() throws Exception {
        for (Snippet snippet : Snippet.in("yaml")) {
            assertNotNull(parsed(snippet.code()), snippet.toString());
        }
        for (Snippet snippet : Snippet.in("xml")) {
            String document = "<x>" + snippet.code() + "</x>";
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)));
        }
    }

    private void assertCompared(boolean compared) throws Exception {
        String called = Files.readString(dir.resolve("called.txt")).strip();
        assertEquals(GOALS + (compared ? BASELINE : ""), called);
    }

    private static String download(boolean there) {
        return there ? "mkdir -p baseline; echo {} > baseline/ensdiag.json" : "exit 22";
    }

    private void command(String name, String body) throws Exception {
        Path file = Files.createDirectories(dir.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    /** Runs a script where Maven only writes down its arguments and a summary. */
    private void run(CharSequence script, Map<String, String> environment) throws Exception {
        command(
                "mvn",
                "echo \"$@\" > called.txt; mkdir -p target/reports/ensdiag;"
                        + " echo '# verdict' > target/reports/ensdiag/summary.md");
        Path output = dir.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script.toString())
                .directory(dir.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", dir.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        int code = builder.start().waitFor();
        assertEquals(0, code, () -> read(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
