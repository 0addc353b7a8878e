package io.github.ensdiag.format.parquet;

import java.nio.ByteBuffer;

/**
 * The distinct values of a column in a row group; the pages name their places in it.
 *
 * @param numbers null if it holds texts
 * @param texts null if it holds numbers
 */
record Dictionary(double[] numbers, String[] texts) {
    static Dictionary of(Values values, int count, boolean asText) {
        if (asText) {
            String[] texts = new String[count];
            values.texts(texts, 0, count);
            return new Dictionary(null, texts);
        }
        double[] numbers = new double[count];
        values.numbers(numbers, 0, count);
        return new Dictionary(numbers, null);
    }

    int size() {
        return texts == null ? numbers.length : texts.length;
    }

    /** The values that a page names. */
    Values values(ByteBuffer bytes) {
        // a page of nulls only may be empty
        int width = bytes.hasRemaining() ? bytes.get() : 0;
        return new Places(this, new RunLengths(bytes, width));
    }

    private static final class Places implements Values {
        private final Dictionary dictionary;
        private final RunLengths runs;
        private int[] places = {};

        Places(Dictionary dictionary, RunLengths runs) {
            this.dictionary = dictionary;
            this.runs = runs;
        }

        @Override
        public void numbers(double[] into, int at, int count) {
            read(count);
            for (int i = 0; i < count; i++) {
                into[at + i] = dictionary.numbers[places[i]];
            }
        }

        @Override
        public void texts(String[] into, int at, int count) {
            read(count);
            for (int i = 0; i < count; i++) {
                into[at + i] = dictionary.texts[places[i]];
            }
        }

        private void read(int count) {
            if (places.length < count) {
                places = new int[count];
            }
            runs.read(places, count);
            for (int i = 0; i < count; i++) {
                if (places[i] < 0 || places[i] >= dictionary.size()) {
                    throw new DamagedException(
                            "it names value " + places[i] + " of a dictionary of " + dictionary.size());
                }
            }
        }
    }
}
