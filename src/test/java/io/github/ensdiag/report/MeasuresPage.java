package io.github.ensdiag.report;

import io.github.ensdiag.measure.Description;
import io.github.ensdiag.measure.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The documentation's page of all measures, in Markdown: the report's glossary with what the catalogue says beside it. */
final class MeasuresPage {
    private static final Pattern DOI = Pattern.compile("DOI (10\\.\\S+?)(?=[),;.]*(?:\\s|$))");
    private static final Pattern ARXIV = Pattern.compile("arXiv:(\\d{4}\\.\\d{4,5})");

    private final Map<String, Measure> measures = new HashMap<>();
    private final Set<String> anchors = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    private MeasuresPage(List<Measure> catalogue) {
        catalogue.forEach(measure -> measures.put(Glossary.anchor(measure), measure));
    }

    /** @param catalogue every measure there is; each stands in the group in which the glossary has it */
    static String of(List<Measure> catalogue, List<Glossary.Group> groups) {
        MeasuresPage page = new MeasuresPage(catalogue);
        List<Glossary.Group> measured = new ArrayList<>(groups);
        measured.removeIf(
                group -> !page.measures.containsKey(group.entries().get(0).id()));
        measured.forEach(page::group);
        List<Glossary.Group> others = new ArrayList<>(groups);
        others.removeAll(measured);
        others.forEach(page::group);
        return page.text.toString();
    }

    private void group(Glossary.Group group) {
        Map<Glossary.Entry, String> places = new HashMap<>();
        group.entries().forEach(entry -> places.put(entry, anchor(entry)));
        text.append("\n## ").append(group.title()).append("\n\n");
        text.append(group.entries().stream()
                .map(entry -> "[" + plain(entry.name()) + "](#" + places.get(entry) + ")")
                .collect(Collectors.joining(" ·\n")));
        text.append("\n");
        group.entries().forEach(entry -> entry(entry, places.get(entry)));
    }

    /** A measure's key; of two with the same key the second, and every term, has its place in the glossary instead. */
    private String anchor(Glossary.Entry entry) {
        Measure measure = measures.get(entry.id());
        return measure != null && anchors.add(measure.id()) ? measure.id() : entry.id();
    }

    private void entry(Glossary.Entry entry, String anchor) {
        text.append("\n### <a id=\"").append(anchor).append("\"></a>").append(plain(entry.name()));
        text.append("\n\n");
        if (measures.containsKey(entry.id())) {
            text.append(facts(measures.get(entry.id()))).append("\n\n");
        }
        text.append(plain(entry.reading())).append("\n");
        if (!entry.formula().isEmpty()) {
            text.append("\n`").append(entry.formula()).append("`\n");
        }
        List<String> origin = new ArrayList<>();
        if (!entry.interval().isEmpty()) {
            origin.add("*95 % interval:* " + linked(entry.interval()) + ".");
        }
        if (!entry.source().isEmpty()) {
            origin.add("*Source:* " + linked(entry.source()) + ".");
        }
        if (!origin.isEmpty()) {
            text.append("\n").append(String.join("<br/>\n", origin)).append("\n");
        }
    }

    private static String facts(Measure measure) {
        Description about = measure.about();
        String direction = switch (about.likeness()) {
            case HIGHER_IS_MORE_ALIKE -> " · higher: more alike";
            case LOWER_IS_MORE_ALIKE -> " · lower: more alike";
            case NONE -> "";
        };
        return "`" + measure.id() + "` · " + unit(about) + ", " + bound(about.lowest()) + " to "
                + bound(about.highest()) + direction;
    }

    private static String unit(Description about) {
        return switch (about.unit()) {
            case SHARE -> "a share, shown in per cent";
            case POINTS -> "a difference of shares, shown in points";
            case NATS -> "nats";
            case P_VALUE -> "a probability of a test";
            case LOG10 -> "log₁₀ of a probability of a test";
            case NUMBER -> "a number";
        };
    }

    private static String bound(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        String digits = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        return digits.replace('-', '−');
    }

    private static String linked(String source) {
        String dois = DOI.matcher(plain(source))
                .replaceAll(m -> Matcher.quoteReplacement(
                        "[DOI " + m.group(1) + "](https://doi.org/" + escaped(m.group(1)) + ")"));
        return ARXIV.matcher(dois).replaceAll("[arXiv:$1](https://arxiv.org/abs/$1)");
    }

    private static String escaped(String doi) {
        return doi.replace("(", "%28")
                .replace(")", "%29")
                .replace("&lt;", "%3C")
                .replace(">", "%3E")
                .replace("\\_", "_");
    }

    /** Text in which nothing is markup. */
    private static String plain(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("_", "\\_")
                .replace("*", "\\*")
                .replace("[", "\\[");
    }
}
