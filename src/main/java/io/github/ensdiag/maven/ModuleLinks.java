package io.github.ensdiag.maven;

import io.github.ensdiag.report.ReportFiles;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.model.Site;
import org.apache.maven.project.MavenProject;

/**
 * Addresses of the modules' reports, seen from the page that compares them: relative, as they lie in the build tree; or in
 * a site, where sites have addresses of their own, as the sites lie beside one another once they are staged or deployed,
 * which is how a site's own links to its modules are made.
 */
final class ModuleLinks {
    private final MavenProject project;
    private final Path directory;
    private final boolean inSite;

    /**
     * @param directory of the page
     * @param inSite whether the page is part of the project's site
     */
    ModuleLinks(MavenProject project, Path directory, boolean inSite) {
        this.project = project;
        this.directory = directory;
        this.inSite = inSite;
    }

    /** Empty where the module's site has no report to lead to. */
    String href(MavenProject module, ModuleOutput output) {
        Optional<String> from = site(project);
        Optional<String> to = site(module);
        if (!inSite || from.isEmpty() || to.isEmpty()) {
            return inTree(output.directory());
        }
        if (!ModuleOutput.inSite(module)) {
            return "";
        }
        return between(from.get() + "/" + placeInSite(), to.get() + "/" + WritingMojo.NAME + "/" + ReportFiles.PAGE);
    }

    /** A language may have a directory of its own. */
    private String placeInSite() {
        Path site = project.getBasedir()
                .toPath()
                .resolve(project.getModel().getReporting().getOutputDirectory());
        return directory.startsWith(site)
                ? slashed(site.relativize(directory))
                : directory.getFileName().toString();
    }

    private static String slashed(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(name -> encoded(name.toString()))
                .collect(Collectors.joining("/"));
    }

    private String inTree(Path report) {
        Path page = report.resolve(ReportFiles.PAGE);
        if (!directory.getRoot().equals(page.getRoot())) {
            return page.toUri().toString();
        }
        return slashed(directory.relativize(page));
    }

    private static String encoded(String name) {
        try {
            return new URI(null, null, "/" + name, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Where the project's site will be, without a slash at its end. */
    private static Optional<String> site(MavenProject project) {
        return Optional.ofNullable(project.getDistributionManagement())
                .map(DistributionManagement::getSite)
                .map(Site::getUrl)
                .map(url -> url.replaceFirst("/+$", ""));
    }

    /** The way from one directory to a page; on another server its full address, if a browser can go there. */
    static String between(String directory, String page) {
        List<String> from = Arrays.asList(directory.split("/"));
        List<String> to = Arrays.asList(page.split("/"));
        int shared = 0;
        while (shared < Math.min(from.size(), to.size()) && from.get(shared).equals(to.get(shared))) {
            shared++;
        }
        // a scheme and a server: "https:", "", "example.org"
        if (shared < 3) {
            return page.matches("https?:.*") ? page : "";
        }
        List<String> way = new ArrayList<>();
        for (int i = shared; i < from.size(); i++) {
            way.add("..");
        }
        way.addAll(to.subList(shared, to.size()));
        return String.join("/", way);
    }
}
