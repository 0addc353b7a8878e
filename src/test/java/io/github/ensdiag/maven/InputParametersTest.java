package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.input.MemberFiles.Decisions;
import io.github.ensdiag.input.MemberFiles.Dense;
import io.github.ensdiag.input.MemberFiles.TopK;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.table.InputException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputParametersTest {
    private static final Path BASE = Path.of("/repository/module");
    private static final BiFunction<Path, Optional<Path>, Inputs> NOTHING = (directory, labels) -> {
        throw new AssertionError("looked into " + directory);
    };

    @Test
    void mapsEveryKindOfModelInOrder() {
        ModelParameter dense = dense("p/a.npy");
        dense.name = "first";
        dense.scale = "Logits";
        ModelParameter topK = new ModelParameter();
        topK.topK = new TopKParameter();
        topK.topK.classes = new File("p/b.classes.npy");
        topK.topK.scores = new File("/elsewhere/b.scores.npy");
        ModelParameter decisions = new ModelParameter();
        decisions.decisions = new File("p/c.npy");

        assertEquals(
                List.of(
                        new Dense("first", BASE.resolve("p/a.npy"), Optional.of(Scale.LOGITS)),
                        new TopK(
                                "b.classes",
                                BASE.resolve("p/b.classes.npy"),
                                Path.of("/elsewhere/b.scores.npy"),
                                Optional.empty()),
                        new Decisions("c", BASE.resolve("p/c.npy"))),
                inputs(dense, topK, decisions).members());
    }

    @Test
    void resolvesTheOtherFiles() {
        Inputs inputs = new InputParameters(
                        null,
                        new File("labels.npy"),
                        new File("classes.txt"),
                        new File("/ids.txt"),
                        List.of(dense("a.npy"), dense("b.npy")))
                .toInputs(BASE, NOTHING);

        assertEquals(BASE.resolve("labels.npy"), inputs.labels());
        assertEquals(Optional.of(BASE.resolve("classes.txt")), inputs.classNames());
        assertEquals(Optional.of(Path.of("/ids.txt")), inputs.sampleIds());
    }

    @ParameterizedTest
    @CsvSource({
        "auto,",
        "AUTO,",
        "probabilities, PROBABILITIES",
        "LOGITS, LOGITS",
        "Log-Probabilities, LOG_PROBABILITIES",
    })
    void readsScalesInAnyCase(String text, Scale expected) {
        ModelParameter model = dense("a.npy");
        model.scale = text;

        assertEquals(
                Optional.ofNullable(expected), ((Dense) inputs(model).members().get(0)).scale());
    }

    @Test
    void refusesAnUnknownScale() {
        ModelParameter model = dense("a.npy");
        model.scale = "percent";

        assertMessage(model, "<model> number 1", "\"percent\"", "log-probabilities");
    }

    @Test
    void refusesAModelOfNoKind() {
        ModelParameter model = new ModelParameter();
        model.name = "vgg16";

        assertMessage(model, "Model vgg16", "exactly one of", "has none");
    }

    @Test
    void refusesAModelOfTwoKinds() {
        ModelParameter model = dense("a.npy");
        model.decisions = new File("b.npy");

        assertMessage(model, "exactly one of", "has <scores> and <decisions>");
    }

    @Test
    void refusesHalfATopK() {
        ModelParameter model = new ModelParameter();
        model.topK = new TopKParameter();
        model.topK.classes = new File("a.npy");

        assertMessage(model, "<topK> without <scores>");
    }

    @Test
    void refusesAScaleOfDecisions() {
        ModelParameter model = new ModelParameter();
        model.decisions = new File("a.npy");
        model.scale = "logits";

        assertMessage(model, "<decisions>", "Remove <scale>");
    }

    @Test
    void wantsLabelsBesideModels() {
        InputParameters parameters = new InputParameters(null, null, null, null, List.of(dense("a.npy")));

        var e = assertThrows(InputException.class, () -> parameters.toInputs(BASE, NOTHING));
        assertTrue(e.getMessage().contains("<labels>"), e.getMessage());
    }

    @Test
    void looksIntoThePredictionsWhereThereAreNoModels() {
        Inputs found = discovered(Path.of("labels.npy"));
        assertEquals(
                found,
                new InputParameters(new File("predictions"), null, null, null, null)
                        .toInputs(BASE, (directory, labels) -> {
                            assertEquals(Optional.empty(), labels);
                            assertEquals(BASE.resolve("predictions"), directory);
                            return found;
                        }));
    }

    @Test
    void configuredFilesWinOverDiscoveredOnes() {
        Inputs inputs = new InputParameters(
                        new File("predictions"), new File("y.npy"), new File("c.txt"), new File("i.txt"), List.of())
                .toInputs(BASE, (directory, labels) -> discovered(labels.orElseThrow()));

        assertEquals(
                new Inputs(
                        BASE.resolve("y.npy"),
                        Optional.of(BASE.resolve("c.txt")),
                        Optional.of(BASE.resolve("i.txt")),
                        discovered(Path.of("labels.npy")).members()),
                inputs);
    }

    @Test
    void canBeReadWithModelsOrADirectory(@TempDir File directory) {
        assertTrue(new InputParameters(directory, null, null, null, null).canBeRead());
        assertTrue(new InputParameters(null, null, null, null, List.of(dense("a.npy"))).canBeRead());
        assertFalse(new InputParameters(new File(directory, "nowhere"), null, null, null, List.of()).canBeRead());
    }

    private static Inputs discovered(Path labels) {
        MemberFiles member = new Decisions("a", Path.of("a.npy"));
        return new Inputs(labels, Optional.of(Path.of("classes.txt")), Optional.empty(), List.of(member));
    }

    private static ModelParameter dense(String file) {
        ModelParameter model = new ModelParameter();
        model.scores = new File(file);
        return model;
    }

    private static Inputs inputs(ModelParameter... models) {
        return new InputParameters(null, new File("labels.npy"), null, null, List.of(models)).toInputs(BASE, NOTHING);
    }

    private static void assertMessage(ModelParameter model, String... parts) {
        String message = assertThrows(InputException.class, () -> inputs(model)).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
