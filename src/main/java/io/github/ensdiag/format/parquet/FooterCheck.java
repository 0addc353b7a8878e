package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads the footer and holds what it declares against the file, before anything is done with it. */
final class FooterCheck {
    private static final int MAGIC = 4;
    private static final int TAIL = Integer.BYTES + MAGIC;
    private static final long MOST_ROWS = Integer.MAX_VALUE - 8;
    private static final String AGAIN =
            "Write it again with snappy or zstd: df.to_parquet(path, compression=\"zstd\").";

    private final Path path;
    private final ParquetFile file;
    private final long size;
    private long end;

    FooterCheck(Path path, ParquetFile file, long size) {
        this.path = path;
        this.file = file;
        this.size = size;
    }

    Footer read() throws IOException {
        String start = latin(file.bytes(0, (int) Math.min(MAGIC, size)));
        if (start.equals("PARE")) {
            throw encrypted();
        }
        if (!start.equals("PAR1")) {
            throw new InputException(path + " is not a Parquet file: it does not begin with PAR1. "
                    + "Leave its <format> away, so that it is recognised.");
        }
        if (size < MAGIC + TAIL) {
            throw truncated();
        }
        byte[] tail = file.bytes(size - TAIL, TAIL);
        if (!latin(tail).endsWith("PAR1")) {
            throw truncated();
        }
        long length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFF_FFFFL;
        end = size - TAIL - length;
        if (end < MAGIC || length > Integer.MAX_VALUE - 8) {
            throw file.damaged(" at its end", "it declares a footer of " + length + " bytes", null);
        }
        Footer footer = parse(file.bytes(end, (int) length));
        if (footer.encrypted()) {
            throw encrypted();
        }
        return footer;
    }

    private Footer parse(byte[] bytes) {
        try {
            return Footer.read(new ThriftReader(bytes));
        } catch (DamagedException | ArithmeticException e) {
            throw file.damaged(" in its footer, from byte " + end + " on", e.getMessage(), e);
        }
    }

    Schema.Tree tree(Footer footer) {
        try {
            return Schema.of(footer.schema());
        } catch (DamagedException e) {
            throw file.damaged(" in its footer", e.getMessage(), e);
        }
    }

    /** The number of rows, after all row groups have been looked at. */
    int rows(Footer footer, List<Node> leaves) {
        long rows = 0;
        long values = 0;
        for (int group = 0; group < footer.groups().size(); group++) {
            Footer.RowGroup rowGroup = footer.groups().get(group);
            String where = " in row group " + group + ", counted from 0";
            require(
                    rowGroup.rows() >= 0 && rowGroup.rows() <= footer.rows() - rows,
                    where,
                    "it declares " + rowGroup.rows() + " rows, the file " + footer.rows());
            require(
                    rowGroup.chunks().size() == leaves.size(),
                    where,
                    "it holds " + rowGroup.chunks().size() + " columns, " + leaves.size() + " are declared");
            rows += rowGroup.rows();
            for (Node leaf : leaves) {
                values += values(rowGroup, leaf, where);
                if (values < 0 || !file.isPlausible(values * Integer.BYTES)) {
                    throw file.damaged(where, "it declares more values than can be in " + size + " bytes", null);
                }
            }
        }
        require(rows == footer.rows(), "", "its row groups have " + rows + " rows, the file " + footer.rows());
        if (rows == 0) {
            throw new InputException(path + " holds no rows. Save the predictions after they are filled.");
        }
        if (rows > MOST_ROWS) {
            throw new InputException(path + " holds more than " + MOST_ROWS + " rows. Evaluate on a part of them.");
        }
        return (int) rows;
    }

    private long values(Footer.RowGroup group, Node leaf, String where) {
        Footer.Chunk chunk = group.chunks().get(leaf.leaf());
        String column = where + ", column \"" + leaf.name() + "\"";
        if (chunk.encrypted()) {
            throw encrypted();
        }
        if (chunk.elsewhere()) {
            throw new InputException(path + " only names other files that hold its columns. Name those files instead.");
        }
        require(chunk.type() == leaf.element().type(), column, "it is of another type than declared");
        require(
                leaf.repetition() == 0 ? chunk.values() == group.rows() : chunk.values() >= group.rows(),
                column,
                "it holds " + chunk.values() + " values for " + group.rows() + " rows");
        require(
                chunk.values() == 0
                        || chunk.start() >= MAGIC
                                && chunk.start() <= end
                                && chunk.length() >= 0
                                && chunk.length() <= end - chunk.start(),
                column,
                "it is said to lie at byte " + chunk.start() + " and to have " + chunk.length() + " bytes");
        requireReadable(chunk.codec(), column);
        return chunk.values();
    }

    private void requireReadable(int codec, String column) {
        require(codec >= 0 && codec < Codec.values().length, column, "it is compressed in an unknown way");
        if (!Codec.values()[codec].isRead()) {
            throw new InputException(
                    path + " is compressed with " + Codec.values()[codec] + column + ", which is not read. " + AGAIN);
        }
    }

    private void require(boolean right, String where, String why) {
        if (!right) {
            throw file.damaged(where, why, null);
        }
    }

    private InputException truncated() {
        return new InputException(path + " is truncated: it does not end with PAR1. Save or copy the file again.");
    }

    private InputException encrypted() {
        return new InputException(path + " is encrypted, which is not read. Write it again without encryption.");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
