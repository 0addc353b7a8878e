package io.github.ensdiag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: each room knows only the rooms before it, and some libraries are known in one room only. */
class RoomsTest {
    private static final Path ROOT = Path.of("src/main/java/io/github/ensdiag");
    private static final List<String> ORDER = List.of(
            "vector",
            "table",
            "format.",
            "format",
            "layout",
            "input",
            "statistics",
            "rows",
            "audit",
            "measure",
            "whatif",
            "features",
            "samples",
            "explain",
            "snapshot",
            "change",
            "rule",
            "aggregate",
            "chart",
            "report",
            "uptodate",
            "",
            "maven");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?io\\.github\\.ensdiag\\.((?:[a-z0-9]+\\.)*)[A-Z]", Pattern.MULTILINE);

    /** A package's place in the order; a format of its own stands before what knows all formats. */
    private static int place(String room) {
        String name = room.startsWith("format.") ? "format." : room;
        assertTrue(ORDER.contains(name), "\"" + room + "\" is a new room: give it a place in the order");
        return ORDER.indexOf(name);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String room(Path file) {
        return ROOT.relativize(file.getParent()).toString().replace('\\', '.').replace('/', '.');
    }

    @Test
    void nobodyKnowsALaterRoom() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            Matcher imports = IMPORT.matcher(Files.readString(file));
            while (imports.find()) {
                String known = imports.group(1).replaceFirst("\\.$", "");
                if (place(known) > place(room(file))) {
                    wrong.add(file + " knows " + known);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void librariesKeepToTheirRooms() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String room = room(file);
            String text = Files.readString(file);
            check(wrong, file, text, "org.apache.maven.", room.equals("maven"));
            check(wrong, file, text, "java.awt.", room.equals("chart") || room.equals("samples"));
            check(wrong, file, text, "javax.imageio.", room.equals("samples"));
            check(wrong, file, text, "org.knowm.xchart.", room.equals("chart"));
            check(wrong, file, text, "freemarker.", room.equals("report"));
            check(wrong, file, text, "io.jhdf.", room.equals("format.hdf5"));
            check(wrong, file, text, "org.apache.parquet.", room.equals("format.parquet"));
            check(
                    wrong,
                    file,
                    text,
                    "java.nio.file.",
                    !List.of(
                                    "statistics",
                                    "rows",
                                    "measure",
                                    "whatif",
                                    "features",
                                    "explain",
                                    "change",
                                    "rule",
                                    "chart")
                            .contains(room));
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(List<String> wrong, Path file, String text, String library, boolean allowed) {
        if (!allowed && text.contains("\nimport " + library)) {
            wrong.add(file + " knows " + library);
        }
    }
}
