package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said with {@code -D} on the command line. */
@MojoTest
class ReportMojoPropertiesTest {
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("skip", "true"),
            Map.entry("predictions", "p"),
            Map.entry("labels", "p/y.npy"),
            Map.entry("classNames", "p/c.txt"),
            Map.entry("sampleIds", "p/i.txt"),
            Map.entry("combiner", "borda"),
            Map.entry("temperature", "fitted"),
            Map.entry("weights", "2,1"),
            Map.entry("topK", "3"),
            Map.entry("topDisagreements", "7"),
            Map.entry("topInputs", "12"),
            Map.entry("superclasses", "p/g.txt"),
            Map.entry("unmatched", "drop"),
            Map.entry("permutations", "40"),
            Map.entry("resamples", "100"),
            Map.entry("seed", "9"),
            Map.entry("threads", "2"),
            Map.entry("failOn", "warning"),
            Map.entry("baseline", "main/ensdiag.json"),
            Map.entry("formats", "json,csv"),
            Map.entry("force", "true"),
            Map.entry("encoding", "UTF-16"),
            Map.entry("title", "Cats"),
            Map.entry("layout", "directory"),
            Map.entry("templateDirectory", "t"),
            Map.entry("outputTimestamp", "0"),
            Map.entry("outputDirectory", "out"));

    @Inject
    private MavenSession session;

    @Inject
    private MojoExecution execution;

    @BeforeEach
    void say() {
        PROPERTIES.forEach((name, value) -> session.getUserProperties().setProperty("ensdiag." + name, value));
    }

    @Test
    @InjectMojo(goal = "report")
    void reachesEveryParameter(ReportMojo mojo) throws Exception {
        var parameters = MojoExtension.getVariablesAndValuesFromObject(mojo);
        Path basedir = Path.of(MojoExtension.getBasedir());

        PROPERTIES.forEach((name, value) -> {
            Object expected = switch (name) {
                case "predictions", "outputDirectory", "templateDirectory" ->
                    basedir.resolve(value).toFile();
                case "weights" -> List.of("2", "1");
                case "formats" -> List.of("json", "csv");
                default -> value;
            };
            Object actual = parameters.get(name);
            assertEquals(expected, expected instanceof String ? actual.toString() : actual, name);
        });
    }

    @Test
    @InjectMojo(goal = "report")
    void thereIsOneForEveryParameterButTheModels(ReportMojo mojo) {
        var editable = new TreeSet<String>();
        execution.getMojoDescriptor().getParameters().stream()
                .filter(parameter -> parameter.isEditable())
                .forEach(parameter -> editable.add(parameter.getName()));
        var expected = new TreeSet<>(PROPERTIES.keySet());
        expected.add("models");
        expected.add("ensemble");
        expected.add("sampleImages");
        expected.add("sampleTexts");
        expected.add("rules");

        assertEquals(expected, editable);
    }
}
