package io.github.ensdiag.samples;

import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A directory out of which no file is read, whatever its name says and wherever links lead. */
final class SafeDirectory {
    /** A name that leads out of the directory. */
    static final class OutsideException extends Exception {
        private static final long serialVersionUID = 1;
    }

    private final Path directory;
    private final Path real;

    /** @throws InputException if there is no such directory */
    SafeDirectory(Path directory, String parameter) {
        this.directory = directory.toAbsolutePath().normalize();
        try {
            real = directory.toRealPath();
        } catch (IOException e) {
            throw missing(parameter, "does not exist or cannot be read");
        }
        if (!Files.isDirectory(real)) {
            throw missing(parameter, "is a file");
        }
    }

    private InputException missing(String parameter, String what) {
        return new InputException("The <directory> of <" + parameter + ">, " + directory + ", " + what
                + ". Correct the path; it is relative to the project's base directory.");
    }

    /**
     * The file of this name.
     *
     * @param endings that are tried behind the name, in this order
     * @return empty if there is none
     * @throws OutsideException if the name leads out of the directory
     */
    Optional<Path> find(String name, List<String> endings) throws OutsideException {
        for (String ending : endings) {
            Optional<Path> file = file(name.replace('\\', '/') + ending);
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private Optional<Path> file(String name) throws OutsideException {
        Path wanted;
        try {
            wanted = directory.resolve(name).normalize();
        } catch (InvalidPathException e) {
            return Optional.empty(); // no file can be called so
        }
        // judged by its name first, so that nothing outside is even looked at
        if (!wanted.startsWith(directory)) {
            throw new OutsideException();
        }
        Path file;
        try {
            file = wanted.toRealPath();
        } catch (IOException e) {
            return Optional.empty();
        }
        if (!file.startsWith(real)) {
            throw new OutsideException();
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }

    /**
     * The bytes of a file that was found here.
     *
     * @param most so many are read; the caller tells by one byte more whether there were more
     */
    static byte[] read(Path file, int most) throws UnshownException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UnshownException("cannot be read", e);
        }
    }

    /** What a message calls a file that was found here. */
    String name(Path file) {
        return real.relativize(file).toString();
    }

    /** As it was configured. */
    Path path() {
        return directory;
    }
}
