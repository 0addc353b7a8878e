package io.github.ensdiag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratios of a run of JMH are held against those of the baseline. */
class BaselineTest {
    private static final String RESULTS = """
            [{"benchmark": "a.b.RowKernel.ours", "primaryMetric": {"score": 9, "scorePercentiles": {"0.0": 3.0}}},
             {"benchmark": "a.b.RowKernel.plain", "primaryMetric": {"score": 9, "scorePercentiles": {"0.0": 4.0}}}]
            """;

    @TempDir
    Path directory;

    @Test
    void aRatioIsThatOfTheLeastTimes() throws Exception {
        assertEquals(Map.of("RowKernel", 0.75), Baseline.ratios(new ObjectMapper().readTree(RESULTS)));
    }

    @Test
    void whatIsAllowedIsATimesTheRatioOfTheBaseline() {
        Baseline.Line line = Baseline.lines(List.of("kernel,ratio,allowed", "RowKernel,0.5,1.5", ""))
                .get(0);
        assertTrue(line.isKept(0.75));
        assertFalse(line.isKept(0.76));
        assertEquals(
                "RowKernel: 0.76 times the plain way, 0.50 in the baseline, at most 0.75: SLOWER", line.verdict(0.76));
    }

    @Test
    void aKernelThatBecameSlowerFails() throws Exception {
        Baseline.main(files("RowKernel,0.6,1.3"));
        Exception slower = assertThrows(IllegalStateException.class, () -> Baseline.main(files("RowKernel,0.5,1.4")));
        assertTrue(slower.getMessage().startsWith("RowKernel: 0.75 times"), slower.getMessage());
    }

    @Test
    void aKernelThatIsNotInTheBaselineFails() {
        Exception unknown = assertThrows(IllegalStateException.class, () -> Baseline.main(files("OtherKernel,1,1.3")));
        assertEquals("no line such as RowKernel,0.75,1.3", unknown.getMessage());
    }

    private String[] files(String line) throws Exception {
        Path results = Files.writeString(directory.resolve("results.json"), RESULTS);
        Path baseline = Files.writeString(directory.resolve("baseline.csv"), "kernel,ratio,allowed\n" + line + "\n");
        return new String[] {results.toString(), baseline.toString()};
    }
}
