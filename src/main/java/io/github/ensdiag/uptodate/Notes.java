package io.github.ensdiag.uptodate;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.samples.Sought;
import io.github.ensdiag.table.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a report was made of, and what was found in it. On the disk it is a line for each file, and a last one that tells whether all are there.
 *
 * @param key of the configuration and of what computed
 * @param read files by their absolute path
 * @param sought files of samples that were looked for
 * @param written files of the report by their absolute path
 * @param findings about the input, so that no more of the report need be read to repeat them
 */
record Notes(
        String key,
        SortedMap<Path, Noted> read,
        List<Sought> sought,
        SortedMap<Path, Noted> written,
        List<Finding> findings) {
    private static final String KEY = "key";
    private static final String READ = "read";
    private static final String SOUGHT = "sought";
    private static final String WRITTEN = "written";
    private static final String FINDING = "finding";
    private static final String END = "end\t";

    /** @param directory against which paths are written, so that nobody's home is told with a published report */
    String text(Path directory) {
        StringBuilder lines = new StringBuilder();
        line(lines, KEY, key);
        read.forEach((file, noted) -> line(lines, READ, noted.sha256(), noted.stamp(), relative(file, directory)));
        for (Sought one : sought) {
            String result = one.file().map(file -> relative(file, directory)).orElse(one.result());
            line(lines, SOUGHT, one.kind().name(), result, one.name());
        }
        written.forEach(
                (file, noted) -> line(lines, WRITTEN, noted.sha256(), noted.stamp(), relative(file, directory)));
        for (Finding finding : findings) {
            String member = finding.member().map(name -> "." + name).orElse("");
            line(
                    lines,
                    FINDING,
                    finding.severity().name(),
                    finding.id(),
                    member,
                    finding.statement(),
                    finding.evidence(),
                    finding.mend());
        }
        return lines + END + Sha256.of(lines.toString()) + "\n";
    }

    private static void line(StringBuilder lines, String... fields) {
        List<String> escaped = new ArrayList<>();
        for (String field : fields) {
            escaped.add(field.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        }
        lines.append(String.join("\t", escaped)).append('\n');
    }

    private static String relative(Path file, Path directory) {
        return file.getRoot().equals(directory.getRoot())
                ? directory.relativize(file).toString()
                : file.toString();
    }

    /** Empty where the text is not one that a run wrote to its end. */
    static Optional<Notes> parse(String text, Path directory) {
        int end = text.lastIndexOf(END);
        if (end < 0 || !text.substring(end).equals(END + Sha256.of(text.substring(0, end)) + "\n")) {
            return Optional.empty();
        }
        try {
            return Optional.of(parseLines(text.substring(0, end), directory));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty(); // of another version
        }
    }

    private static Notes parseLines(String lines, Path directory) {
        String key = "";
        SortedMap<Path, Noted> read = new TreeMap<>();
        List<Sought> sought = new ArrayList<>();
        SortedMap<Path, Noted> written = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (String line : lines.split("\n")) {
            String[] fields = line.split("\t", -1);
            for (int i = 0; i < fields.length; i++) {
                fields[i] = unescaped(fields[i]);
            }
            switch (fields[0]) {
                case KEY -> key = fields[1];
                case READ -> read.put(path(fields[3], directory), new Noted(fields[1], fields[2]));
                case WRITTEN -> written.put(path(fields[3], directory), new Noted(fields[1], fields[2]));
                case SOUGHT ->
                    sought.add(new Sought(Sought.Kind.valueOf(fields[1]), fields[3], result(fields[2], directory)));
                case FINDING -> findings.add(finding(fields));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Notes(key, read, sought, written, findings);
    }

    private static Finding finding(String[] fields) {
        Optional<String> member =
                Optional.of(fields[3]).filter(name -> !name.isEmpty()).map(name -> name.substring(1));
        return new Finding(Severity.valueOf(fields[1]), fields[2], member, fields[4], fields[5], fields[6]);
    }

    private static String result(String field, Path directory) {
        return field.equals(Sought.MISSING) || field.equals(Sought.OUTSIDE)
                ? field
                : path(field, directory).toString();
    }

    private static Path path(String field, Path directory) {
        return directory.resolve(field).normalize();
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                i++;
                text.append(
                        switch (field.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> field.charAt(i);
                        });
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
