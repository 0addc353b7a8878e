package io.github.ensdiag.format.parquet;

/**
 * A field as the footer declares it.
 *
 * @param type number of the physical type; −1 for a group
 * @param length bytes of a value of fixed length
 * @param repetition 0 required, 1 optional, 2 repeated
 * @param children fields of a group
 * @param converted number of the older annotation; −1 for none
 * @param logical number of the newer annotation; 0 for none
 * @param bits of an annotated integer
 * @param signed whether an annotated integer is
 */
record SchemaElement(
        String name,
        int type,
        int length,
        int repetition,
        int children,
        int converted,
        int logical,
        int bits,
        boolean signed) {
    private static final int INTEGER = 10;

    static SchemaElement read(ThriftReader in) {
        String name = "";
        int type = -1;
        int length = 0;
        int repetition = 0;
        int children = 0;
        int converted = -1;
        Annotation annotation = new Annotation(0, 0, true);
        in.begin();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 1 -> type = in.number();
                case 2 -> length = in.number();
                case 3 -> repetition = in.number();
                case 4 -> name = in.text();
                case 5 -> children = in.number();
                case 6 -> converted = in.number();
                case 10 -> annotation = Annotation.read(in);
                default -> in.skip();
            }
        }
        return new SchemaElement(
                name,
                type,
                length,
                repetition,
                children,
                converted,
                annotation.number,
                annotation.bits,
                annotation.signed);
    }

    private record Annotation(int number, int bits, boolean signed) {
        static Annotation read(ThriftReader in) {
            Annotation annotation = new Annotation(0, 0, true);
            in.begin();
            for (int field = in.field(); field != 0; field = in.field()) {
                if (field == INTEGER) {
                    annotation = integer(in);
                } else {
                    annotation = new Annotation(field, 0, true);
                    in.skip();
                }
            }
            return annotation;
        }

        private static Annotation integer(ThriftReader in) {
            int bits = 0;
            boolean signed = true;
            in.begin();
            for (int field = in.field(); field != 0; field = in.field()) {
                switch (field) {
                    case 1 -> bits = in.number();
                    case 2 -> signed = in.bool();
                    default -> in.skip();
                }
            }
            return new Annotation(INTEGER, bits, signed);
        }
    }
}
