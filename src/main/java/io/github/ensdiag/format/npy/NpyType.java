package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.ElementType;

/** What one element of an array is: a number, or text of a fixed length. */
sealed interface NpyType {
    /** Of one element. */
    int bytes();

    /** A number. */
    record Number(ElementType element) implements NpyType {
        @Override
        public int bytes() {
            return element.bytes();
        }

        @Override
        public String toString() {
            return element.toString();
        }
    }

    /**
     * Text, filled up with NULs.
     *
     * @param unicode whether four bytes are a character, as in {@code <U8}; otherwise bytes of UTF-8, as in {@code |S8}
     * @param length most characters, or bytes, at least 1
     */
    record Text(boolean unicode, int length) implements NpyType {
        @Override
        public int bytes() {
            return unicode ? 4 * length : length;
        }

        @Override
        public String toString() {
            return "text of up to " + length + (unicode ? " characters" : " bytes");
        }
    }
}
