package io.github.ensdiag.input;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.Say;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Text files with one entry a line: names of the classes, ids of the samples. */
final class TextFile {
    private TextFile() {}

    /** Reads {@code id<TAB>name} or a name, which then is the id too, by class index. */
    static ClassNames classNames(Path file) {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String line : lines(file)) {
            int tab = line.indexOf('\t');
            String id = tab < 0 ? line : line.substring(0, tab).strip();
            String name = tab < 0 ? line : shortName(line.substring(tab + 1));
            ids.add(id);
            names.add(name.isEmpty() ? id : name);
        }
        requireUnique(file, ids, "class ids", "Two classes may share a name, but then write each as id, tab, name.");
        return new ClassNames(ids, names);
    }

    /** Reads one id a line, by row. */
    static List<String> sampleIds(Path file) {
        List<String> ids = List.copyOf(lines(file));
        requireUnique(file, ids, "sample ids", "Give every sample its own id, or leave the file away.");
        return ids;
    }

    /** The lines, stripped of blanks at their ends, none of them empty. */
    static List<String> lines(Path file) {
        List<String> lines = new ArrayList<>();
        decode(file).lines().map(String::strip).forEach(lines::add);
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        if (lines.isEmpty()) {
            throw new InputException(file + " is empty. Write one entry a line, or leave the file away.");
        }
        int gap = lines.indexOf("");
        if (gap >= 0) {
            throw new InputException(
                    file + ": the line of " + Say.at(gap) + ", is empty. Write one entry on every line.");
        }
        return lines;
    }

    private static String decode(Path file) {
        byte[] bytes = InputFiles.read(file, channel -> {
            if (channel.size() > 1 << 30) {
                throw new IOException("it is longer than 1 GiB");
            }
            return Channels.newInputStream(channel).readAllBytes();
        });
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length); // a byte gives at most one char
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            long row = IntStream.range(0, in.position())
                    .filter(i -> bytes[i] == '\n')
                    .count();
            throw new InputException(
                    file + " is not UTF-8 text: see " + Say.at(row) + ". Save it with the encoding UTF-8.");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Of "tench, Tinca tinca" the first. */
    private static String shortName(String names) {
        int comma = names.indexOf(',');
        String first = comma > 0 ? names.substring(0, comma) : names;
        return first.strip();
    }

    private static void requireUnique(Path file, List<String> ids, String what, String mend) {
        Map<String, Integer> seen = new HashMap<>();
        for (int row = 0; row < ids.size(); row++) {
            Integer earlier = seen.putIfAbsent(ids.get(row), row);
            if (earlier != null) {
                throw new InputException(file + " holds \"" + ids.get(row) + "\" twice, in rows " + earlier + " and "
                        + row + ", counted from 0, but " + what + " must be unique. " + mend);
            }
        }
    }
}
