package io.github.ensdiag.uptodate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the file system says of a file without reading it: its size, when its content was changed and, where there is such
 * a thing, when anything of it was, which no program can set back, and which file it is.
 *
 * @param text all of it
 * @param changed the latest of these times
 * @param settled whether a later change cannot have left the same text: it is so long ago that the time is another, and a
 *     time that no program can set back is among them
 */
record Stamp(String text, Instant changed, boolean settled) {
    /** The coarsest clock of a file system that is in use ticks every two seconds. */
    private static final Duration TICK = Duration.ofSeconds(3);

    private static final String EVERYWHERE = "size,lastModifiedTime,fileKey";
    private static final String UNIX = "unix:size,lastModifiedTime,ctime,ino";

    static Stamp of(Path file) throws IOException {
        Instant now = Instant.now();
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        Map<String, Object> attributes = new TreeMap<>(Files.readAttributes(file, unix ? UNIX : EVERYWHERE));
        Instant changed = attributes.values().stream()
                .filter(FileTime.class::isInstance)
                .map(time -> ((FileTime) time).toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
        return new Stamp(attributes.toString(), changed, unix && changed.isBefore(now.minus(TICK)));
    }
}
