package io.github.ensdiag.format.parquet;

import java.util.List;

/**
 * What the end of the file says of the rest.
 *
 * @param schema its tree of fields, written parents first
 * @param encrypted whether a key is needed for some of it
 */
record Footer(long rows, List<SchemaElement> schema, List<RowGroup> groups, boolean encrypted) {
    /** Rows that are stored together, column by column. */
    record RowGroup(long rows, List<Chunk> chunks) {
        private static RowGroup read(ThriftReader in) {
            long rows = -1;
            List<Chunk> chunks = List.of();
            in.begin();
            for (int field = in.field(); field != 0; field = in.field()) {
                switch (field) {
                    case 1 -> chunks = in.structs(() -> Chunk.read(in));
                    case 3 -> rows = in.integer();
                    default -> in.skip();
                }
            }
            return new RowGroup(rows, chunks);
        }
    }

    /**
     * One column of a row group.
     *
     * @param elsewhere whether it is in another file
     * @param encrypted whether a key is needed
     * @param values with those that are null
     * @param start of its first page in the file
     * @param length of its pages in bytes
     */
    record Chunk(boolean elsewhere, boolean encrypted, int type, int codec, long values, long start, long length) {
        private static Chunk read(ThriftReader in) {
            boolean elsewhere = false;
            boolean encrypted = false;
            Chunk described = new Chunk(false, false, -1, -1, -1, -1, -1);
            in.begin();
            for (int field = in.field(); field != 0; field = in.field()) {
                switch (field) {
                    case 1 -> elsewhere = !in.text().isEmpty();
                    case 3 -> described = description(in);
                    case 8 -> {
                        encrypted = true;
                        in.skip();
                    }
                    default -> in.skip();
                }
            }
            return new Chunk(
                    elsewhere,
                    encrypted,
                    described.type,
                    described.codec,
                    described.values,
                    described.start,
                    described.length);
        }

        private static Chunk description(ThriftReader in) {
            int type = -1;
            int codec = -1;
            long values = -1;
            long length = -1;
            long data = -1;
            long dictionary = 0;
            in.begin();
            for (int field = in.field(); field != 0; field = in.field()) {
                switch (field) {
                    case 1 -> type = in.number();
                    case 4 -> codec = in.number();
                    case 5 -> values = in.integer();
                    case 7 -> length = in.integer();
                    case 9 -> data = in.integer();
                    case 11 -> dictionary = in.integer();
                    default -> in.skip();
                }
            }
            // some writers give 0 for no dictionary
            long start = dictionary > 0 && dictionary < data ? dictionary : data;
            return new Chunk(false, false, type, codec, values, start, length);
        }
    }

    static Footer read(ThriftReader in) {
        long rows = -1;
        List<SchemaElement> schema = List.of();
        List<RowGroup> groups = List.of();
        boolean encrypted = false;
        in.begin();
        for (int field = in.field(); field != 0; field = in.field()) {
            switch (field) {
                case 2 -> schema = in.structs(() -> SchemaElement.read(in));
                case 3 -> rows = in.integer();
                case 4 -> groups = in.structs(() -> RowGroup.read(in));
                case 8 -> {
                    encrypted = true;
                    in.skip();
                }
                default -> in.skip();
            }
        }
        return new Footer(rows, schema, groups, encrypted);
    }
}
