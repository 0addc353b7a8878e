package io.github.ensdiag.report;

import io.github.ensdiag.table.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Writes files into a directory, some beside each other: the page and the figures take longest, and need no other. */
final class Writing implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final Path directory;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Writing::thread);
    private final Map<String, Future<String>> hashes = new LinkedHashMap<>();

    Writing(Path directory) {
        this.directory = directory;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "ensdiag-writing");
        thread.setDaemon(true);
        return thread;
    }

    void add(String name, ReportFiles.Content content) {
        hashes.put(name, threads.submit(() -> write(name, content)));
    }

    private String write(String name, ReportFiles.Content content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        MessageDigest digest = Sha256.digest();
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), digest)) {
            content.writeTo(out);
        }
        return Sha256.hex(digest);
    }

    /**
     * Waits for all files, and throws what went wrong with the first that failed.
     *
     * @return SHA-256 by name, in the order in which files were added
     */
    Map<String, String> hashes() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        for (var file : hashes.entrySet()) {
            all.put(file.getKey(), awaited(file.getValue()));
        }
        return all;
    }

    private static String awaited(Future<String> hash) throws IOException {
        try {
            return hash.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unwritten) {
                throw unwritten;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    /** Comes back when nothing is written any more, whatever went wrong, an interruption too: then the files are deleted. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
