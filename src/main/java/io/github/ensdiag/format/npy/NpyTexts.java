package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Storage;
import io.github.ensdiag.table.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads arrays of text. */
final class NpyTexts {
    /** Values between two looks at the memory. */
    private static final int LOOK = 1 << 12;

    private final TextMemory memory;

    NpyTexts(TextMemory memory) {
        this.memory = memory;
    }

    /**
     * Reads an array.
     *
     * @param header of an array of text
     * @param start position of the first element in the content
     */
    Texts read(String name, NpyHeader header, Places places, Storage content, long start) {
        NpyType.Text type = (NpyType.Text) header.type();
        NpyShape shape = header.shape();
        long count = (long) shape.rows() * shape.columns();
        Texts.Builder texts = new Texts.Builder(name, shape.columns());
        for (long i = 0; i < count; i++) {
            if (i % LOOK == 0) {
                content.requireUnchanged();
                memory.require(places.file(0), count, texts.distinct(), type.length());
            }
            int row = (int) (i / shape.columns());
            int column = (int) (i % shape.columns());
            long at = header.fortran() ? (long) column * shape.rows() + row : i;
            ByteBuffer bytes = content.slice(start + at * type.bytes(), type.bytes());
            texts.add(value(type, bytes.order(header.order()), places, row, column));
        }
        memory.keep(memory.require(places.file(0), count, texts.distinct(), type.length()));
        return texts.build(places);
    }

    private static String value(NpyType.Text type, ByteBuffer bytes, Places places, int row, int column) {
        if (type.unicode()) {
            return unicode(bytes, places, row, column);
        }
        int end = bytes.limit();
        while (end > 0 && bytes.get(end - 1) == 0) {
            end--;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.limit(end)).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(
                    places.file(row) + ", " + places.value(row, column) + ", holds bytes that are not UTF-8. "
                            + "Save text with its encoding: np.save(path, np.char.decode(x, \"latin-1\")).",
                    e);
        }
    }

    private static String unicode(ByteBuffer bytes, Places places, int row, int column) {
        int end = bytes.limit();
        while (end > 0 && bytes.getInt(end - 4) == 0) {
            end -= 4;
        }
        StringBuilder text = new StringBuilder(end / 4);
        for (int at = 0; at < end; at += 4) {
            int character = bytes.getInt(at);
            if (!Character.isValidCodePoint(character)) {
                throw new InputException(places.file(row) + ", " + places.value(row, column) + ", holds 0x"
                        + Integer.toHexString(character) + ", which is no character. The file is damaged: save or "
                        + "copy it again.");
            }
            text.appendCodePoint(character);
        }
        return text.toString();
    }
}
