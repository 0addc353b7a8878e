package io.github.ensdiag.testing;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets tests run where there is a browser. Where there is none they are left out, and a warning says so once all tests
 * have run, since the summary of the build does not tell why a test was skipped. With {@code ENSDIAG_BROWSER=required}
 * in the environment a missing browser is a failure.
 */
final class BrowserCondition implements ExecutionCondition {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(BrowserCondition.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if ("required".equals(System.getenv("ENSDIAG_BROWSER"))) {
            throw new IllegalStateException(
                    "ENSDIAG_BROWSER=required, but no chromium, chromium-browser or google-chrome is in the PATH");
        }
        context.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(LeftOut.class, key -> new LeftOut(), LeftOut.class)
                .names
                .add(context.getRequiredTestClass().getSimpleName());
        return ConditionEvaluationResult.disabled("there is no browser");
    }

    /** The test classes left out; told when the tests are over. */
    private static final class LeftOut implements AutoCloseable {
        private final Set<String> names = new TreeSet<>();

        @Override
        public void close() {
            System.out.println("[WARNING] No test has looked at the report in a browser, since no chromium, "
                    + "chromium-browser or google-chrome is in the PATH. Left out: " + String.join(", ", names)
                    + ". To run them, install one, on Debian and Ubuntu by \"apt-get install chromium\"; "
                    + "with ENSDIAG_BROWSER=required in the environment a missing browser is a failure.");
        }
    }
}
