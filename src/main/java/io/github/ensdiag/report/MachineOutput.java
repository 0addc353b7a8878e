package io.github.ensdiag.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what programs read, beside the page. */
public final class MachineOutput {
    private MachineOutput() {}

    /** Writes the files of the formats that are wanted. */
    public static void write(ReportContent content, ReportOptions options, ReportFiles files) {
        for (var file : wanted(content, options).entrySet()) {
            files.add(file.getKey(), file.getValue());
        }
    }

    /** Names of these files, for the page to link. */
    static List<String> names(ReportContent content, ReportOptions options) {
        return List.copyOf(wanted(content, options).keySet());
    }

    private static Map<String, ReportFiles.Content> wanted(ReportContent content, ReportOptions options) {
        Map<String, ReportFiles.Content> files = new LinkedHashMap<>();
        for (OutputFormat format : options.formats()) {
            switch (format) {
                case JSON -> files.put(ReportFiles.FIGURES, out -> JsonReport.write(content, options, out));
                case MARKDOWN -> files.put(MarkdownSummary.FILE, out -> MarkdownSummary.write(content, options, out));
                case CSV -> {
                    files.put(ClassesCsv.FILE, out -> ClassesCsv.write(content, out));
                    files.put(DisagreementsCsv.FILE, out -> DisagreementsCsv.write(content, out));
                }
                case JUNIT -> {
                    if (!content.rules().isEmpty()) {
                        files.put(JunitXml.FILE, out -> JunitXml.write(content, options, out));
                    }
                }
            }
        }
        return files;
    }
}
