package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation tells to type works, where there are jq and Python with pandas. */
class JsonSnippetsTest {
    @TempDir
    private Path dir;

    private String document;

    @BeforeEach
    void write() throws IOException {
        document = Files.readString(Path.of("site/markdown/json.md"));
        Files.write(dir.resolve("ensdiag.json"), Specimen.REAL.rendered().json());
    }

    private List<String> snippets(String language) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(document)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** What a command says; empty where it is not there or fails. */
    private String said(String... command) throws IOException, InterruptedException {
        Path out = dir.resolve("said.txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(dir.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        } catch (IOException e) {
            return "";
        }
        int code = process.waitFor();
        String said = Files.readString(out, StandardCharsets.UTF_8);
        return code == 0 ? said : "failed: " + said;
    }

    @Test
    void ofJq() throws Exception {
        assumeTrue(said("jq", "--version").startsWith("jq"), "no jq");
        List<String> snippets = snippets("sh");
        assertEquals(3, snippets.size());
        String effect = said("sh", "-c", snippets.get(0));
        assertTrue(effect.matches("(?s)\"[a-z-]+\"\n\\{\n  \"value\": .*\"low\": .*"), effect);
        assertEquals(
                List.of("pytorch-densenet201", "pytorch-vgg16"),
                said("sh", "-c", snippets.get(1))
                        .lines()
                        .map(line -> line.split("\t")[0])
                        .sorted()
                        .toList());
        assertEquals(10, said("sh", "-c", snippets.get(2)).lines().count());
    }

    @Test
    void ofPython() throws Exception {
        String python = "";
        for (String name : List.of("python3", "/usr/bin/python3")) {
            python = said(name, "-c", "import pandas; print('here')").startsWith("here") ? name : python;
        }
        assumeTrue(!python.isEmpty(), "no Python with pandas");
        Path script = Files.writeString(dir.resolve("snippets.py"), String.join("\n", snippets("python")));

        String said = said(python, script.toString());

        Rendered page = Specimen.REAL.rendered();
        long losses = page.results.ensemble().losses();
        assertTrue(said.contains(losses + " samples, the first ["), said);
        assertTrue(said.contains("figures.accuracy.value"), said);
        assertTrue(said.contains("the ensemble"), said);
    }
}
