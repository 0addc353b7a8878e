package io.github.ensdiag.format.parquet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A column of bytes or text holds what can be neither an id nor the name of a class, which only matters if it should. */
final class UnfitTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** Bytes of the longest text that may be an id or the name of a class. */
    private static final int LONGEST = 1 << 16;

    /** @param message what it holds */
    UnfitTextException(String message) {
        super(message);
    }

    /** The text of some bytes, if they are fit. */
    static String require(ByteBuffer bytes) {
        if (bytes.remaining() > LONGEST) {
            throw new UnfitTextException("a text of " + bytes.remaining()
                    + " bytes, where ids and names of classes have at most " + LONGEST);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new UnfitTextException("bytes that are no text in UTF-8");
        }
    }
}
