package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.SnapshotReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        ReportContent content = page.content;
        Snapshot of = Snapshot.of(
                page.title(),
                content.set(),
                content.results(),
                content.explanation().verdict(),
                content.findings());

        Snapshot read = SnapshotReader.read(Files.write(dir.resolve("ensdiag.json"), page.json()));

        assertEquals(of.title(), read.title());
        assertEquals(of.samples(), read.samples());
        assertEquals(of.ensemble(), read.ensemble());
        assertEquals(of.members(), read.members());
        assertEquals(of.bestMember(), read.bestMember());
        assertEquals(of.verdict(), read.verdict());
        assertEquals(of.findings(), read.findings());
        assertEquals(of.figures(), read.figures());
        assertEquals(of.classes(), read.classes());
        assertEquals(of.sampleIds(), read.sampleIds());
        assertArrayEquals(of.fates().labels(), read.fates().labels());
        assertEquals(of.fates().right(), read.fates().right());
    }
}
