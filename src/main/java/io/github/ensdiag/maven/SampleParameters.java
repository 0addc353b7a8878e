package io.github.ensdiag.maven;

import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.SourceParser;
import io.github.ensdiag.report.Layout;
import io.github.ensdiag.samples.FilePattern;
import io.github.ensdiag.samples.ImageRequest;
import io.github.ensdiag.samples.Origin;
import io.github.ensdiag.samples.SampleRequest;
import io.github.ensdiag.samples.TextRequest;
import io.github.ensdiag.table.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a POM says about showing the samples themselves.
 *
 * @param basedir against which relative paths are resolved
 * @param predictions a directory in which {@code images} and {@code texts} are looked for
 * @param images null: not configured
 * @param texts null: not configured
 * @param layout the layout of several files has room for more
 */
record SampleParameters(
        Path basedir,
        Optional<Path> predictions,
        SampleImagesParameter images,
        SampleTextsParameter texts,
        Layout layout) {
    private static final String IMAGES = "sampleImages";
    private static final String TEXTS = "sampleTexts";

    /** @throws InputException if something contradicts something else, or is out of bounds */
    SampleRequest toRequest() {
        return new SampleRequest(imageRequest(), textRequest());
    }

    private boolean single() {
        return layout == Layout.SINGLE;
    }

    private Optional<ImageRequest> imageRequest() {
        SampleImagesParameter given = images == null ? new SampleImagesParameter() : images;
        int side = bounded(IMAGES, "maxSide", given.maxSide, 96, 16, 256);
        int most = bounded(IMAGES, "maxNumber", given.maxNumber, single() ? 200 : 2000, 0, 100_000);
        int kilobytes = bounded(
                IMAGES, "maxKilobytes", given.maxKilobytes, single() ? 768 : 16_384, 1, single() ? 65_536 : 1_000_000);
        Optional<Source> paths = source(given.paths);
        Optional<Path> directory = directory(given.directory)
                .or(() -> paths.map(SampleParameters::beside))
                .or(() -> found("images"));
        requireOne(IMAGES, "pattern", given.pattern, "paths", given.paths);
        if (images != null && directory.isEmpty()) {
            throw new InputException(
                    "<sampleImages> says nowhere where the pictures are. Give it the <directory> that holds "
                            + "them, or <paths>, a column such as files.csv#path.");
        }
        return directory.map(d -> new ImageRequest(
                new Origin(Optional.of(d), pattern(given.pattern), paths, images != null),
                side,
                most,
                kilobytes * 1024L));
    }

    private Optional<TextRequest> textRequest() {
        SampleTextsParameter given = texts == null ? new SampleTextsParameter() : texts;
        int length = bounded(TEXTS, "maxLength", given.maxLength, 280, 20, 10_000);
        int most = bounded(TEXTS, "maxNumber", given.maxNumber, single() ? 1000 : 5000, 0, 100_000);
        requireOne(TEXTS, "directory", given.directory, "column", given.column);
        requireOne(TEXTS, "pattern", given.pattern, "column", given.column);
        Optional<Source> column = source(given.column);
        Optional<Path> directory = column.isPresent()
                ? Optional.empty()
                : directory(given.directory).or(() -> found("texts"));
        if (texts != null && directory.isEmpty() && column.isEmpty()) {
            throw new InputException("<sampleTexts> says nowhere where the texts are. Give it a <column>, such as "
                    + "reviews.csv#text, or the <directory> that holds a file for each.");
        }
        return directory.isEmpty() && column.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextRequest(
                        new Origin(directory, pattern(given.pattern), column, texts != null), length, most));
    }

    private Optional<Path> found(String name) {
        return predictions.map(p -> p.resolve(name)).filter(Files::isDirectory);
    }

    private Optional<Path> directory(String text) {
        return present(text).map(path -> PathParameter.resolved(basedir, path, "<directory>"));
    }

    private static Path beside(Source source) {
        return source.files().get(0).toAbsolutePath().getParent();
    }

    private Optional<Source> source(String text) {
        return present(text).map(t -> new SourceParser(basedir).parse(t, Optional.empty()));
    }

    private static Optional<FilePattern> pattern(String text) {
        return present(text).map(FilePattern::new);
    }

    private static Optional<String> present(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    private static void requireOne(String self, String first, String one, String second, String other) {
        if (present(one).isPresent() && present(other).isPresent()) {
            throw new InputException("<" + self + "> has both <" + first + "> and <" + second
                    + ">, of which only one can hold. " + "Remove the other.");
        }
    }

    private static int bounded(String self, String name, Integer given, int byDefault, int least, int most) {
        int value = given == null ? byDefault : given;
        if (value < least || value > most) {
            throw new InputException("<" + name + "> of <" + self + "> is " + value + ", but must be from " + least
                    + " to " + most + ".");
        }
        return value;
    }
}
