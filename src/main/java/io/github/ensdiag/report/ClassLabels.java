package io.github.ensdiag.report;

import io.github.ensdiag.input.EvaluationSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a class is called in a table, and where it is found on the page. */
final class ClassLabels {
    private static final int LONG = 36;
    private static final int LONG_TITLE = 400;

    private final EvaluationSet set;
    private final ShownClasses shown;
    private final List<String> shortNames = new ArrayList<>();
    private final List<String> slugs = new ArrayList<>();

    ClassLabels(EvaluationSet set, ShownClasses shown) {
        this.set = set;
        this.shown = shown;
        Map<String, Integer> uses = new HashMap<>();
        for (int c = 0; c < set.classes(); c++) {
            uses.merge(head(set.className(c)), 1, Integer::sum);
        }
        Set<String> taken = new HashSet<>();
        for (int c = 0; c < set.classes(); c++) {
            String head = head(set.className(c));
            String name = uses.get(head) == 1 ? head : head + " (" + head(set.classId(c)) + ")";
            shortNames.add(Words.apart(name));
            slugs.add(slug(c, taken));
        }
    }

    /** The name, cut where it is long. */
    private static String head(String name) {
        String head = name.strip();
        return head.isEmpty() ? "\u201c\u201d" : Words.cut(head, LONG, 24);
    }

    /** The id where it can stand in an address, else what is left of it and the index. */
    private String slug(int c, Set<String> taken) {
        String id = set.classId(c);
        String slug = id.replaceAll("[^A-Za-z0-9_.-]+", "-");
        if (slug.length() > 60) {
            slug = slug.substring(0, 60);
        }
        if (!slug.equals(id) || taken.contains(slug)) {
            slug = slug + "-" + c;
        }
        while (!taken.add(slug)) {
            slug += "_";
        }
        return slug;
    }

    /** As short as can be without confusion. */
    String name(int index) {
        return index < 0 ? "no answer" : shortNames.get(index);
    }

    /** What shows on demand where the name is cut, else empty; itself cut where it would fill pages. */
    String title(int index) {
        String full = set.className(index);
        return Words.apart(full).equals(name(index)) ? "" : Words.apart(Words.cut(full, LONG_TITLE, LONG_TITLE));
    }

    /** The id, or empty where it says no more than the name. */
    String id(int index) {
        String id = set.classId(index);
        return id.equals(set.className(index)) || name(index).contains(head(id)) ? "" : Words.apart(head(id));
    }

    String slug(int index) {
        return slugs.get(index);
    }

    /** The class's short name as a link to its row, if that is on the page. */
    Text.Span link(int index) {
        if (index < 0) {
            return Text.styled(name(index), "soft");
        }
        return shown.contains(index) ? Text.link(name(index), "#class-" + slug(index)) : Text.styled(name(index), "");
    }
}
