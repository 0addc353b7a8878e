package io.github.ensdiag.site;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.control.CompilerConfiguration;

/** Runs a declarative Jenkins pipeline all of whose steps only write down how they were called. */
final class RecordedPipeline {
    private static final String RECORDER = "recorder";

    private final boolean baseline;
    private final String summary;
    private final Map<String, Object> build = new HashMap<>();
    private final Map<String, List<String>> calls = new HashMap<>();

    /**
     * @param baseline whether there is a file of earlier figures
     * @param summary what a file holds that is read
     */
    RecordedPipeline(boolean baseline, String summary) {
        this.baseline = baseline;
        this.summary = summary;
    }

    void run(String jenkinsfile) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(Steps.class.getName());
        Binding known = new Binding(new HashMap<>(Map.of("any", "any", "currentBuild", build, RECORDER, this)));
        new GroovyShell(getClass().getClassLoader(), known, configuration).evaluate(jenkinsfile, "Jenkinsfile");
    }

    /** The arguments of all calls of a step. */
    List<String> called(String step) {
        return calls.getOrDefault(step, List.of());
    }

    String description() {
        return (String) build.get("description");
    }

    private Object step(String name, Object[] arguments) {
        calls.computeIfAbsent(name, key -> new ArrayList<>())
                .add(arguments.length == 1 ? String.valueOf(arguments[0]) : Arrays.toString(arguments));
        for (Object argument : arguments) {
            if (argument instanceof Closure<?> block) {
                block.call();
            }
        }
        return switch (name) {
            case "fileExists" -> String.valueOf(arguments[0]).endsWith("summary.md") || baseline;
            case "readFile" -> summary;
            default -> name;
        };
    }

    /** What a pipeline is a script of: whatever it calls is a step. */
    public abstract static class Steps extends Script {
        @Override
        public Object invokeMethod(String name, Object arguments) {
            return ((RecordedPipeline) getBinding().getVariable(RECORDER)).step(name, (Object[]) arguments);
        }
    }
}
