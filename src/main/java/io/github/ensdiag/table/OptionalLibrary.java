package io.github.ensdiag.table;

import java.nio.file.Path;

/**
 * A library that is too large to burden every user with: whoever has files of its format adds it to the plugin's
 * dependencies.
 *
 * @param probe the full name of a class of the library, which is there if the library is
 */
public record OptionalLibrary(String groupId, String artifactId, String version, String probe) {
    /**
     * Returns if the library is there.
     *
     * @param what the file is, for example {@code a Parquet file}
     * @param orElse how to do without the library, as a sentence
     * @throws InputException if it is not, saying what to add to the POM
     */
    public void require(Path file, String what, String orElse) {
        if (!isThere()) {
            throw new InputException(file + " is " + what + ". The library that reads it is large and does not come "
                    + "with the plugin: add it to the <plugin> in your POM,\n"
                    + snippet().indent(2)
                    + "or do without it: " + orElse);
        }
    }

    /** What is said where the library is there, but not what this plugin was written for. */
    public InputException unfit(Path file, LinkageError e) {
        return new InputException(
                file + " cannot be read with the " + artifactId + " that the POM adds to the plugin: " + e
                        + " is missing in it. Use version " + version + ":\n"
                        + snippet().indent(2),
                e);
    }

    private boolean isThere() {
        try {
            Class.forName(probe, false, OptionalLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** To be pasted into a {@code <plugin>}. */
    private String snippet() {
        return String.join(
                "\n",
                "<dependencies>",
                "  <dependency>",
                "    <groupId>" + groupId + "</groupId>",
                "    <artifactId>" + artifactId + "</artifactId>",
                "    <version>" + version + "</version>",
                "  </dependency>",
                "</dependencies>");
    }
}
