package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.SnapshotReader;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotRoundTripTest {
    @TempDir
    private Path dir;

    @ParameterizedTest
    @EnumSource(Specimen.class)
    void whatIsWrittenIsReadBack(Specimen specimen) throws IOException {
        Rendered page = specimen.rendered();
        Snapshot of = page.snapshot;

        Snapshot read = SnapshotReader.read(Files.write(dir.resolve("ensdiag.json"), page.json()));

        assertEquals(of.title(), read.title());
        assertEquals(of.samples(), read.samples());
        assertEquals(of.ensemble(), read.ensemble());
        assertEquals(of.members(), read.members());
        assertEquals(of.bestMember(), read.bestMember());
        assertEquals(of.verdict(), read.verdict());
        assertEquals(of.findings(), read.findings());
        assertEquals(defined(of), defined(read));
        assertEquals(of.classes(), read.classes());
        assertEquals(of.sampleIds(), read.sampleIds());
        assertArrayEquals(of.fates().labels(), read.fates().labels());
        assertEquals(of.fates().right(), read.fates().right());
    }

    /** Whether a figure is undefined or not there at all makes no difference to anybody. */
    private static Map<Subject, Map<String, Figure>> defined(Snapshot snapshot) {
        Map<Subject, Map<String, Figure>> defined = new HashMap<>();
        snapshot.figures().forEach((subject, figures) -> {
            Map<String, Figure> some = new HashMap<>(figures);
            some.values().removeIf(figure -> !figure.defined());
            defined.put(subject, some);
        });
        return defined;
    }
}
