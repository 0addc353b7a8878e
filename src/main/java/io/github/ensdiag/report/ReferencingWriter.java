package io.github.ensdiag.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Writes what the charset cannot hold as character references, which every place of the page that is not ASCII reads. */
final class ReferencingWriter extends FilterWriter {
    private final CharsetEncoder encoder;
    private char high;

    ReferencingWriter(Writer out, Charset charset) {
        super(out);
        encoder = charset.newEncoder();
    }

    @Override
    public void write(int c) throws IOException {
        char unit = (char) c;
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else if (Character.isLowSurrogate(unit) && high != 0) {
            put(new String(new char[] {high, unit}), Character.toCodePoint(high, unit));
            high = 0;
        } else if (Character.isSurrogate(unit)) {
            put("\ufffd", 0xfffd);
        } else if (unit < 0x80) {
            out.write(unit);
        } else {
            put(String.valueOf(unit), unit);
        }
    }

    private void put(String text, int codePoint) throws IOException {
        if (encoder.canEncode(text)) {
            out.write(text);
        } else {
            out.write("&#" + codePoint + ";");
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }

    /** Runs of ASCII, nearly all of a page, go through whole. */
    @Override
    public void write(String text, int from, int length) throws IOException {
        int start = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            if (text.charAt(i) >= 0x80) {
                out.write(text, start, i - start);
                write(text.charAt(i));
                start = i + 1;
            }
        }
        out.write(text, start, end - start);
    }
}
