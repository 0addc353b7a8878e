package io.github.ensdiag.report;

import io.github.ensdiag.table.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A policy under which the page can do nothing but apply its own style sheet, run its own script and show its pictures. */
final class ContentPolicy {
    private static final String NOTHING_ELSE = "; base-uri 'none'; form-action 'none'";

    /**
     * What lies beside the page, on a server or on a disk. On a disk, by the standard, a page has no origin that 'self'
     * could mean, though Chromium takes it for every file; naming the scheme as well leaves nothing to the browser. A page
     * from a server cannot load files at all.
     */
    private static final String BESIDE = " 'self' file:";

    private ContentPolicy() {}

    static String of(Layout layout, Templates templates) {
        return layout == Layout.SINGLE
                ? inline(templates.file(UserTemplates.STYLE), templates.file(UserTemplates.SCRIPT))
                : beside();
    }

    /** For a page that holds everything. */
    private static String inline(String style, String script) {
        return "default-src 'none'; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-" + hash(script)
                + "'; img-src data:" + NOTHING_ELSE;
    }

    /** For a page with everything beside it. */
    private static String beside() {
        return "default-src 'none'; style-src" + BESIDE + "; script-src" + BESIDE + "; img-src" + BESIDE + NOTHING_ELSE;
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
