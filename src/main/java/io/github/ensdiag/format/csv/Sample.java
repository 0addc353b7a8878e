package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.FileBytes;
import io.github.ensdiag.table.Progress;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/**
 * The beginning of a text file: a few hundred lines, fewer where they are long.
 *
 * @param whole whether this is all of the file
 */
record Sample(String text, boolean whole) {
    private static final int LINES = 300;
    private static final int ENOUGH = 1 << 22;
    private static final int CHUNK = 1 << 13;

    static Sample of(Path file, FileChannel channel) throws IOException {
        channel.position(0);
        try (Reader reader = new Utf8Reader(FileBytes.unpacked(file, channel, Progress.NONE))) {
            return of(file, reader);
        }
    }

    private static Sample of(Path file, Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] chunk = new char[CHUNK];
        int lines = 0;
        while (lines < LINES && (text.length() < ENOUGH || lines < 2)) {
            if (text.length() > (lines + 1L) * RecordHandler.LONGEST) {
                throw RecordHandler.tooLong(file, lines + 1);
            }
            int read;
            try {
                read = reader.read(chunk, 0, chunk.length);
            } catch (CharacterCodingException e) {
                break; // whoever reads to this place says so
            }
            if (read < 0) {
                return new Sample(text.toString(), true);
            }
            text.append(chunk, 0, read);
            lines += ends(chunk, read);
        }
        return new Sample(text.toString(), false);
    }

    private static int ends(char[] chunk, int count) {
        int ends = 0;
        for (int i = 0; i < count; i++) {
            if (chunk[i] == '\n' || chunk[i] == '\r' && (i + 1 == count || chunk[i + 1] != '\n')) {
                ends++;
            }
        }
        return ends;
    }

    /** Lines at the top that begin with a number sign; none if all lines do. */
    int comments() {
        int comments = 0;
        int at = 0;
        while (at < text.length() && text.charAt(at) == '#') {
            at = next(at);
            comments++;
        }
        return at < text.length() ? comments : 0;
    }

    private int next(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        boolean pair = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
        return at + (pair ? 2 : 1);
    }
}
