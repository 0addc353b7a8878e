package io.github.ensdiag.format.npy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.TableReader;
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
class NpyFuzzTest {
    private static final String ALPHABET = "0123456789{}()[]'\",:<>|=TFifuUSOLe- \\PK\1\2\3\4\5\6";

    @TempDir
    Path directory;

    @Test
    void text() throws IOException {
        fuzz(new NpyReader(), "text-unicode.npy", "text-fortran.npy", "text-bytes.npy", "text-blank.npy");
    }

    @Test
    void archives() throws IOException {
        fuzz(new NpzReader(), "stored.npz", "deflated.npz", "streamed.npz", "zip64.npz", "refused.npz", "names.npz");
    }

    private void fuzz(TableReader reader, String... names) throws IOException {
        List<byte[]> valid = new ArrayList<>();
        for (String name : names) {
            valid.add(Files.readAllBytes(Expected.file(name)));
        }
        Mutations mutations = new Mutations(20261125, ALPHABET);
        int rounds = Mutations.rounds(2000);
        int read = 0;
        for (int round = 0; round < rounds; round++) {
            Path file = directory.resolve("f" + round % 64);
            Files.write(file, mutations.damage(valid.get(mutations.choose(valid.size()))));
            read += read(reader, file) ? 1 : 0;
        }
        assertTrue(read > rounds / 100 && read < rounds * 9 / 10, read + " read of " + rounds);
    }

    private static boolean read(TableReader reader, Path file) {
        try {
            Fields.readAll(reader.read(file, Progress.NONE));
            return true;
        } catch (InputException e) {
            assertTrue(e.getMessage().length() > 20, e.getMessage());
            return false;
        }
    }
}
