package io.github.ensdiag.input;

import io.github.ensdiag.format.Format;
import io.github.ensdiag.format.Formats;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.table.FileBytes;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells a plain list, an entry a line whatever signs are in it, from a table with a header. */
final class FirstLine {
    private static final int LONGEST = 1 << 12;

    private FirstLine() {}

    /**
     * The source, to be read a line an entry, unless it is configured otherwise, or is no text, or its first line is a
     * header.
     *
     * @param isHeader whether a name is that of a column
     */
    static Source orTable(Source source, Predicate<String> isHeader) {
        boolean list = source.field().isEmpty()
                && source.format().isEmpty()
                && source.files().stream().allMatch(file -> isList(file, isHeader));
        return list ? new Source(source.files(), Optional.empty(), Optional.of(Format.LINES)) : source;
    }

    private static boolean isList(Path file, Predicate<String> isHeader) {
        return Formats.recognise(file) == Format.CSV
                && Arrays.stream(of(file).split("[,;\t|]"))
                        .map(name -> name.strip().replaceAll("^\"|\"$", ""))
                        .noneMatch(isHeader);
    }

    private static String of(Path file) {
        byte[] start = InputFiles.read(
                file,
                channel -> FileBytes.unpacked(file, channel, Progress.NONE).readNBytes(LONGEST));
        return new String(start, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .findFirst()
                .orElse("");
    }
}
