package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedProgressTest {
    private static final Path FILE = Path.of("predictions", "a.csv");

    private final List<String> lines = new ArrayList<>();
    private long seconds;
    private final LoggedProgress progress = new LoggedProgress(lines::add, () -> seconds * 1_000_000_000L);

    private void at(long second, long megabytes) {
        seconds = second;
        progress.at(FILE, megabytes * 1_000_000, 1_000_000_000);
    }

    @Test
    void saysHowFarHowFastAndHowLongToGoEveryThreeSeconds() {
        for (int second = 0; second <= 10; second++) {
            at(second, 100L * second);
        }

        assertEquals(
                List.of(
                        "Reading a.csv: 300 of 1000 MB (30 %), 100 MB/s, 7 s to go",
                        "Reading a.csv: 600 of 1000 MB (60 %), 100 MB/s, 4 s to go",
                        "Reading a.csv: 900 of 1000 MB (90 %), 100 MB/s, 1 s to go"),
                lines);
    }

    @Test
    void aShortReadIsNotTold() {
        at(0, 0);
        at(2, 1000);
        progress.at(Path.of("b.csv"), 0, 10);
        seconds = 4;
        progress.at(Path.of("b.csv"), 5, 10);

        assertEquals(List.of(), lines);
    }
}
