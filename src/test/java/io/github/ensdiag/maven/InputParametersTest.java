package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.layout.Source;
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
    private static final BiFunction<Path, Optional<Source>, Inputs> NOTHING = (directory, labels) -> {
        throw new AssertionError("looked into " + directory);
    };

    @Test
    void mapsEveryKindOfModelInOrder() {
        ModelParameter dense = dense("p/a.npy");
        dense.name = "first";
        dense.scale = "Logits";
        ModelParameter topK = new ModelParameter();
        topK.topK = new TopKParameter();
        topK.topK.classes = "p/b.classes.npy";
        topK.topK.scores = "/elsewhere/b.scores.npy";
        ModelParameter decisions = new ModelParameter();
        decisions.decisions = "p/c.npy";

        assertEquals(
                List.of(
                        MemberFiles.dense("first", BASE.resolve("p/a.npy"), Optional.of(Scale.LOGITS)),
                        MemberFiles.topK(
                                "b.classes",
                                BASE.resolve("p/b.classes.npy"),
                                Path.of("/elsewhere/b.scores.npy"),
                                Optional.empty()),
                        MemberFiles.decisions("c", BASE.resolve("p/c.npy"))),
                inputs(dense, topK, decisions).members());
    }

    @Test
    void resolvesTheOtherFiles() {
        Inputs inputs = new InputParameters(
                        null,
                        "labels.npy",
                        "classes.txt",
                        "/ids.txt",
                        "groups.txt",
                        List.of(dense("a.npy"), dense("b.npy")),
                        null,
                        "drop")
                .toInputs(BASE, NOTHING);

        assertEquals(Optional.of(Source.of(BASE.resolve("labels.npy"))), inputs.labels());
        assertEquals(Optional.of(Source.of(BASE.resolve("groups.txt"))), inputs.superclasses());
        assertTrue(inputs.dropUnmatched());
        assertEquals(Optional.of(Source.of(BASE.resolve("classes.txt"))), inputs.classNames());
        assertEquals(Optional.of(Source.of(Path.of("/ids.txt"))), inputs.sampleIds());
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
                Optional.ofNullable(expected), inputs(model).members().get(0).scale());
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
        model.decisions = "b.npy";

        assertMessage(model, "exactly one of", "has <scores> and <decisions>");
    }

    @Test
    void refusesHalfATopK() {
        ModelParameter model = new ModelParameter();
        model.topK = new TopKParameter();
        model.topK.classes = "a.npy";

        assertMessage(model, "<topK> without <scores>");
    }

    @Test
    void refusesAScaleOfDecisions() {
        ModelParameter model = new ModelParameter();
        model.decisions = "a.npy";
        model.scale = "logits";

        assertMessage(model, "<decisions>", "Remove <scale>");
    }

    @Test
    void anEnsembleIsAModelWithANameOfItsOwn() {
        Inputs inputs = new InputParameters(
                        null, "y.npy", null, null, null, List.of(dense("a.npy")), dense("mean.npy"), null)
                .toInputs(BASE, NOTHING);

        assertEquals(
                Optional.of(MemberFiles.dense("ensemble", BASE.resolve("mean.npy"), Optional.empty())),
                inputs.ensemble());
    }

    @Test
    void refusesAnUnknownWayWithUnmatchedSamples() {
        InputParameters parameters =
                new InputParameters(null, "y.npy", null, null, null, List.of(dense("a.npy")), null, "ignore");

        var e = assertThrows(InputException.class, () -> parameters.toInputs(BASE, NOTHING));
        assertTrue(e.getMessage().contains("\"ignore\", but must be error, or drop"), e.getMessage());
    }

    @Test
    void idsMayBeAFieldOfTheSameFile() {
        ModelParameter model = dense("a.npz#logits");
        model.ids = "#names";

        MemberFiles files = inputs(model).members().get(0);
        assertEquals("logits", files.name());
        assertEquals(Optional.of("logits"), files.predictions().field());
        assertEquals(BASE.resolve("a.npz") + "#names", files.ids().orElseThrow().toString());
    }

    @Test
    void featuresAndAttributionsAreFilesOrFieldsOfTheSame() {
        ModelParameter model = dense("a.npz#logits");
        model.features = "#embeddings";
        model.attributions = " shap.npy ";

        MemberFiles files = inputs(model).members().get(0);
        assertEquals(
                BASE.resolve("a.npz") + "#embeddings",
                files.features().orElseThrow().toString());
        assertEquals(
                BASE.resolve("shap.npy").toString(),
                files.attributions().orElseThrow().toString());
    }

    @Test
    void anEnsembleHasNoFeatures() {
        ModelParameter ensemble = dense("e.npy");
        ensemble.features = "f.npy";
        InputParameters parameters =
                new InputParameters(null, "labels.npy", null, null, null, List.of(dense("a.npy")), ensemble, null);

        String message = assertThrows(InputException.class, () -> parameters.toInputs(BASE, NOTHING))
                .getMessage();
        assertTrue(message.contains("<ensemble> has <features>"), message);
    }

    @Test
    void refusesAnUnknownFormat() {
        ModelParameter model = dense("a.npy");
        model.format = "pickle";

        assertMessage(model, "\"pickle\" is unknown", "parquet");
    }

    @Test
    void looksIntoThePredictionsWhereThereAreNoModels() {
        Inputs found = discovered(Path.of("labels.npy"));
        assertEquals(
                found,
                new InputParameters(new File("predictions"), null, null, null, null, null, null, null)
                        .toInputs(BASE, (directory, labels) -> {
                            assertEquals(Optional.empty(), labels);
                            assertEquals(BASE.resolve("predictions"), directory);
                            return found;
                        }));
    }

    @Test
    void configuredFilesWinOverDiscoveredOnes() {
        Inputs inputs = new InputParameters(
                        new File("predictions"), "y.npy", "c.txt", "i.txt", null, List.of(), null, null)
                .toInputs(
                        BASE,
                        (directory, labels) ->
                                discovered(labels.orElseThrow().files().get(0)));

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
        assertTrue(new InputParameters(directory, null, null, null, null, null, null, null).canBeRead());
        assertTrue(new InputParameters(null, null, null, null, null, List.of(dense("a.npy")), null, null).canBeRead());
        assertFalse(new InputParameters(new File(directory, "nowhere"), null, null, null, null, List.of(), null, null)
                .canBeRead());
    }

    private static Inputs discovered(Path labels) {
        MemberFiles member = MemberFiles.decisions("a", Path.of("a.npy"));
        return new Inputs(labels, Optional.of(Path.of("classes.txt")), Optional.empty(), List.of(member));
    }

    private static ModelParameter dense(String file) {
        ModelParameter model = new ModelParameter();
        model.scores = file;
        return model;
    }

    private static Inputs inputs(ModelParameter... models) {
        return new InputParameters(null, "labels.npy", null, null, null, List.of(models), null, null)
                .toInputs(BASE, NOTHING);
    }

    private static void assertMessage(ModelParameter model, String... parts) {
        String message = assertThrows(InputException.class, () -> inputs(model)).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }
}
