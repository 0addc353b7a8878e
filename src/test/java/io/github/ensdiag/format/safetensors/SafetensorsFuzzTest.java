package io.github.ensdiag.format.safetensors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.testing.Fields;
import io.github.ensdiag.testing.Mutations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file, it is read or refused with an {@link InputException}: any other exception fails the test. */
class SafetensorsFuzzTest {
    @TempDir
    Path directory;

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        List<byte[]> valid = new ArrayList<>();
        for (String name : List.of("types.safetensors", "shapes.safetensors", "bfloat16.safetensors")) {
            valid.add(Files.readAllBytes(SafetensorsReaderTest.FIXTURES.resolve(name)));
        }
        Mutations mutations = new Mutations(20261126, "0123456789{}[]\",:BFIU-_ \\");
        int rounds = Mutations.rounds(2000);
        int read = 0;
        for (int round = 0; round < rounds; round++) {
            Path file = directory.resolve("f" + round % 64);
            Files.write(file, mutations.damage(valid.get(mutations.choose(valid.size()))));
            try {
                Fields.readAll(new SafetensorsReader().read(file, Progress.NONE));
                read++;
            } catch (InputException e) {
                assertTrue(e.getMessage().length() > 20, e.getMessage());
            }
        }
        assertTrue(read > rounds / 100 && read < rounds * 9 / 10, read + " read of " + rounds);
    }
}
