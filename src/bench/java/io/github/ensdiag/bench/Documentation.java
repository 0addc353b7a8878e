package io.github.ensdiag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The page of the documentation that shows what was measured: what is there of it stands between comments that name it. */
public final class Documentation {
    private static final Path PAGE = Path.of("site/markdown/speed.md");
    private static final Path CHART = Path.of("site/resources/images/growth.svg");
    private static final List<String> PARTS = List.of("machine", "table", "profile", "memory", "growth", "models");

    private Documentation() {}

    /** Puts what was measured last into the page; of what was not measured since the last clean build the old stays. */
    static void write() throws IOException {
        String page = Files.readString(PAGE);
        for (String part : PARTS) {
            Path measured = Place.TARGET.resolve(part + ".md");
            if (Files.exists(measured)) {
                page = with(page, part, Files.readString(measured));
                System.out.println(PAGE + ": " + part);
            }
        }
        Files.writeString(PAGE, page);
        Path chart = Place.TARGET.resolve("growth.svg");
        if (Files.exists(chart)) {
            Files.copy(chart, CHART, StandardCopyOption.REPLACE_EXISTING);
            System.out.println(CHART);
        }
    }

    /**
     * The page with another text for one of its parts.
     *
     * @throws IllegalStateException if the page has no such part
     */
    static String with(String page, String part, String text) {
        String start = "<!-- measured: " + part + " -->\n";
        String end = "<!-- end -->";
        int from = page.indexOf(start);
        int to = page.indexOf(end, from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException("no part " + part + " in " + PAGE);
        }
        return page.substring(0, from + start.length()) + "\n" + text.strip() + "\n\n" + page.substring(to);
    }
}
