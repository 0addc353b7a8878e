package io.github.ensdiag.site;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python of this machine: the one that is called first, or the system's, which has the distribution's packages. */
record Python(String executable) {
    private static final long MINUTES = 5;

    /** One that has all the modules. */
    static Optional<Python> with(List<String> modules) {
        String imports = modules.isEmpty() ? "pass" : "import " + String.join(", ", modules);
        return Stream.of("python3", "/usr/bin/python3")
                .map(Python::new)
                .filter(python -> python.can(imports))
                .findFirst();
    }

    private boolean can(String statement) {
        try {
            return new ProcessBuilder(executable, "-c", statement)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What a program prints.
     *
     * @param file where it is saved before it is run; its directory is the working directory
     * @param modules directories whose modules go before those of the same name that are installed
     * @throws AssertionError if it fails
     */
    String run(Path file, String program, List<Path> modules, String... arguments)
            throws IOException, InterruptedException {
        Files.writeString(file, program);
        Path output = file.resolveSibling("output.txt");
        List<String> command = new ArrayList<>(List.of(executable, file.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(file.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("OMP_NUM_THREADS", "1"); // the models are too small to gain by more
        modules.forEach(directory -> builder.environment()
                .merge("PYTHONPATH", directory.toString(), (path, first) -> first + File.pathSeparator + path));
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = Files.readString(output);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(
                    (ended ? "" : "after " + MINUTES + " minutes not ended: ") + program + "\n" + printed);
        }
        return printed;
    }
}
