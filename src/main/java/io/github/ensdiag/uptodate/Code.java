package io.github.ensdiag.uptodate;

import io.github.ensdiag.table.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What computes: this plugin, its libraries and Java. What is released is known by its version; a snapshot that was built
 * anew has the same one, so that it is known by its content.
 */
final class Code {
    private Code() {}

    /** A text that differs where anything else computes; empty where this cannot be told. */
    static Optional<String> identity() throws IOException {
        CodeSource source = Code.class.getProtectionDomain().getCodeSource();
        Optional<Path> own = source == null ? Optional.empty() : path(source.getLocation());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (String property : new String[] {"java.vm.name", "java.runtime.version", "os.name", "os.arch"}) {
            text.append(System.getProperty(property)).append('\n');
        }
        if (Code.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL jar : loader.getURLs()) {
                text.append(described(jar)).append('\n');
            }
        } else {
            text.append(content(own.get())).append('\n').append(System.getProperty("java.class.path"));
        }
        return Optional.of(text.toString());
    }

    private static Optional<Path> path(URL url) {
        try {
            return Optional.of(Path.of(url.toURI()));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static String content(Path code) throws IOException {
        if (!Files.isDirectory(code)) {
            return Sha256.of(code);
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(code)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Sha256.of(file))
                        .append("  ")
                        .append(code.relativize(file))
                        .append('\n');
            }
        }
        return Sha256.of(all.toString());
    }

    /** The file of a release bears its version; any other says nothing of what is in it. */
    static String described(URL library) throws IOException {
        Optional<Path> file = path(library).filter(Files::exists);
        if (file.isEmpty()) {
            return library.toString();
        }
        String name = file.get().getFileName().toString();
        boolean released = Files.isRegularFile(file.get()) && !name.contains("SNAPSHOT");
        return name + " " + (released ? Files.size(file.get()) : content(file.get()));
    }
}
