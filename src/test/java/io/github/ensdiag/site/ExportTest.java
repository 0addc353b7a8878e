package io.github.ensdiag.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ensdiag.Diagnosis;
import io.github.ensdiag.Request;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.EvaluationSets;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.report.ReportOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the programs of the page about exporting write is read as they mean it. Each is put into a program that makes
 * models for it and counts their right answers, {@code src/test/resources/snippets}; Spark's is {@code it/spark}. Where a
 * tool cannot be had, a stand-in has as much of it as the program calls.
 */
class ExportTest {
    private static final Path PAGE = Path.of("site/markdown/export.md");
    private static final Path PROGRAMS = Path.of("src/test/resources/snippets").toAbsolutePath();
    private static final Path STAND_INS = PROGRAMS.resolve("stand-ins");

    @TempDir
    Path dir;

    /**
     * A program.
     *
     * @param packages Debian's packages that hold the modules
     * @param attention what the members are compared by, beside their scores
     */
    private record Tool(String name, List<String> modules, String packages, boolean standIn, List<String> attention) {
        static Tool real(String name, String packages, String... modules) {
            return new Tool(name, List.of(modules), packages, false, List.of());
        }

        static Tool madeUp(String name, String packages, String... modules) {
            return new Tool(name, List.of(modules), packages, true, List.of());
        }

        Tool lookingAt(String... what) {
            return new Tool(name, modules, packages, standIn, List.of(what));
        }

        Python python() {
            return Python.with(modules).orElseGet(() -> {
                String missing = "The snippet " + name + " of " + PAGE + " is not run, since no python3 has "
                        + String.join(", ", modules) + "; on Debian and Ubuntu: apt-get install " + packages;
                if ("required".equals(System.getenv("ENSDIAG_SNIPPETS"))) {
                    throw new AssertionError(missing);
                }
                System.out.println("[WARNING] " + missing);
                return abort(missing);
            });
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Tool> tools() {
        return Stream.of(
                Tool.real("sklearn", "python3-sklearn python3-pandas", "sklearn", "pandas")
                        .lookingAt("attributions"),
                Tool.real("xgboost", "python3-xgboost python3-sklearn", "xgboost", "sklearn"),
                Tool.real("pytorch", "python3-torchvision python3-sklearn", "torch", "torchvision", "sklearn")
                        .lookingAt("featureCka", "attributions"),
                Tool.madeUp("keras", "python3-numpy", "numpy"),
                Tool.madeUp("transformers-pipeline", "python3-numpy", "numpy"),
                Tool.madeUp("transformers-images", "python3-numpy", "numpy"),
                Tool.madeUp("transformers-logits", "python3-torch python3-pandas", "torch", "pandas"),
                Tool.madeUp("shap", "python3-sklearn", "sklearn").lookingAt("attributions"));
    }

    @ParameterizedTest
    @MethodSource("tools")
    void whatAProgramWritesIsDiagnosed(Tool tool) throws Exception {
        String program = Snippet.fill(Files.readString(PROGRAMS.resolve(tool.name() + ".py")), PAGE);
        String printed =
                tool.python().run(dir.resolve("program.py"), program, tool.standIn() ? List.of(STAND_INS) : List.of());

        Inputs inputs = PredictionsDirectory.discover(dir.resolve("predictions"));
        EvaluationSet set = EvaluationSets.open(inputs);
        assertEquals(words(printed, "first").get(1), set.sampleId(0));
        assertEquals(words(printed, "class").get(1), set.className(0));

        ReportOptions options = new ReportOptions(dir.resolve("report"), tool.name(), StandardCharsets.UTF_8, "1");
        Diagnosis.Outcome outcome = Diagnosis.run(new Request(inputs, Options.defaults(), options));
        outcome.findings().forEach(finding -> assertEquals(Severity.NOTE, finding.severity(), finding.evidence()));
        JsonNode results = new ObjectMapper()
                .readTree(outcome.page().resolveSibling("ensdiag.json").toFile());
        assertEquals(rightByMember(printed), rightByMember(results));
        tool.attention()
                .forEach(what -> assertEquals(
                        1, results.get("attention").path(what).path("pairs").size(), what));
    }

    private static List<String> words(String printed, String first) {
        return printed.lines()
                .map(line -> List.of(line.split(" ")))
                .filter(words -> words.get(0).equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> rightByMember(String printed) {
        Map<String, Integer> right = new TreeMap<>();
        printed.lines()
                .map(line -> line.split(" "))
                .filter(words -> words[0].equals("right"))
                .forEach(words -> right.put(words[1], Integer.valueOf(words[2])));
        return right;
    }

    private static Map<String, Integer> rightByMember(JsonNode results) {
        Map<String, Integer> right = new TreeMap<>();
        results.get("members")
                .forEach(member -> right.put(
                        member.get("name").asText(), member.get("right").asInt()));
        return right;
    }

    @Test
    void everyProgramHasATest() throws Exception {
        StringBuilder programs = new StringBuilder(Files.readString(Path.of("it/spark/src/Export.java")));
        for (Tool tool : tools().toList()) {
            programs.append(Files.readString(PROGRAMS.resolve(tool.name() + ".py")));
        }
        for (Snippet snippet : Snippet.of(PAGE)) {
            String name = snippet.name();
            assertTrue(name.equals("pyspark") || programs.toString().contains(": " + name + "\n"), snippet.toString());
        }
    }

    /** Also those that cannot be run. */
    @Test
    void pythonOfAllPagesParses() throws Exception {
        Python python = Tool.real("syntax", "python3").python();
        int file = 0;
        for (Snippet snippet : Snippet.in("python")) {
            Path program = dir.resolve("snippet-" + file++ + ".py");
            Files.writeString(program, snippet.code());
            python.run(
                    dir.resolve("parse.py"),
                    "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())",
                    List.of(),
                    program.toString());
        }
        assertTrue(file > 10);
    }
}
