package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;

/** An open file whose footer was read and found to be possible. */
final class ParquetFile implements AutoCloseable {
    private static final int SLICE = 1 << 20;
    /** Up to here what a file declares is not doubted. */
    private static final long HARMLESS = 1L << 30;

    private static final long LARGEST_RATIO = 2000;
    private static final int LONGEST_REASON = 300;

    private final ParquetInput input;
    private final ParquetFileReader reader;
    private final List<Node> fields;
    private final int rows;

    ParquetFile(ParquetInput input) throws IOException {
        this.input = input;
        FooterCheck check = new FooterCheck(input.path(), this);
        long footer = check.start(input.channel());
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Codecs())
                .withMaxAllocationInBytes(SLICE)
                .withUseHadoopVectoredIo(false)
                .build();
        try {
            this.reader = ParquetFileReader.open(input, options);
            this.fields = Node.fields(reader.getFileMetaData().getSchema());
            this.rows = check.rows(reader.getFooter(), footer);
        } catch (ParquetCryptoRuntimeException e) {
            throw check.encrypted();
        } catch (IOException | RuntimeException | Error e) {
            throw failed(" in its footer, from byte " + footer + " on", e);
        }
    }

    Path path() {
        return input.path();
    }

    int rows() {
        return rows;
    }

    /** Fields of a row. */
    List<Node> fields() {
        return fields;
    }

    /** Rows that are stored together, column by column. */
    List<BlockMetaData> groups() {
        return reader.getRowGroups();
    }

    /** The values of a column in one row group. */
    Column column(Node leaf, int group, boolean asText) {
        return columns(List.of(leaf), group, asText).get(0);
    }

    /** The values of some columns in one row group. */
    List<Column> columns(List<Node> leaves, int group, boolean asText) {
        BlockMetaData block = groups().get(group);
        if (block.getRowCount() == 0) {
            return leaves.stream()
                    .map(leaf -> new Column(this, leaf, group, asText, null))
                    .toList();
        }
        Map<ColumnPath, Node> wanted = new HashMap<>();
        leaves.forEach(leaf -> wanted.put(ColumnPath.get(leaf.column().getPath()), leaf));
        for (ColumnChunkMetaData chunk : block.getColumns()) {
            Node leaf = wanted.get(chunk.getPath());
            if (leaf != null) {
                new PageCheck(this, place(group, leaf), chunk).run(input);
            }
        }
        try {
            reader.setRequestedSchema(leaves.stream().map(Node::column).toList());
            PageReadStore pages = reader.readRowGroup(group);
            return leaves.stream()
                    .map(leaf -> new Column(this, leaf, group, asText, pages.getPageReader(leaf.column())))
                    .toList();
        } catch (IOException | RuntimeException | Error e) {
            throw failed(leaves.size() == 1 ? place(group, leaves.get(0)) : place(group), e);
        }
    }

    static String place(int group) {
        return " in row group " + group + ", counted from 0";
    }

    static String place(int group, Node leaf) {
        return place(group) + ", column \"" + leaf.name() + "\"";
    }

    /** Whether so much can come of this file, and be no attack. */
    boolean isPlausible(long bytes) {
        return bytes <= HARMLESS || bytes / LARGEST_RATIO <= input.getLength();
    }

    /** Holds the rows that a column turned out to have against those that are declared. */
    void requireRows(long found, int group, Node leaf) {
        long declared = groups().get(group).getRowCount();
        if (found != declared) {
            throw damaged(place(group, leaf), "it holds " + found + " rows, " + declared + " are declared", null);
        }
    }

    InputException damaged(String where, String why, Throwable cause) {
        return new InputException(
                path() + " is damaged" + where + ": " + why + ". Save or copy the file again.", cause);
    }

    /** What whatever came out of the library means to the user. */
    RuntimeException failed(String where, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InputException
                    || cause instanceof UnfitTextException
                    || cause instanceof UncheckedIOException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof ClosedChannelException) { // as an interrupt leaves it
                return new UncheckedIOException((ClosedChannelException) cause);
            }
            if (cause instanceof OutOfMemoryError) {
                return tooLittleMemory(where, thrown);
            }
        }
        if (thrown instanceof LinkageError) {
            return new InputException(
                    path() + " cannot be read with this version of blue.strategic.parquet:parquet-floor: "
                            + reason(thrown) + ". Use version 2.3 and exclude nothing of it.",
                    thrown);
        }
        return damaged(where, reason(thrown), thrown);
    }

    private InputException tooLittleMemory(String where, Throwable cause) {
        long most = Runtime.getRuntime().maxMemory() >> 20;
        return new InputException(
                path() + " cannot be read in the memory that Maven has, " + most + " MiB: it is damaged" + where
                        + ", or has too many rows there. Give Maven more, for example MAVEN_OPTS=-Xmx8g, or write "
                        + "smaller row groups: df.to_parquet(path, row_group_size=10000).",
                cause);
    }

    /** What the first of them said: those around it only say where. */
    private static String reason(Throwable thrown) {
        Throwable first = thrown;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String message = first.getMessage();
        if (message == null || message.isBlank()) {
            return first.getClass().getSimpleName();
        }
        String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }

    /** Leaves the file open, which is not its own. */
    @Override
    public void close() {
        reader.detachFileInputStream();
    }
}
