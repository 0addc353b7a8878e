package io.github.ensdiag.maven;

import io.github.ensdiag.Diagnosis;
import io.github.ensdiag.Request;
import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the report and then fails the build if a rule is broken: that a figure of the ensemble, a member, a pair or a class
 * is at least or at most so much, or not worse than it was.
 *
 * <p>Findings about the input fail it, too, if {@code failOn} says so.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public class CheckMojo extends DiagnosingMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Optional<Diagnosis.Outcome> outcome = report();
            if (outcome.isPresent()) {
                check(outcome.get());
            }
        } catch (InputException | IOException e) {
            throw new MojoExecutionException(message(e));
        }
    }

    private void check(Diagnosis.Outcome outcome) throws MojoFailureException {
        RuleVerdict verdict = new RuleVerdict(outcome.rules(), outcome.page().toString());
        verdict.warnings().forEach(getLog()::warn);
        verdict.failures().forEach(getLog()::error);
        Optional<String> broken =
                Optional.of(verdict.sentence() + " See " + outcome.page() + ".").filter(s -> verdict.fails());
        Optional<String> fault = fault(outcome);
        if (broken.isPresent() || fault.isPresent()) {
            throw new MojoFailureException(
                    Stream.of(broken, fault).flatMap(Optional::stream).collect(Collectors.joining("\n")));
        }
        if (!outcome.rules().isEmpty()) {
            getLog().info(verdict.sentence());
        }
    }

    @Override
    Request request() {
        Request request = super.request();
        if (request.rules().isEmpty() && !failsOnFindings()) {
            throw new InputException(
                    "There is nothing to check: no <rules> are given, and failOn (ensdiag.failOn) is never. "
                            + "Require something, for example "
                            + "<rules><rule><measure>accuracy</measure><minimum>75 %</minimum></rule></rules>, "
                            + "or set -Densdiag.failOn=error to fail on what is wrong with the input.");
        }
        return request;
    }
}
