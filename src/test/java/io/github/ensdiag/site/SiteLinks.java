package io.github.ensdiag.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In the site that was built, every link, anchor, picture, style and script is there. Run by {@code mvn site}. */
class SiteLinks {
    private static final Path SITE = Path.of("target/site");
    private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\s(?:id|name)=\"([^\"]*)\"");

    private final Map<Path, Set<String>> anchors = new HashMap<>();

    @Test
    void everyLinkOfTheSiteLeadsSomewhere() throws IOException {
        List<Path> pages = pages();
        assertTrue(pages.size() > 10, () -> "found only " + pages);
        List<String> astray = new ArrayList<>();
        for (Path page : pages) {
            for (String link : new HashSet<>(found(LINK, page))) {
                if (!leadsSomewhere(page, link)) {
                    astray.add(SITE.relativize(page) + ": " + link);
                }
            }
        }
        assertEquals(List.of(), astray.stream().sorted().toList());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private boolean leadsSomewhere(Path page, String link) throws IOException {
        if (link.matches("[a-z]+:.*")) {
            return isPlausible(URI.create(link));
        }
        String place = URLDecoder.decode(link.replaceFirst("[?#].*", ""), StandardCharsets.UTF_8);
        Path target = place.isEmpty() ? page : page.resolveSibling(place).normalize();
        Path file = Files.isDirectory(target) ? target.resolve("index.html") : target;
        if (!Files.isRegularFile(file)) {
            return false;
        }
        int hash = link.indexOf('#');
        return hash < 0 || anchors(file).contains(URLDecoder.decode(link.substring(hash + 1), StandardCharsets.UTF_8));
    }

    /** Without a network nothing more can be told. Pages made from other projects' POMs may link without encryption. */
    private static boolean isPlausible(URI uri) {
        return Set.of("http", "https").contains(uri.getScheme())
                && uri.getHost() != null
                && uri.getHost().contains(".");
    }

    private Set<String> anchors(Path page) throws IOException {
        if (!anchors.containsKey(page)) {
            anchors.put(page, new HashSet<>(found(ID, page)));
        }
        return anchors.get(page);
    }

    private static List<String> found(Pattern attribute, Path page) throws IOException {
        Matcher matcher = attribute.matcher(Files.readString(page));
        return matcher.results()
                .map(match ->
                        match.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                .toList();
    }
}
