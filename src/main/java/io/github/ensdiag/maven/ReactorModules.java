package io.github.ensdiag.maven;

import io.github.ensdiag.aggregate.ModuleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.maven.project.MavenProject;

/**
 * The modules whose diagnoses a project compares: where it holds modules, those and itself, else those of the build that
 * it depends on. A module that neither holds others nor depends on any compares nothing.
 */
final class ReactorModules {
    private final MavenProject project;
    private final List<MavenProject> reactor;

    ReactorModules(MavenProject project, List<MavenProject> reactor) {
        this.project = project;
        this.reactor = reactor;
    }

    /** In the order of the build. */
    List<MavenProject> all() {
        List<MavenProject> held =
                Optional.ofNullable(project.getCollectedProjects()).orElse(List.of());
        return reactor.stream()
                .filter(held.isEmpty() ? this::isDependency : p -> p.equals(project) || held.contains(p))
                .toList();
    }

    private boolean isDependency(MavenProject other) {
        return project.getDependencies().stream()
                .anyMatch(d -> d.getGroupId().equals(other.getGroupId())
                        && d.getArtifactId().equals(other.getArtifactId()));
    }

    /**
     * Where they have their reports. A module that only holds others and has none itself is not missed.
     *
     * @param href address of a module's report
     */
    List<ModuleReport> reports(BiFunction<MavenProject, ModuleOutput, String> href) {
        List<ModuleReport> reports = new ArrayList<>();
        for (MavenProject module : all()) {
            Optional<ModuleOutput> output = ModuleOutput.of(module);
            if (output.isPresent() || module.getModules().isEmpty()) {
                reports.add(new ModuleReport(
                        module.getName(),
                        output.map(ModuleOutput::figures),
                        output.map(o -> href.apply(module, o)).orElse("")));
            }
        }
        return reports;
    }
}
