package io.github.ensdiag.report;

import io.github.ensdiag.input.Characters;
import io.github.ensdiag.table.InputException;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Writes what the charset cannot hold as character references, which every place of the page that is not ASCII reads, and
 * what no page can show as U+FFFD.
 */
final class ReferencingWriter extends FilterWriter {
    /** A page has a few megabytes; a template of the user's that prints without end must not fill the disk. */
    private static final long MOST = 256L << 20;

    private final CharsetEncoder encoder;
    private long written;
    private char high;

    ReferencingWriter(Writer out, Charset charset) {
        super(out);
        encoder = charset.newEncoder();
    }

    @Override
    public void write(int c) throws IOException {
        char unit = (char) c;
        char before = high;
        high = 0;
        if (before != 0 && Character.isLowSurrogate(unit)) {
            put(Character.toCodePoint(before, unit));
            return;
        }
        if (before != 0) {
            put(before);
        }
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else {
            put(unit);
        }
    }

    private void put(int given) throws IOException {
        int codePoint = Characters.shown(given) ? given : Characters.REPLACEMENT;
        String text = Character.toString(codePoint);
        if (codePoint < 0x80 || encoder.canEncode(text)) {
            out.write(text);
        } else {
            out.write("&#" + codePoint + ";");
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }

    private static boolean plain(char unit) {
        return (unit >= ' ' && unit < 0x7f) || unit == '\n';
    }

    /** Runs of ASCII, nearly all of a page, go through whole. */
    @Override
    public void write(String text, int from, int length) throws IOException {
        written += length;
        if (written > MOST) {
            throw new InputException("The page is longer than " + (MOST >> 20)
                    + " MB, so a template in templateDirectory (ensdiag.templateDirectory) prints without end. Look for a "
                    + "list that never ends, such as <#list 1..>.");
        }
        int start = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            if (high != 0 || !plain(text.charAt(i))) {
                out.write(text, start, i - start);
                write(text.charAt(i));
                start = i + 1;
            }
        }
        out.write(text, start, end - start);
    }
}
