package io.github.ensdiag.format.parquet;

/**
 * What stands before each page.
 *
 * @param kind one of the constants
 * @param unpacked bytes of the page when it is unpacked
 * @param packed bytes of the page in the file
 * @param values with those that are null
 * @param encoding of the values
 * @param definitionEncoding of the definition levels, if there are any
 * @param repetitionEncoding of the repetition levels, if there are any
 * @param definitionBytes length of the definition levels, in pages of version 2
 * @param repetitionBytes length of the repetition levels, in pages of version 2
 * @param compressed whether the values are, in pages of version 2
 */
record PageHeader(
        int kind,
        int unpacked,
        int packed,
        int values,
        int encoding,
        int definitionEncoding,
        int repetitionEncoding,
        int definitionBytes,
        int repetitionBytes,
        boolean compressed) {
    static final int DATA = 0;
    static final int DICTIONARY = 2;
    static final int DATA_2 = 3;

    /** The only encoding of levels that is not out of use. */
    static final int RUN_LENGTHS = 3;

    static PageHeader read(ThriftReader in) {
        int kind = -1;
        int unpacked = -1;
        int packed = -1;
        PageHeader content = new PageHeader(0, 0, 0, -1, -1, RUN_LENGTHS, RUN_LENGTHS, 0, 0, true);
        in.begin();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> kind = in.number();
                case 2 -> unpacked = in.number();
                case 3 -> packed = in.number();
                case 5 -> content = first(in);
                case 7 -> content = dictionary(in);
                case 8 -> content = second(in);
                default -> in.skip();
            }
        }
        return new PageHeader(
                kind,
                unpacked,
                packed,
                content.values,
                content.encoding,
                content.definitionEncoding,
                content.repetitionEncoding,
                content.definitionBytes,
                content.repetitionBytes,
                content.compressed);
    }

    private static PageHeader dictionary(ThriftReader in) {
        int values = -1;
        int encoding = -1;
        in.begin();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> values = in.number();
                case 2 -> encoding = in.number();
                default -> in.skip();
            }
        }
        return new PageHeader(0, 0, 0, values, encoding, RUN_LENGTHS, RUN_LENGTHS, 0, 0, true);
    }

    /** Of a page of version 1. */
    private static PageHeader first(ThriftReader in) {
        int values = -1;
        int encoding = -1;
        int definitionEncoding = RUN_LENGTHS;
        int repetitionEncoding = RUN_LENGTHS;
        in.begin();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> values = in.number();
                case 2 -> encoding = in.number();
                case 3 -> definitionEncoding = in.number();
                case 4 -> repetitionEncoding = in.number();
                default -> in.skip();
            }
        }
        return new PageHeader(0, 0, 0, values, encoding, definitionEncoding, repetitionEncoding, 0, 0, true);
    }

    private static PageHeader second(ThriftReader in) {
        int values = -1;
        int encoding = -1;
        int definitionBytes = -1;
        int repetitionBytes = -1;
        boolean compressed = true;
        in.begin();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> values = in.number();
                case 4 -> encoding = in.number();
                case 5 -> definitionBytes = in.number();
                case 6 -> repetitionBytes = in.number();
                case 7 -> compressed = in.bool();
                default -> in.skip();
            }
        }
        return new PageHeader(
                0, 0, 0, values, encoding, RUN_LENGTHS, RUN_LENGTHS, definitionBytes, repetitionBytes, compressed);
    }
}
