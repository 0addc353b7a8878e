package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.table.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionParametersTest {

    @Test
    void theGoalsDefaultsAreTheEnginesDefaults() {
        assertEquals(
                Options.defaults(),
                new OptionParameters(null, null, null, 5, 5, 10, 20, 2000, 1, 0).toOptions(2, false));
    }

    @Test
    void passesEverythingOn() {
        assertEquals(
                new Options(Combining.mean(List.of(2.0, 0.5)), 3, 0, 12, 100, 10, -4, 8),
                new OptionParameters(null, null, List.of("2", "0.5"), 3, 0, 12, 100, 10, -4, 8).toOptions(2, false));
    }

    @Test
    void combinesAsItIsTold() {
        assertEquals(
                new Combining(Pooling.GEOMETRIC, List.of(), true),
                new OptionParameters(" Geometric", "fitted", null, 5, 5, 10, 20, 2000, 1, 0)
                        .toOptions(2, false)
                        .combining());
    }

    @Test
    void aReadyMadeEnsembleLeavesNothingToCombine() {
        for (OptionParameters parameters : List.of(
                new OptionParameters("vote", null, null, 5, 5, 10, 20, 2000, 1, 0),
                new OptionParameters("mean", "fitted", null, 5, 5, 10, 20, 2000, 1, 0))) {
            String message = assertThrows(InputException.class, () -> parameters.toOptions(2, true))
                    .getMessage();
            assertTrue(message.contains("<ensemble>"), message);
        }
        assertEquals(
                Options.defaults(),
                new OptionParameters("mean", "none", null, 5, 5, 10, 20, 2000, 1, 0).toOptions(2, true));
    }

    @ParameterizedTest
    @MethodSource
    void namesTheParameterThatIsOutOfRange(String parameter, OptionParameters parameters) {
        String message = assertThrows(InputException.class, () -> parameters.toOptions(2, false))
                .getMessage();
        assertTrue(message.startsWith(parameter + " (ensdiag." + parameter + ")"), message);
    }

    static Stream<Arguments> namesTheParameterThatIsOutOfRange() {
        return Stream.of(
                Arguments.of("weights", new OptionParameters(null, null, List.of("1"), 5, 5, 10, 20, 2000, 1, 0)),
                Arguments.of("weights", new OptionParameters(null, null, List.of("1", "0"), 5, 5, 10, 20, 2000, 1, 0)),
                Arguments.of("weights", new OptionParameters(null, null, List.of("1", "-1"), 5, 5, 10, 20, 2000, 1, 0)),
                Arguments.of(
                        "weights", new OptionParameters(null, null, List.of("1", "NaN"), 5, 5, 10, 20, 2000, 1, 0)),
                Arguments.of(
                        "weights", new OptionParameters(null, null, List.of("1", "1e999"), 5, 5, 10, 20, 2000, 1, 0)),
                Arguments.of("weights", new OptionParameters(null, null, List.of("1", "x"), 5, 5, 10, 20, 2000, 1, 0)),
                Arguments.of(
                        "weights",
                        new OptionParameters(null, null, Arrays.asList("1", null), 5, 5, 10, 20, 2000, 1, 0)),
                Arguments.of("combiner", new OptionParameters("median", null, null, 5, 5, 10, 20, 2000, 1, 0)),
                Arguments.of("temperature", new OptionParameters(null, "2", null, 5, 5, 10, 20, 2000, 1, 0)),
                Arguments.of("topK", new OptionParameters(null, null, null, 0, 5, 10, 20, 2000, 1, 0)),
                Arguments.of("topDisagreements", new OptionParameters(null, null, null, 5, -1, 10, 20, 2000, 1, 0)),
                Arguments.of("topInputs", new OptionParameters(null, null, null, 5, 5, 0, 20, 2000, 1, 0)),
                Arguments.of("permutations", new OptionParameters(null, null, null, 5, 5, 10, 19, 2000, 1, 0)),
                Arguments.of("resamples", new OptionParameters(null, null, null, 5, 5, 10, 20, 0, 1, 0)),
                Arguments.of("threads", new OptionParameters(null, null, null, 5, 5, 10, 20, 2000, 1, -1)));
    }
}
