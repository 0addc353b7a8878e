package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.apache.maven.model.Build;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.model.ReportPlugin;
import org.apache.maven.model.Reporting;
import org.apache.maven.model.Site;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a page leads to the modules' reports. */
class ModuleLinksTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "https://a.org/s/ensdiag-aggregate, https://a.org/s/m/ensdiag/index.html, ../m/ensdiag/index.html",
        "https://a.org/s/sum/ensdiag-aggregate, https://a.org/s/m/ensdiag/index.html, ../../m/ensdiag/index.html",
        "https://a.org/s/de/ensdiag-aggregate, https://a.org/s/m/ensdiag/index.html, ../../m/ensdiag/index.html",
        "https://a.org/ensdiag-aggregate, https://b.org/m/ensdiag/index.html, https://b.org/m/ensdiag/index.html",
        "scp://a.org/ensdiag-aggregate, scp://b.org/m/ensdiag/index.html, ''",
        "file:///s/ensdiag-aggregate, file:///s/m/ensdiag/index.html, ../m/ensdiag/index.html",
    })
    void sitesLieWhereTheyAreDeployed(String from, String to, String link) {
        assertEquals(link, ModuleLinks.between(from, to));
    }

    @Test
    void inABuildLinksLeadThroughTheTree() {
        MavenProject parent = project(root, "https://a.org/s");
        MavenProject module = project(root.resolve("a module"), "https://a.org/s/m");
        ModuleOutput output = new ModuleOutput(root.resolve("a module/target/50% ä"));
        Path page = root.resolve("target/reports/ensdiag-aggregate");

        assertEquals(
                "../../../a%20module/target/50%25%20%C3%A4/index.html",
                new ModuleLinks(parent, page, false).href(module, output));
    }

    @Test
    void inASiteLinksLeadToTheModulesSites() {
        MavenProject parent = project(root, "https://a.org/s/");
        MavenProject module = project(root.resolve("m"), "https://a.org/s/m");
        ModuleOutput output = new ModuleOutput(root.resolve("m/target/reports/ensdiag"));
        ModuleLinks links = new ModuleLinks(parent, root.resolve("target/site/de/ensdiag-aggregate"), true);

        assertEquals("", links.href(module, output), "its site has no report");
        ReportPlugin plugin = new ReportPlugin();
        plugin.setGroupId("io.github.ensdiag");
        plugin.setArtifactId("ensdiag-maven-plugin");
        module.getModel().getReporting().addPlugin(plugin);
        assertEquals("../../m/ensdiag/index.html", links.href(module, output));

        module.getModel().setDistributionManagement(null);
        assertEquals(
                "../../../../m/target/reports/ensdiag/index.html",
                links.href(module, output),
                "a site without an address is read where it was built");
    }

    private static MavenProject project(Path directory, String url) {
        MavenProject project = new MavenProject();
        project.setFile(directory.resolve("pom.xml").toFile());
        Build build = new Build();
        build.setDirectory(directory.resolve("target").toString());
        project.getModel().setBuild(build);
        Reporting reporting = new Reporting();
        reporting.setOutputDirectory(directory.resolve("target/site").toString());
        project.getModel().setReporting(reporting);
        Site site = new Site();
        site.setUrl(url);
        DistributionManagement management = new DistributionManagement();
        management.setSite(site);
        project.getModel().setDistributionManagement(management);
        return project;
    }
}
