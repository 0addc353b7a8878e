package io.github.ensdiag.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the answer in short as Markdown, in UTF-8, for a comment on a pull request or the summary of a CI job. It is always
 * shorter than {@link #MOST} bytes: lists are cut, and what does not fit any more is named at the end.
 */
public final class MarkdownSummary {
    /** Its name beside the page. */
    public static final String FILE = "summary.md";

    /** GitHub takes comments of up to 65 536 characters. */
    static final int MOST = 60_000;

    private static final int RESERVED = 600;

    private final StringBuilder text = new StringBuilder();
    private final List<String> leftOut = new ArrayList<>();
    private int bytes;

    private MarkdownSummary() {}

    /** @param out is flushed and left open */
    public static void write(ReportContent content, ReportOptions options, OutputStream out) throws IOException {
        out.write(of(content, options).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static String of(ReportContent content, ReportOptions options) {
        Facts facts = new Facts(content, options);
        MarkdownSummary summary = new MarkdownSummary();
        MarkdownAnswer answer = new MarkdownAnswer(facts);
        summary.add(answer.headline());
        content.changes().ifPresent(changes -> summary.add("What changed?", new MarkdownChanges(changes).text()));
        if (!content.rules().isEmpty()) {
            summary.add("What was required?", MarkdownRules.text(content.rules()));
        }
        summary.add("Key figures", answer.keyFigures());
        summary.add("What to try first", answer.advice());
        summary.add(answer.why(), answer.causes());
        summary.add("Found in the input", answer.findings());
        summary.add("Members", MarkdownTables.members(facts));
        summary.add("Classes", MarkdownTables.classes(facts));
        summary.end(options);
        return summary.text.toString();
    }

    /** A part, if there is anything in it, as long as there is room. */
    private void add(String heading, String part) {
        if (part.isEmpty()) {
            return;
        }
        String section = Markdown.heading(heading) + part;
        if (bytes + size(section) > MOST - RESERVED) {
            leftOut.add(heading);
        } else {
            add(section);
        }
    }

    private void add(String section) {
        text.append(section);
        bytes += size(section);
    }

    private static int size(String section) {
        return section.getBytes(StandardCharsets.UTF_8).length;
    }

    private void end(ReportOptions options) {
        if (!leftOut.isEmpty()) {
            add(Markdown.paragraph(
                    "Left out here, since this summary must be short: " + String.join("; ", leftOut) + "."));
        }
        List<String> files = new ArrayList<>();
        if (options.formats().contains(OutputFormat.JSON)) {
            files.add("`" + ReportFiles.FIGURES + "`");
        }
        if (options.formats().contains(OutputFormat.CSV)) {
            files.add("`" + ClassesCsv.FILE + "`");
            files.add("`" + DisagreementsCsv.FILE + "`");
        }
        add("The whole report is `" + ReportFiles.PAGE + "`, beside this file"
                + (files.isEmpty()
                        ? ""
                        : "; every figure is in " + Words.list(files).plain()) + ". Written by ensdiag.\n");
    }
}
