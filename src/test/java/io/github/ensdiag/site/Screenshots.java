package io.github.ensdiag.site;

import io.github.ensdiag.testing.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;

/**
 * Takes the documentation's pictures of the report: the first screen on a desktop, in the dark and on a phone, and the
 * beginning of every section. No test, and not named like one: {@code site/screenshots} runs it.
 */
class Screenshots {
    private static final Path IMAGES = Path.of("site/resources/images");
    /** Of a section, so wide that its text can still be read where the documentation shows it. */
    private static final int WIDTH = 900;
    /** What the browser is sized to before a part is looked for. */
    private static final int HEIGHT = 1000;

    private static final double SCALE = 1.5;
    /** What is shown above and below a part. */
    private static final int ABOVE = 12;

    private static final int BELOW = 4;

    /** Of the bundled example. */
    private static final List<Part> PARTS = List.of(
            new Part("ladder", "#answer .ladder", "#answer .ladder .chart"),
            new Part("help", "#help-h", "#help .scroll"),
            new Part("ledger", "#ledger-h", "#ledger details"),
            new Part("decide", "#decide-h", "#decide .scroll"),
            new Part("sure", "#decide h3", "#decide .chart"),
            new Part("alike", "#alike-h", "#alike details"),
            new Part("information", "#information", "#information ~ details"),
            new Part("whatif", "#whatif-h", "#whatif .chart"),
            new Part("group", "#group-h", "#group details"),
            new Part("classes", "#marks", "#classes .tall"),
            new Part("confusions", "#blocks", "#confusions .chart"),
            new Part("trust", "#trust-h", "#trust .findings"));

    private static final Part LOOK = new Part("look", "#look-h", "#look .chart");
    private static final Part SAMPLES =
            new Part("samples", "#samples .cards li:nth-child(2)", "#samples .cards li:nth-child(4)");

    private static final Part CHANGES = new Part("changes", "#changes-h", "#changes .scroll");
    private static final Part RULES = new Part("rules", "#rules-h", "#rules .scroll");

    /** What a picture shows: from one element of the page to the end of another, both as CSS selectors. */
    private record Part(String name, String from, String to) {}

    private Browser browser;

    /**
     * The pages: of the bundled example, of the one with features, of the one with pictures of the samples, and of one
     * with a baseline and rules.
     */
    @Test
    void take() throws Exception {
        String[] pages = System.getProperty("ensdiag.test.pages").split(",");
        try (Browser started = Browser.start()) {
            browser = started;
            firstScreens(pages[0]);
            for (Part part : PARTS) {
                show(pages[0], part);
            }
            show(pages[1], LOOK);
            show(pages[2], SAMPLES);
            show(pages[3], CHANGES);
            show(pages[3], RULES);
        }
    }

    private void firstScreens(String page) throws Exception {
        open(page, 1100, 870);
        write("report", browser.picture(0, 0, 1100, 870, 1));
        browser.prefer("dark");
        open(page, 1100, 870);
        write("report-dark", browser.picture(0, 0, 1100, 870, 1));
        browser.prefer("light");
        open(page, 360, 760);
        write("report-phone", browser.picture(0, 0, 360, 760, 1.5));
    }

    private void show(String page, Part part) throws Exception {
        open(page, WIDTH, HEIGHT);
        browser.value(
                "Promise.all([...document.images].map(i => { i.loading = 'eager'; return i.decode() })).then(() => 0)");
        double top = edge(part.from(), "top") - ABOVE;
        double bottom = edge(part.to(), "bottom") + BELOW;
        write("report-" + part.name(), browser.picture(0, top, WIDTH, bottom - top, SCALE));
    }

    private double edge(String selector, String side) throws Exception {
        return browser.value(
                        "document.querySelector('%s').getBoundingClientRect().%s + scrollY".formatted(selector, side))
                .asDouble();
    }

    private void open(String page, int width, int height) throws Exception {
        browser.open(Path.of(page).toAbsolutePath().toUri().toString(), width, height);
    }

    private static void write(String name, byte[] png) throws IOException {
        BufferedImage picture = Palette.reduce(ImageIO.read(new ByteArrayInputStream(png)));
        Path file = IMAGES.resolve(name + ".png");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (var output = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), smallest);
        } finally {
            writer.dispose();
        }
    }
}
