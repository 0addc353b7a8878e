package io.github.ensdiag.table;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who lacks a library is told what to paste where. */
class OptionalLibraryTest {
    private static final Path FILE = Path.of("predictions", "a.data");

    @Test
    void aMissingLibraryIsNamedAsItIsPasted() {
        OptionalLibrary missing = new OptionalLibrary("org.example", "reads-data", "1.2", "org.example.Data");
        assertRefused(
                () -> missing.require(FILE, "a Data file", "save it as CSV."),
                FILE,
                "is a Data file.",
                """
                  <dependencies>
                    <dependency>
                      <groupId>org.example</groupId>
                      <artifactId>reads-data</artifactId>
                      <version>1.2</version>
                    </dependency>
                  </dependencies>
                """,
                "or do without it: save it as CSV.");
    }

    @Test
    void aLibraryThatIsThereIsNotMentioned() {
        OptionalLibrary there = new OptionalLibrary("org.example", "reads-data", "1.2", "org.junit.jupiter.api.Test");
        assertDoesNotThrow(() -> there.require(FILE, "a Data file", "save it as CSV."));
    }
}
