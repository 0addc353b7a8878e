package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.BlockStream;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** An open file as the library reads it. */
final class ParquetInput implements InputFile {
    private final Path path;
    private final FileChannel channel;
    private final long size;
    private final Progress progress;
    private long done;

    ParquetInput(Path path, FileChannel channel, Progress progress) throws IOException {
        this.path = path;
        this.channel = channel;
        this.size = channel.size();
        this.progress = progress;
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    @Override
    public long getLength() {
        return size;
    }

    @Override
    public SeekableInputStream newStream() {
        return new DelegatingSeekableInputStream(new Watched(Channels.newInputStream(channel))) {
            @Override
            public long getPos() throws IOException {
                return channel.position();
            }

            @Override
            public void seek(long position) throws IOException {
                channel.position(position);
            }
        };
    }

    /** Says how far it is, and tells what the machine says of the file from what the library says of its content. */
    private final class Watched extends BlockStream {
        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int read;
            try {
                read = in.read(into, at, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (read < 0 && channel.position() < size) {
                throw new InputException(path + " changed while it was read: it was " + size + " bytes long and now is "
                        + channel.size() + ". Run again when nothing writes to it.");
            }
            // a column that is read twice counts twice
            done = Math.min(size, done + Math.max(0, read));
            progress.at(path, done, size);
            return read;
        }
    }
}
