package io.github.ensdiag.maven;

import io.github.ensdiag.report.ReportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.model.Reporting;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Where a module's report was written last.
 *
 * @param directory holds {@code ensdiag.json} and {@code index.html}
 */
record ModuleOutput(Path directory) {
    static final String PLUGIN = "io.github.ensdiag:ensdiag-maven-plugin";
    private static final String PARAMETER = "outputDirectory";

    /** Of all places where the module's goals may write, the one written last; empty where there is no report. */
    static Optional<ModuleOutput> of(MavenProject module) {
        return places(module)
                .filter(place -> Files.isRegularFile(figures(place)))
                .max(Comparator.comparing(ModuleOutput::written))
                .map(ModuleOutput::new);
    }

    Path figures() {
        return figures(directory);
    }

    private static Path figures(Path place) {
        return place.resolve(ReportFiles.FIGURES);
    }

    private static FileTime written(Path place) {
        try {
            return Files.getLastModifiedTime(figures(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> places(MavenProject module) {
        Path base = module.getBasedir().toPath();
        Stream<String> configured = Stream.concat(
                plugins(module).flatMap(ModuleOutput::configured),
                Stream.ofNullable(module.getProperties().getProperty("ensdiag." + PARAMETER)));
        Path reports = base.resolve(module.getBuild().getDirectory()).resolve("reports");
        Stream<Path> usual = Stream.concat(
                Stream.of(reports),
                site(module)
                        .map(Reporting::getOutputDirectory)
                        .filter(Objects::nonNull)
                        .map(base::resolve));
        return Stream.concat(configured.map(base::resolve), usual.map(place -> place.resolve(WritingMojo.NAME)))
                .map(Path::normalize);
    }

    private static Stream<Plugin> plugins(MavenProject module) {
        return Stream.of(module.getBuild(), module.getPluginManagement())
                .filter(Objects::nonNull)
                .map(PluginContainer::getPluginsAsMap)
                .map(plugins -> plugins.get(PLUGIN))
                .filter(Objects::nonNull);
    }

    private static Stream<String> configured(Plugin plugin) {
        return Stream.concat(Stream.<ConfigurationContainer>of(plugin), plugin.getExecutions().stream())
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(dom -> ((Xpp3Dom) dom).getChild(PARAMETER))
                .filter(Objects::nonNull)
                .map(Xpp3Dom::getValue)
                .filter(Objects::nonNull);
    }

    /** Whether the module's site has the report or will have it. */
    static boolean inSite(MavenProject module) {
        return site(module)
                .flatMap(site -> site.getPlugins().stream())
                .anyMatch(plugin -> PLUGIN.equals(plugin.getKey()));
    }

    private static Stream<Reporting> site(MavenProject module) {
        return Stream.ofNullable(module.getModel().getReporting());
    }
}
