package io.github.ensdiag.maven;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/**
 * The module a goal runs in, or the directory it runs in where there is no POM.
 *
 * @param basedir against which relative paths are resolved
 * @param buildDirectory for what a build makes, usually {@code target}
 * @param name to show
 */
record ModuleInfo(Path basedir, Path buildDirectory, String name) {

    /**
     * @param project Maven's stand-in where there is no POM; its paths and names are then not to be used, for they hold
     *     unresolved expressions
     * @param basedir as resolved by Maven
     */
    static ModuleInfo of(MavenProject project, Path basedir) {
        Path base = basedir.toAbsolutePath().normalize();
        if (project.getFile() == null) {
            Path directory = base.getFileName();
            return new ModuleInfo(
                    base, base.resolve("target"), directory == null ? base.toString() : directory.toString());
        }
        return new ModuleInfo(base, base.resolve(project.getBuild().getDirectory()), project.getName());
    }
}
