package io.github.ensdiag.uptodate;

import io.github.ensdiag.table.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file's content, and how to tell cheaply that it still is the same.
 *
 * @param sha256 of its content
 * @param stamp that it had with this content; empty where only the content itself can tell
 */
record Noted(String sha256, String stamp) {

    /** @param stamp of the file when it was read, and still */
    Noted(String sha256, Stamp stamp) {
        this(sha256, stamp.settled() ? stamp.text() : "");
    }

    /** Reads a file. */
    static Noted of(Path file) throws IOException {
        Stamp before = Stamp.of(file);
        String sha256 = Sha256.of(file);
        return Stamp.of(file).text().equals(before.text()) ? new Noted(sha256, before) : new Noted(sha256, "");
    }

    /** The same with the stamp that the file has today; empty where its content is another. */
    Optional<Noted> again(Path file) throws IOException {
        if (Stamp.of(file).text().equals(stamp)) {
            return Optional.of(this);
        }
        return Optional.of(of(file)).filter(now -> now.sha256.equals(sha256));
    }
}
