package io.github.ensdiag.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens files so that whatever the file system says becomes one {@link InputException}. */
public final class InputFiles {
    private InputFiles() {}

    /** What is done with an open file. */
    public interface Reading<T> {
        T from(FileChannel channel) throws IOException;
    }

    /** Opens the file, reads and closes it. */
    public static <T> T read(Path file, Reading<T> reading) {
        if (Files.isDirectory(file)) {
            throw new InputException(file + " is a directory. Name the file in it that is to be read.");
        }
        // opening a pipe would wait for a writer
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InputException(file + " is not a regular file. Save its content to a file and name that.");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return reading.from(channel);
        } catch (NoSuchFileException e) {
            throw new InputException(
                    file + " does not exist. Check the path in the configuration, or save the file there.", e);
        } catch (AccessDeniedException e) {
            throw new InputException(file + " may not be read. Give the user who runs Maven the right to read it.", e);
        } catch (IOException e) {
            throw new InputException(
                    file + " cannot be read: " + e.getMessage() + ". Check the disk, or copy the file again.", e);
        }
    }
}
