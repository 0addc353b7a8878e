package io.github.ensdiag.table;

import java.util.List;

/** Keeps a library's notes to its developers out of Maven's log, where nobody could act on them. */
public final class QuietLibrary {
    /** Where the loggers of Maven 3 and Maven 4 look for their level when they are made. */
    private static final List<String> LEVELS = List.of("org.slf4j.simpleLogger.log.", "maven.logger.log.");

    private QuietLibrary() {}

    /**
     * To be called before a class of the library is loaded; a level that someone has set is kept.
     *
     * @param name of the package that holds its classes
     */
    public static void start(String name) {
        for (String level : LEVELS) {
            if (System.getProperty(level + name) == null) {
                System.setProperty(level + name, "off");
            }
        }
    }
}
