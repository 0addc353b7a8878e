package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.report.Layout;
import io.github.ensdiag.samples.ImageRequest;
import io.github.ensdiag.samples.SampleRequest;
import io.github.ensdiag.table.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a POM may say of pictures and texts, and what is taken where it says nothing. */
class SampleParametersTest {
    @TempDir
    private Path base;

    private final SampleImagesParameter images = new SampleImagesParameter();
    private final SampleTextsParameter texts = new SampleTextsParameter();

    private SampleRequest request(SampleImagesParameter i, SampleTextsParameter t, Layout layout) {
        return new SampleParameters(base, Optional.of(base.resolve("predictions")), i, t, layout).toRequest();
    }

    private void assertRefused(String words) {
        String message = assertThrows(InputException.class, () -> request(images, texts, Layout.SINGLE))
                .getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void directoriesBesideThePredictionsAreFound() throws Exception {
        assertEquals(SampleRequest.NONE, request(null, null, Layout.SINGLE));
        Path directory = Files.createDirectories(base.resolve("predictions/images"));
        Files.createDirectories(base.resolve("predictions/texts"));
        SampleRequest found = request(null, null, Layout.SINGLE);
        assertEquals(
                Optional.of(directory), found.images().orElseThrow().origin().directory());
        assertTrue(found.texts().isPresent());
        // with several files there is room for more
        ImageRequest several = request(null, null, Layout.DIRECTORY).images().orElseThrow();
        assertTrue(several.most() > found.images().get().most()
                && several.bytes() > found.images().get().bytes());
    }

    @Test
    void whatIsConfiguredIsTaken() throws Exception {
        Path table =
                Files.writeString(Files.createDirectory(base.resolve("data")).resolve("files.csv"), "path\na.png\n");
        images.paths = "data/files.csv#path";
        images.maxSide = 64;
        images.maxKilobytes = 3;
        texts.column = "data/files.csv#path";
        texts.maxLength = 100;
        SampleRequest request = request(images, texts, Layout.SINGLE);
        ImageRequest pictures = request.images().orElseThrow();
        assertEquals(
                Optional.of(base.resolve("data")), pictures.origin().directory(), "paths are relative to their file");
        assertEquals(64, pictures.longestSide());
        assertEquals(3072, pictures.bytes());
        assertEquals(
                table,
                request.texts()
                        .orElseThrow()
                        .origin()
                        .column()
                        .orElseThrow()
                        .files()
                        .get(0));
        assertEquals(100, request.texts().get().length());
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused("<sampleImages> says nowhere where the pictures are");
        images.directory = "images";
        assertRefused("<sampleTexts> says nowhere where the texts are");
        texts.directory = "texts";
        texts.column = "reviews.csv#text";
        assertRefused("<sampleTexts> has both <directory> and <column>");
        images.maxSide = 1000;
        assertRefused("<maxSide> of <sampleImages> is 1000, but must be from 16 to 256.");
    }
}
