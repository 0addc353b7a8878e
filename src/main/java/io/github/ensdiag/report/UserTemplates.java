package io.github.ensdiag.report;

import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Templates of the user's own: those of one directory, without the directories in it. They are read whole and at once, so
 * that a template can reach no other file.
 *
 * @param directory where they lie; empty: there are none
 * @param texts by file name
 */
public record UserTemplates(Optional<Path> directory, SortedMap<String, String> texts) {
    static final UserTemplates NONE = new UserTemplates(Optional.empty(), new TreeMap<>());
    static final String ENDING = ".ftlh";
    static final String STYLE = "style.css";
    static final String SCRIPT = "report.js";

    /** All that can be overridden. */
    static final Set<String> PACKAGED = new TreeSet<>(List.of(
            "aggregate.ftlh",
            "answer.ftlh",
            "changes.ftlh",
            "classes.ftlh",
            "confusions.ftlh",
            "decision.ftlh",
            "group.ftlh",
            "help.ftlh",
            "ledger.ftlh",
            "likeness.ftlh",
            "looks.ftlh",
            "macros.ftlh",
            "page.ftlh",
            SCRIPT,
            "rules.ftlh",
            "samples.ftlh",
            STYLE,
            "trust.ftlh",
            "whatif.ftlh"));

    /** Files that somebody may take for templates. */
    private static final Pattern LIKE_A_TEMPLATE = Pattern.compile(".*\\.(ftlh?|ftlx|html?|css|js)");

    /** What cannot stand within the element that holds the file in the layout of one page. */
    private static final Map<String, Pattern> ENDS_ITS_ELEMENT = Map.of(
            STYLE, Pattern.compile("</style", Pattern.CASE_INSENSITIVE),
            SCRIPT, Pattern.compile("</script|<!--", Pattern.CASE_INSENSITIVE));

    /**
     * @throws InputException if a file leads out of the directory, is not UTF-8 or would break out of its element
     * @throws IOException if a file cannot be read
     */
    static UserTemplates read(Path directory) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(directory)) {
            String name = file.getFileName().toString();
            if (name.endsWith(ENDING) || PACKAGED.contains(name)) {
                texts.put(name, text(file, directory));
            }
        }
        return new UserTemplates(Optional.of(directory), texts);
    }

    /** A sentence for each file of a directory that looks like a template, but changes nothing. */
    public static List<String> overlooked(Path directory) throws IOException {
        UserTemplates own = read(directory);
        List<String> warnings = new ArrayList<>();
        for (Path file : files(directory)) {
            String name = file.getFileName().toString();
            if (LIKE_A_TEMPLATE.matcher(name.toLowerCase(Locale.ROOT)).matches() && own.overlooks(name)) {
                warnings.add(file + " takes the place of no template of the report"
                        + (name.endsWith(ENDING) ? ", and no other template there names it" : "")
                        + ": it changes nothing. The names are " + String.join(", ", PACKAGED) + ".");
            }
        }
        if (own.texts.isEmpty()) {
            warnings.add("templateDirectory (ensdiag.templateDirectory) is " + directory
                    + ", which holds no template. The names are " + String.join(", ", PACKAGED) + ".");
        }
        return warnings;
    }

    private boolean overlooks(String name) {
        return !PACKAGED.contains(name)
                && (!name.endsWith(ENDING)
                        || texts.entrySet().stream()
                                .noneMatch(other -> !other.getKey().equals(name)
                                        && other.getValue().contains(name)));
    }

    /** All files of a directory that are looked at, templates or not. */
    public static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String text(Path file, Path directory) throws IOException {
        if (!file.toRealPath().startsWith(directory.toRealPath())) {
            throw new InputException("The template " + file + " is a link to " + file.toRealPath()
                    + ", outside of its directory. Put the file itself there.");
        }
        String text;
        try {
            text = Templates.lines(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new InputException("The template " + file + " is not UTF-8. Save it in that encoding.", e);
        }
        refuseBreakout(file, text);
        return text;
    }

    private static void refuseBreakout(Path file, String text) {
        Pattern ending = ENDS_ITS_ELEMENT.get(file.getFileName().toString());
        if (ending == null) {
            return;
        }
        var found = ending.matcher(text);
        if (found.find()) {
            throw new InputException("The template " + file + " holds \"" + found.group() + "\" in line "
                    + Templates.line(text, found.start())
                    + ": a browser would take what follows for something else. Write it in another way, for example \""
                    + found.group().replaceFirst("^<", "<\\\\") + "\" within quotation marks.");
        }
    }
}
