package io.github.ensdiag.maven;

import io.github.ensdiag.table.InputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path that a user names: on Windows a colon ends the build otherwise, elsewhere a character that the locale lacks. */
final class PathParameter {
    private PathParameter() {}

    /**
     * @param base against which a relative path is resolved
     * @param name of the parameter, as in {@code baseline (ensdiag.baseline)}
     * @throws InputException if the text is no path on this system
     */
    static Path resolved(Path base, String text, String name) {
        try {
            return base.resolve(text);
        } catch (InvalidPathException e) {
            throw new InputException(
                    name + " is \"" + text + "\", which is no path on this system: " + e.getReason() + ". Mend it.", e);
        }
    }
}
