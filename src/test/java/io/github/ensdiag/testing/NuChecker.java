package io.github.ensdiag.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu HTML checker, which knows what HTML allows, and the SVG, CSS and ARIA in it. */
public final class NuChecker {
    /** It does not compare the policy's hashes with what they are of; {@code PagesInBrowserTest} sees that a browser does. */
    private static final Pattern HASHED = Pattern.compile("Inline (style|script) violates Content Security Policy"
            + " \\(meta tag\\): blocked by .* \\(missing .*nonce/hash\\)\\.");

    private NuChecker() {}

    /** Its errors and warnings about a page, with where they are. */
    public static List<String> complaints(byte[] page) throws IOException {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        checker.setNoLangDetect(true); // it would guess from the names of classes
        List<String> complaints = new ArrayList<>();
        try {
            String answer = checker.validate(new ByteArrayInputStream(page));
            for (JsonNode message : new ObjectMapper().readTree(answer).get("messages")) {
                String text = message.get("message").asText();
                if (!HASHED.matcher(text).matches()) {
                    complaints.add(text + " At line " + message.path("lastLine").asInt() + ": "
                            + message.path("extract").asText());
                }
            }
        } catch (SAXException e) {
            throw new IOException(e);
        }
        return complaints;
    }
}
