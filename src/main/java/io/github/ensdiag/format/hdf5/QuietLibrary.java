package io.github.ensdiag.format.hdf5;

import java.util.List;

/** Keeps the library's notes to its developers out of Maven's log, where nobody could act on them. */
final class QuietLibrary {
    /** Where the loggers of Maven 3 and Maven 4 look for their level when they are made. */
    private static final List<String> LEVELS =
            List.of("org.slf4j.simpleLogger.log.io.jhdf", "maven.logger.log.io.jhdf");

    private QuietLibrary() {}

    /** To be called before a class of the library is loaded; a level that someone has set is kept. */
    static void start() {
        for (String level : LEVELS) {
            if (System.getProperty(level) == null) {
                System.setProperty(level, "off");
            }
        }
    }
}
