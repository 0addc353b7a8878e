package io.github.ensdiag.maven;

import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;

/** A report that a site links among its project reports, and that writes its pages itself. */
interface SiteReport extends MavenMultiPageReport {
    /** Of the report's own directory in the site. */
    String directoryName();

    /** Of the resource bundle that holds {@code report.name} and {@code report.description}. */
    String texts();

    @Override
    default void generate(Sink sink, SinkFactory sinkFactory, Locale locale) throws MavenReportException {
        generate(sink, locale);
    }

    @Override
    default boolean isExternalReport() {
        return true;
    }

    @Override
    default String getOutputPath() {
        return directoryName() + "/index";
    }

    @Override
    @Deprecated
    default String getOutputName() {
        return getOutputPath();
    }

    @Override
    default String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    default String getName(Locale locale) {
        return text(locale, "report.name");
    }

    @Override
    default String getDescription(Locale locale) {
        return text(locale, "report.description");
    }

    private String text(Locale locale, String key) {
        // Without this control a missing translation would fall back to the machine's language, not to English.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("io.github.ensdiag.maven." + texts(), locale, control)
                .getString(key);
    }
}
