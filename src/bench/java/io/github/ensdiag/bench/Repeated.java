package io.github.ensdiag.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Runs the engine or the floor several times in a JVM of its own, and says what each run took in seconds, a line each.
 */
public final class Repeated {
    private Repeated() {}

    /** @param arguments {@code engine} or {@code floor}, directory of predictions, threads, runs */
    public static void main(String[] arguments) throws Exception {
        Subject subject = arguments[0].equals("engine") ? new Engine() : new Floor();
        int threads = Integer.parseInt(arguments[2]);
        for (int run = 0; run < Integer.parseInt(arguments[3]); run++) {
            System.out.printf(Locale.ROOT, "%.6f%n", subject.run(Path.of(arguments[1]), threads));
            System.gc(); // or the files stay mapped, and every run maps them anew
        }
    }

    /** What it said, run by run. */
    static List<Double> read(String output) {
        return output.lines().map(Double::valueOf).toList();
    }
}
