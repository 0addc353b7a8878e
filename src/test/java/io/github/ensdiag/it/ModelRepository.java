package io.github.ensdiag.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A model repository under {@code it/} after its run, for the verify scripts to ask. */
public record ModelRepository(Path basedir) {

    /** Asserts that the run wrote a report and that its log ends with the three lines. */
    public void hasReport() throws IOException {
        check(Files.isRegularFile(html()), "no report " + html());
        check(Files.size(html()) < 3_000_000, "the report is too large");
        results();
        try (var files = Files.list(html().getParent().getParent())) {
            check(files.count() == 1, "something was left beside the report");
        }
        List<String> log = runs().get(0).lines().toList();
        int success = log.indexOf("[INFO] BUILD SUCCESS");
        check(success > 4, "the build did not succeed");
        // a rule stands between the goal's last line and the result
        List<String> summary = log.subList(success - 4, success - 1);
        for (String line : summary) {
            check(line.matches("\\[INFO\\] \\S.*"), "not a line of the summary: " + line);
        }
        check(summary.get(0).matches(".*[a-z]{3}.*"), "no verdict: " + summary);
        check(summary.get(1).matches(".*\\d.*"), "no figures: " + summary);
        check(summary.get(2).contains(html().toString()), "no path: " + summary);
    }

    /** Asserts that the page contains all the parts. */
    public void shows(String... parts) throws IOException {
        String page = Files.readString(html());
        for (String part : parts) {
            check(page.contains(part), "the page does not show " + part);
        }
    }

    /** All figures. */
    public JsonNode results() throws IOException {
        return new ObjectMapper().readTree(json().toFile());
    }

    /** A JSON file of the repository. */
    public JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(basedir.resolve(file).toFile());
    }

    /** How many samples each member and, last, the ensemble gets right. */
    public List<Integer> right() throws IOException {
        JsonNode results = results();
        List<Integer> right = new ArrayList<>();
        results.get("members").forEach(member -> right.add(member.get("right").asInt()));
        right.add(results.get("ensemble").get("right").asInt());
        return right;
    }

    /** Asserts that a run, counted from 0, failed with one error that contains all the parts, and no stack trace. */
    public void failedWith(int run, List<String> parts) throws IOException {
        String log = runs().get(run);
        check(log.contains("BUILD FAILURE"), "run " + run + " did not fail");
        check(!log.contains("\tat ") && !log.contains("at io.github.ensdiag"), "stack trace in run " + run);
        String[] errors = log.split("\\[ERROR\\] Failed to execute goal");
        check(errors.length == 2, "not one error in run " + run + ": " + log);
        String error = errors[1].substring(0, errors[1].indexOf("-> [Help 1]"));
        for (String part : parts) {
            check(error.contains(part), "\"" + part + "\" is missing in: " + error);
        }
    }

    /** Asserts that the log of a run, counted from 0, contains all the parts. */
    public void logs(int run, String... parts) throws IOException {
        String log = runs().get(run);
        for (String part : parts) {
            check(log.contains(part), "the log of run " + run + " does not hold " + part);
        }
    }

    private List<String> runs() throws IOException {
        String[] runs = Files.readString(basedir.resolve("build.log")).split("\\[INFO\\] Scanning for projects");
        // what stands before the first is the invoker's
        return Arrays.asList(runs).subList(1, runs.length);
    }

    private Path html() {
        return basedir.resolve("target/reports/ensdiag/index.html");
    }

    private Path json() {
        return html().resolveSibling("ensdiag.json");
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
