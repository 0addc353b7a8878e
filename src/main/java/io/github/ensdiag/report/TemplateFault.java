package io.github.ensdiag.report;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import io.github.ensdiag.table.InputException;
import java.util.Locale;

/** What is wrong with a template of the user's own, in words. */
final class TemplateFault {
    private static final String MEND =
            " Correct it, or remove the file to have the packaged template back. What a template can use stands on the page"
                    + " \"Templates\" of ensdiag's documentation.";

    private TemplateFault() {}

    /** A file that is no template. */
    static RuntimeException of(ParseException e, UserTemplates own) {
        return fault(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e, own);
    }

    /** A template that cannot be printed. */
    static RuntimeException of(TemplateException e, UserTemplates own) {
        return fault(
                e.getTemplateSourceName(),
                e.getLineNumber(),
                e.getColumnNumber(),
                e.getMessageWithoutStackTop(),
                e,
                own);
    }

    /** Templates that include each other, or a macro that calls itself. */
    static RuntimeException endless(StackOverflowError e, UserTemplates own) {
        return fault(null, null, null, "a template or a macro uses itself without end", e, own);
    }

    private static RuntimeException fault(
            String name, Integer line, Integer column, String found, Throwable cause, UserTemplates own) {
        if (own.directory().isEmpty()) {
            // A fault of ours: no input can make a packaged template fail.
            return new IllegalStateException(cause);
        }
        String place = line == null ? "" : String.format(Locale.ROOT, " in line %d, column %d", line, column);
        return new InputException(
                subject(name, own) + " cannot be used" + place + ": " + sentence(found) + MEND, cause);
    }

    private static String subject(String name, UserTemplates own) {
        String directory = own.directory().orElseThrow().toString();
        if (name != null && own.texts().containsKey(name)) {
            return "The template " + own.directory().orElseThrow().resolve(name);
        }
        String with = "with those in " + directory + " ("
                + String.join(", ", own.texts().keySet()) + ")";
        return name == null ? "The packaged templates together " + with : "The packaged template " + name + " " + with;
    }

    /** The first paragraph, as far as it says more than the place and the library's own parts. */
    private static String sentence(String found) {
        String first = found == null ? "" : found.strip().split("\n\\s*\n|\n-{4}")[0];
        return first.replaceAll("\\s+", " ")
                        .replaceAll(
                                " The name was interpreted by .*", " Only files of the directory itself can be used")
                        .replaceAll(" \\(wrapper: [^)]*\\)| \\[in template [^]]*\\]", "")
                        .replaceAll("[.: ]+$", "")
                + ".";
    }
}
