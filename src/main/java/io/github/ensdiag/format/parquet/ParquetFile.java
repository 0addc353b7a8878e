package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** An open file whose footer was read and found to be possible. */
final class ParquetFile {
    private static final int SLICE = 1 << 20;
    /** Up to here what a file declares is not doubted. */
    private static final long HARMLESS = 1L << 30;

    private static final long LARGEST_RATIO = 2000;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private final Progress progress;
    private final Schema.Tree tree;
    private final List<Footer.RowGroup> groups;
    private final int rows;
    private long done;

    ParquetFile(Path path, FileChannel channel, Progress progress) throws IOException {
        this.path = path;
        this.channel = channel;
        this.size = channel.size();
        this.progress = progress;
        FooterCheck check = new FooterCheck(path, this, size);
        Footer footer = check.read();
        this.tree = check.tree(footer);
        this.groups = footer.groups();
        this.rows = check.rows(footer, tree.leaves());
    }

    Path path() {
        return path;
    }

    int rows() {
        return rows;
    }

    /** Fields of a row. */
    List<Node> fields() {
        return tree.fields();
    }

    List<Footer.RowGroup> groups() {
        return groups;
    }

    /** The values of a column in one row group. */
    Column column(Node leaf, int group, boolean asText, Memory memory) {
        Footer.Chunk chunk = groups.get(group).chunks().get(leaf.leaf());
        return new Column(new Pages(this, leaf, group, chunk, asText, memory), leaf, asText);
    }

    byte[] bytes(long from, int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int at = 0; at < count; ) {
            // a larger slice would take as much memory again outside of the heap
            ByteBuffer slice = ByteBuffer.wrap(bytes, at, Math.min(SLICE, count - at));
            int read = channel.read(slice, from + at);
            if (read < 0) {
                throw new InputException(path + " changed while it was read: it was " + size + " bytes long and now is "
                        + channel.size() + ". Run again when nothing writes to it.");
            }
            at += read;
        }
        return bytes;
    }

    /** Says that so many bytes have been read; a column that is read twice counts twice. */
    void advance(long bytes) {
        done = Math.min(size, done + bytes);
        progress.at(path, done, size);
    }

    /** Whether so much can come of this file, and be no attack. */
    boolean isPlausible(long bytes) {
        return bytes <= HARMLESS || bytes / LARGEST_RATIO <= size;
    }

    /** Holds the rows that a column turned out to have against those that are declared. */
    void requireRows(long found, int group, Node leaf) {
        long declared = groups.get(group).rows();
        if (found != declared) {
            throw damaged(
                    " in row group " + group + ", counted from 0, column \"" + leaf.name() + "\"",
                    "it holds " + found + " rows, " + declared + " are declared",
                    null);
        }
    }

    InputException damaged(String where, String why, Throwable cause) {
        return new InputException(path + " is damaged" + where + ": " + why + ". Save or copy the file again.", cause);
    }
}
