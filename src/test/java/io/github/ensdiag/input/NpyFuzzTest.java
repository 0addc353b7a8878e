package io.github.ensdiag.input;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file, it is read or refused with an {@link InputException}: any other exception fails the test. */
class NpyFuzzTest {
    private static final int ROUNDS = 1500;

    @TempDir
    Path directory;

    private final Random random = new Random(20261123);

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        double[][] scores = new double[12][4];
        for (double[] row : scores) {
            Arrays.setAll(row, j -> j == 2 ? 0.7 : 0.1);
        }
        int[][] classes = new int[12][4];
        for (int[] row : classes) {
            Arrays.setAll(row, j -> 3 - j);
        }
        List<Path> valid = List.of(
                NpyWriter.ints(directory.resolve("labels.npy"), 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3),
                NpyWriter.doubles(directory.resolve("dense.npy"), scores),
                NpyWriter.write(directory.resolve("f.npy"), ">f4", true, 2, scores),
                NpyWriter.ints(directory.resolve("top.classes.npy"), classes),
                NpyWriter.write(directory.resolve("top.scores.npy"), "<f2", false, 3, scores),
                NpyWriter.shorts(directory.resolve("d.npy"), -1, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2));
        List<byte[]> contents = new ArrayList<>();
        for (Path file : valid) {
            contents.add(Files.readAllBytes(file));
        }
        int read = readAll(valid) ? 1 : 0;
        assertTrue(read == 1, "the files are valid before they are damaged");
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int victim = random.nextInt(valid.size());
            Files.write(valid.get(victim), damage(contents.get(victim)));
            if (readAll(valid)) {
                read++;
            } else {
                refused++;
            }
            Files.write(valid.get(victim), contents.get(victim));
        }
        assertTrue(read > ROUNDS / 100 && refused > ROUNDS / 4, read + " read, " + refused + " refused");
    }

    private boolean readAll(List<Path> files) {
        try {
            EvaluationSet set = EvaluationSets.open(new Inputs(
                    files.get(0),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(
                            MemberFiles.dense("dense", files.get(1), Optional.empty()),
                            MemberFiles.dense("fortran", files.get(2), Optional.of(Scale.PROBABILITIES)),
                            MemberFiles.topK("top", files.get(3), files.get(4), Optional.empty()),
                            MemberFiles.decisions("decisions", files.get(5)))));
            for (Member member : set.members()) {
                ScoreReader reader = member.reader();
                reader.read(0, 5);
                reader.read(5, set.samples() - 5);
            }
            return true;
        } catch (InputException e) {
            assertTrue(e.getMessage().length() > 20, e.getMessage());
            return false;
        }
    }

    private byte[] damage(byte[] content) {
        byte[] damaged = content.clone();
        int kind = random.nextInt(4);
        if (kind == 0) {
            return Arrays.copyOf(damaged, random.nextInt(damaged.length));
        }
        int flips = 1 + random.nextInt(4);
        // the text of the header is where most can go wrong
        int end = kind == 1 ? damaged.length : 80;
        for (int i = 0; i < flips; i++) {
            damaged[random.nextInt(end)] = (byte)
                    (kind == 3
                            ? "0123456789{}()[]'\",:<>|=TFifuOLe- \\".charAt(random.nextInt(35))
                            : random.nextInt(256));
        }
        return damaged;
    }
}
