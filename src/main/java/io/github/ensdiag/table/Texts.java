package io.github.ensdiag.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named field of text: ids, names of classes. Each distinct value is kept once.
 *
 * @param name as in the file; {@code ""} where it has none
 * @param columns values a row, at least 1
 * @param values the distinct values, in the order in which they first occur
 * @param codes row-major, {@code rows × columns} indices into {@code values}; −1 where there is none, as in an empty cell
 */
public record Texts(String name, int columns, List<String> values, int[] codes, Places places) {
    public Texts {
        values = List.copyOf(values);
    }

    public int rows() {
        return codes.length / columns;
    }

    /** The value at a place, if there is one. */
    public Optional<String> value(int row, int column) {
        int code = codes[row * columns + column];
        return code < 0 ? Optional.empty() : Optional.of(values.get(code));
    }

    /** Collects the values of a field, row by row. */
    public static final class Builder {
        private final String name;
        private final int columns;
        private final List<String> values = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private int[] codes = new int[1024];
        private int size;
        private long characters;

        /** @param columns values a row */
        public Builder(String name, int columns) {
            this.name = name;
            this.columns = columns;
        }

        /** Takes the next value in row-major order; null or blank: there is none. Blanks at its ends are dropped. */
        public void add(String value) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, Math.multiplyExact(size, 2));
            }
            String text = value == null ? "" : value.strip();
            codes[size++] = text.isEmpty() ? -1 : number(text);
        }

        /** How many distinct values there are so far: each is kept in memory. */
        public int distinct() {
            return values.size();
        }

        private int number(String text) {
            Integer known = numbers.putIfAbsent(text, values.size());
            if (known != null) {
                return known;
            }
            values.add(text);
            characters += text.length();
            return values.size() - 1;
        }

        /** Length of all distinct values together. */
        public long characters() {
            return characters;
        }

        public Texts build(Places places) {
            return new Texts(name, columns, values, Arrays.copyOf(codes, size), places);
        }
    }
}
