package io.github.ensdiag.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The packaged templates, locked down: they escape by default and see nothing but what they are given. */
final class Templates {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);

    Templates() {
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, ""));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("c");
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
    }

    /** Prints the page. */
    void print(Page page, Writer out) throws IOException {
        try {
            configuration.getTemplate("page.ftlh").process(page, out);
        } catch (TemplateException e) {
            // A fault of ours: no input can make a template fail.
            throw new IllegalStateException(e);
        }
    }

    /** A packaged file that goes into the page as it is. */
    static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
