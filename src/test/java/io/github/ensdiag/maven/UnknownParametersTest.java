package io.github.ensdiag.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

@MojoTest
class UnknownParametersTest {
    @Inject
    private MojoExecution execution;

    @Test
    @InjectMojo(goal = "report")
    void misspeltOnesAreTold(ReportMojo mojo) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(new Xpp3Dom("weigths"));
        configuration.addChild(new Xpp3Dom("weights"));
        Properties properties = new Properties();
        properties.setProperty("ensdiag.weight", "1,2");
        properties.setProperty("ensdiag.weights", "1,2");
        properties.setProperty("other.weight", "1,2");

        properties.setProperty("ensdiag.models", "a,b");

        UnknownParameters unknown = new UnknownParameters(execution);
        assertEquals(
                List.of("<weigths> is no parameter of ensdiag and changes nothing."),
                unknown.inConfiguration(configuration));
        assertEquals(
                Set.of(
                        "-Densdiag.models sets no parameter of ensdiag: it can only be configured in a POM.",
                        "-Densdiag.weight sets no parameter of ensdiag and changes nothing."),
                Set.copyOf(unknown.among(properties)));
    }
}
