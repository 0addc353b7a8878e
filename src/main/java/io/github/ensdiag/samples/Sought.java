package io.github.ensdiag.samples;

import io.github.ensdiag.table.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sample's file that was looked for, and what came of it, so that it can be looked for again.
 *
 * @param name under which, in the directory
 * @param result the file that was found; {@link #MISSING} or {@link #OUTSIDE}
 */
public record Sought(Kind kind, String name, String result) {
    /** There was none. */
    public static final String MISSING = "";
    /** The name leads out of the directory. */
    public static final String OUTSIDE = "..";

    /** What files are looked for. */
    public enum Kind {
        PICTURE("", ".png", ".jpg", ".jpeg", ".JPEG", ".JPG", ".PNG", ".gif", ".bmp"),
        TEXT("", ".txt", ".text", ".md");

        private final List<String> endings;

        Kind(String... endings) {
            this.endings = List.of(endings);
        }

        private Optional<Path> directory(SampleRequest request) {
            return switch (this) {
                case PICTURE ->
                    request.images().flatMap(images -> images.origin().directory());
                case TEXT -> request.texts().flatMap(texts -> texts.origin().directory());
            };
        }
    }

    /** Looks for a file. */
    static Sought in(SafeDirectory directory, Kind kind, String name) {
        try {
            Optional<Path> file = directory.find(name, kind.endings);
            return new Sought(kind, name, file.map(Path::toString).orElse(MISSING));
        } catch (SafeDirectory.OutsideException e) {
            return new Sought(kind, name, OUTSIDE);
        }
    }

    /** What was found. */
    public Optional<Path> file() {
        return result.equals(MISSING) || result.equals(OUTSIDE) ? Optional.empty() : Optional.of(Path.of(result));
    }

    /** Whether looking for it would come to the same today. */
    public boolean isStillSo(SampleRequest request) {
        try {
            return kind.directory(request)
                    .map(directory -> in(new SafeDirectory(directory, ""), kind, name))
                    .equals(Optional.of(this));
        } catch (InputException e) {
            return false; // the directory is gone
        }
    }
}
