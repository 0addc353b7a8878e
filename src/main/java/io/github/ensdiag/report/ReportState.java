package io.github.ensdiag.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A hidden file in a report's directory: while it is open no other run changes the directory, and it holds what the last
 * run noted that came to its end.
 */
public final class ReportState implements AutoCloseable {
    /** Where it lies. */
    static final String NAME = ".ensdiag-state";

    /** Behind all that is ever written: where locks are binding, the text itself can still be read. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    /** More than any run notes: so much is no note of ours. */
    private static final long LONGEST = 64 << 20;

    private static final int PAUSE_MILLISECONDS = 20;

    private final FileChannel channel;

    private ReportState(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens that of a report which is there, once no other run has it open; empty where no run has noted anything. */
    public static Optional<ReportState> ofEarlier(Path directory) throws IOException {
        return Files.isRegularFile(directory.resolve(NAME), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(open(directory))
                : Optional.empty();
    }

    /** Opens it, once no other run has it open, and makes it if it is not there. */
    static ReportState open(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(NAME),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            lock(channel);
            return new ReportState(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                channel.lock(LOCKED, 1, false);
                return;
            } catch (OverlappingFileLockException e) {
                pause(); // another thread has it, for which the system does not wait
            } catch (ClosedByInterruptException | FileLockInterruptionException e) {
                throw e;
            } catch (IOException e) {
                return; // a file system without locks must do without
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another run was writing");
        }
    }

    /** What was noted last; empty: nothing. */
    public String read() throws IOException {
        if (channel.size() > LONGEST) {
            return "";
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        channel.position(0);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until all is there
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    /** Notes something in place of what was noted before. */
    public void write(String text) throws IOException {
        channel.truncate(0);
        channel.position(0);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Lets other runs go on. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
