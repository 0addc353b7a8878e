package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.FileMetaData.EncryptionType;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/** Holds what the file declares at its end against the file: where the footer is, then what the library read in it. */
final class FooterCheck {
    private static final int MAGIC = 4;
    private static final int TAIL = Integer.BYTES + MAGIC;
    private static final long MOST_ROWS = Integer.MAX_VALUE - 8;
    /** More than can be in any file, and far from what a long holds. */
    private static final long MOST_VALUES = 1L << 48;

    private static final String AGAIN =
            "Write it again with snappy or zstd: df.to_parquet(path, compression=\"zstd\").";

    private final Path path;
    private final ParquetFile file;
    private long values;

    FooterCheck(Path path, ParquetFile file) {
        this.path = path;
        this.file = file;
    }

    /** Where the footer starts. */
    long start(FileChannel channel) throws IOException {
        long size = channel.size();
        String start = latin(bytes(channel, 0, (int) Math.min(MAGIC, size)));
        if (start.equals("PARE")) {
            throw encrypted();
        }
        if (!start.equals("PAR1")) {
            throw new InputException(path + " is not a Parquet file: it does not begin with PAR1. "
                    + "Leave its <format> away, so that it is recognised.");
        }
        ByteBuffer tail = bytes(channel, Math.max(0, size - TAIL), (int) Math.min(TAIL, size));
        if (size < MAGIC + TAIL || !latin(tail).endsWith("PAR1")) {
            throw new InputException(path + " is truncated: it does not end with PAR1. Save or copy the file again.");
        }
        long length = tail.getInt(0) & 0xFFFF_FFFFL;
        long footer = size - TAIL - length;
        if (footer < MAGIC || length > Integer.MAX_VALUE - 8) {
            throw file.damaged(" at its end", "it declares a footer of " + length + " bytes", null);
        }
        return footer;
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until it is full
        }
        return bytes;
    }

    private static String latin(ByteBuffer bytes) {
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }

    /**
     * The number of rows, after all row groups have been looked at.
     *
     * @param end of the columns
     */
    int rows(ParquetMetadata footer, long end) {
        if (footer.getFileMetaData().getEncryptionType() != EncryptionType.UNENCRYPTED) {
            throw encrypted();
        }
        long rows = 0;
        int number = 0;
        for (BlockMetaData group : footer.getBlocks()) {
            String where = ParquetFile.place(number++);
            require(group.getRowCount() >= 0, where, "it declares " + group.getRowCount() + " rows");
            check(footer.getFileMetaData().getSchema().getColumns(), group, end, where);
            if (group.getRowCount() > MOST_ROWS - rows) {
                throw new InputException(path + " holds more than " + MOST_ROWS + " rows. Evaluate on a part of them.");
            }
            rows += group.getRowCount();
        }
        if (rows == 0) {
            throw new InputException(path + " holds no rows. Save the predictions after they are filled.");
        }
        return (int) rows;
    }

    private void check(List<ColumnDescriptor> leaves, BlockMetaData group, long end, String where) {
        if (group.getPath() != null) {
            throw new InputException(path + " only names other files that hold its columns. Name those files instead.");
        }
        Map<ColumnPath, ColumnChunkMetaData> chunks = new HashMap<>();
        group.getColumns().forEach(chunk -> chunks.put(chunk.getPath(), chunk));
        require(
                group.getColumns().size() == leaves.size() && chunks.size() == leaves.size(),
                where,
                "it holds " + group.getColumns().size() + " columns, " + leaves.size() + " are declared");
        for (ColumnDescriptor leaf : leaves) {
            ColumnChunkMetaData chunk = chunks.get(ColumnPath.get(leaf.getPath()));
            String column = where + ", column \"" + String.join(".", leaf.getPath()) + "\"";
            require(chunk != null, column, "it is missing");
            check(chunk, end, column);
            long count = chunk.getValueCount();
            require(
                    leaf.getMaxRepetitionLevel() == 0 ? count == group.getRowCount() : count >= group.getRowCount(),
                    column,
                    "it holds " + count + " values for " + group.getRowCount() + " rows");
            values += Math.min(count, MOST_VALUES);
            require(
                    file.isPlausible(values * Integer.BYTES),
                    column,
                    "it declares more values than can be in the file");
        }
    }

    private void check(ColumnChunkMetaData chunk, long end, String column) {
        long start = chunk.getStartingPos();
        long length = chunk.getTotalSize();
        require(
                chunk.getValueCount() == 0 || start >= MAGIC && start <= end && length >= 0 && length <= end - start,
                column,
                "it is said to lie at byte " + start + " and to have " + length + " bytes");
        if (!Codecs.isRead(chunk.getCodec())) {
            throw new InputException(path + " is compressed with "
                    + chunk.getCodec().name().toLowerCase(Locale.ROOT) + column + ", which is not read. " + AGAIN);
        }
    }

    private void require(boolean right, String where, String why) {
        if (!right) {
            throw file.damaged(where, why, null);
        }
    }

    InputException encrypted() {
        return new InputException(path + " is encrypted, which is not read. Write it again without encryption.");
    }
}
