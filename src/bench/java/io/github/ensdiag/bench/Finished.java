package io.github.ensdiag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that came to its end.
 *
 * @param seconds from its start to its end
 * @param peak the most bytes of memory it held at once, pages of mapped files included; 0 where the system does not tell
 * @param own the most bytes seen of what is not mapped from files; 0 where the system does not tell
 * @param output what it printed, faults included
 */
record Finished(double seconds, long peak, long own, int status, String output) {
    private static final int LOOK_EVERY = 10;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern OWN = Pattern.compile("RssAnon:\\s+(\\d+) kB");

    /** Runs a command to its end. */
    static Finished of(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("bench", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            Process process = builder.start();
            long peak = 0;
            long own = 0;
            do {
                String status = status(process.pid());
                // the system keeps the peak itself, so that a late look misses little
                peak = Math.max(peak, bytes(PEAK, status));
                own = Math.max(own, bytes(OWN, status));
            } while (!process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS));
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Finished(seconds, peak, own, process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /** The same, if it ended well. */
    Finished successful(List<String> command) {
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
        }
        return this;
    }

    private static String status(long process) {
        try {
            return Files.readString(Path.of("/proc/" + process + "/status"));
        } catch (IOException e) {
            return "";
        }
    }

    private static long bytes(Pattern line, String status) {
        Matcher matcher = line.matcher(status);
        return matcher.find() ? 1024 * Long.parseLong(matcher.group(1)) : 0;
    }
}
