package io.github.ensdiag.report;

import java.io.IOException;

/** Writes what programs read, beside the page. */
public final class MachineOutput {
    private MachineOutput() {}

    /** Writes the files of the formats that are wanted. */
    public static void write(ReportContent content, ReportOptions options, ReportFiles files) throws IOException {
        for (OutputFormat format : options.formats()) {
            switch (format) {
                case JSON -> files.add(ReportFiles.FIGURES, out -> JsonReport.write(content, options, out));
                case MARKDOWN -> files.add(MarkdownSummary.FILE, out -> MarkdownSummary.write(content, options, out));
                case CSV -> {
                    files.add(ClassesCsv.FILE, out -> ClassesCsv.write(content, out));
                    files.add(DisagreementsCsv.FILE, out -> DisagreementsCsv.write(content, out));
                }
                case JUNIT -> {
                    if (!content.rules().isEmpty()) {
                        files.add(JunitXml.FILE, out -> JunitXml.write(content, options, out));
                    }
                }
            }
        }
    }
}
