package io.github.ensdiag.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The templates, the user's own before the packaged ones. They are locked down: they escape by default, see nothing but
 * what they are given, and read no file.
 */
final class Templates {
    private final UserTemplates own;
    /** Waited for where it is needed: the library takes longer to start than a small set to be measured. */
    private final CompletableFuture<Configuration> configuration;

    private Templates(UserTemplates own) {
        this.own = own;
        configuration = CompletableFuture.supplyAsync(() -> configuration(own));
    }

    private static Configuration configuration(UserTemplates own) {
        var configuration = new Configuration(Configuration.VERSION_2_3_33);
        configuration.setTemplateLoader(loader(own));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("c");
        configuration.setObjectWrapper(new RecordWrapper());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setAttemptExceptionReporter((e, environment) -> {});
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        readAhead(configuration, own);
        return configuration;
    }

    /** The user's own are left to {@link #parse}, which tells what is wrong in them. */
    private static void readAhead(Configuration configuration, UserTemplates own) {
        try {
            for (String name : UserTemplates.PACKAGED) {
                if (name.endsWith(UserTemplates.ENDING) && !own.texts().containsKey(name)) {
                    configuration.getTemplate(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The templates of this directory, and the packaged ones for all others.
     *
     * @throws io.github.ensdiag.table.InputException if one of them is no template
     * @throws IOException if one of them cannot be read
     */
    static Templates of(Optional<Path> directory) throws IOException {
        Templates templates =
                new Templates(directory.isPresent() ? UserTemplates.read(directory.get()) : UserTemplates.NONE);
        templates.parse();
        return templates;
    }

    private static TemplateLoader loader(UserTemplates own) {
        var overriding = new StringTemplateLoader();
        own.texts().forEach(overriding::putTemplate);
        return new MultiTemplateLoader(new TemplateLoader[] {overriding, new ClassTemplateLoader(Templates.class, "")});
    }

    /** What is wrong in a template by itself is found before anything is computed. */
    private void parse() throws IOException {
        for (String name : own.texts().keySet()) {
            if (name.endsWith(UserTemplates.ENDING)) {
                try {
                    configuration.join().getTemplate(name);
                } catch (ParseException e) {
                    throw TemplateFault.of(e, own);
                }
            }
        }
    }

    /**
     * Prints a page.
     *
     * @param page the model of the template
     * @throws io.github.ensdiag.table.InputException if a template of the user's own cannot be printed
     */
    void print(String template, Record page, Writer out) throws IOException {
        try {
            configuration.join().getTemplate(template).process(page, out);
        } catch (TemplateException e) {
            throw TemplateFault.of(e, own);
        } catch (StackOverflowError e) {
            throw TemplateFault.endless(e, own);
        }
    }

    /** A file that goes into the page, or beside it, as it is. */
    String file(String name) {
        return own.texts().getOrDefault(name, packaged(name));
    }

    /** The same as part of a page. */
    Markup markup(String name) {
        return new Markup(file(name));
    }

    private static String packaged(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as a browser reads it, on which the hashes of the content policy depend: without a byte order mark. */
    static String lines(String text) {
        return text.replaceFirst("^\ufeff", "").replaceAll("\r\n?", "\n");
    }

    /** The line of a place in a text, from 1. */
    static long line(String text, int at) {
        return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
