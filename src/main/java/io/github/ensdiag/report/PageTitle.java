package io.github.ensdiag.report;

import io.github.ensdiag.measure.EnsembleMeasure;
import java.util.stream.Collectors;

/** What a tab shows of the page: what it says, then what it is about, since little of it is seen. */
final class PageTitle {
    private static final String SEPARATOR = " \u00b7 ";
    private static final int LONG = 60;

    private PageTitle() {}

    static String of(Facts facts) {
        String gain = Format.points(facts.figure(EnsembleMeasure.GAIN_OVER_BEST)) + " points";
        String project = facts.options.title() == null || facts.options.title().isBlank()
                ? ""
                : cut(facts.options.title().strip()) + SEPARATOR;
        return gain + SEPARATOR + project + members(facts) + SEPARATOR + "ensdiag";
    }

    private static String members(Facts facts) {
        return facts.members() > 3
                ? facts.members() + " members"
                : facts.results.members().stream()
                        .map(m -> cut(m.predictor().name()))
                        .collect(Collectors.joining(" + "));
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONG
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONG)).strip() + "\u2026";
    }
}
