package io.github.ensdiag.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Finds misspelt parameters, which Maven passes over: before 3.9 without a word, and properties always. */
final class UnknownParameters {
    private static final String PREFIX = "ensdiag.";

    private final TreeSet<String> known = new TreeSet<>();
    private final TreeSet<String> properties = new TreeSet<>();

    /** @param execution of any goal of this plugin */
    UnknownParameters(MojoExecution execution) {
        for (MojoDescriptor goal :
                execution.getMojoDescriptor().getPluginDescriptor().getMojos()) {
            for (Parameter parameter : goal.getParameters()) {
                known.add(parameter.getName());
                String expression = parameter.getExpression();
                if (expression != null) {
                    properties.add(expression.replaceAll("^\\$\\{|\\}$", ""));
                }
            }
        }
    }

    /** A sentence for each element of a configuration that is no parameter of any goal. */
    List<String> inConfiguration(Object configuration) {
        List<String> warnings = new ArrayList<>();
        if (configuration instanceof Xpp3Dom dom) {
            for (Xpp3Dom element : dom.getChildren()) {
                if (!known.contains(element.getName())) {
                    warnings.add("<" + element.getName() + "> is no parameter of ensdiag and changes nothing.");
                }
            }
        }
        return warnings;
    }

    /** A sentence for each property that looks like a parameter, but sets none. */
    List<String> among(Properties given) {
        List<String> warnings = new ArrayList<>();
        for (String property : given.stringPropertyNames()) {
            if (property.startsWith(PREFIX) && !properties.contains(property)) {
                warnings.add("-D" + property + " sets no parameter of ensdiag"
                        + (known.contains(property.substring(PREFIX.length()))
                                ? ": it can only be configured in a POM."
                                : " and changes nothing."));
            }
        }
        return warnings;
    }
}
