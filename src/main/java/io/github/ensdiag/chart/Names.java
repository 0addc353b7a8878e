package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Results;
import java.util.List;

/** What the series are called in pictures. */
final class Names {
    /** A name of up to so many characters has room beside every chart. */
    private static final int LONG = 24;
    /** What all names share is left out if it is at least so long. */
    private static final int WORTH = 6;

    private static final String BOUNDARIES = "-_./: ";

    private Names() {}

    /** A member's name; behind the members the ensemble. */
    static String of(Results results, int series) {
        return series < results.members().size() ? results.series(series).name() : "ensemble";
    }

    /**
     * The same for a label. Long names of runs often begin and end alike, and cut to fit they would all be the same; so
     * what all of them share is left out.
     */
    static String brief(Results results, int series) {
        int members = results.members().size();
        return series < members
                ? brief(
                        results.members().stream()
                                .map(m -> m.predictor().name())
                                .toList(),
                        series)
                : of(results, series);
    }

    static String brief(List<String> names, int which) {
        String name = names.get(which);
        if (names.stream().allMatch(n -> n.length() <= LONG)) {
            return name;
        }
        int start = shared(names);
        List<String> ends = names.stream()
                .map(n -> new StringBuilder(n.substring(start)).reverse().toString())
                .toList();
        int end = shared(ends);
        return (start > 0 ? "…" : "") + name.substring(start, name.length() - end) + (end > 0 ? "…" : "");
    }

    /** Length of the beginning that all names share, up to the end of a word; 0 where it is not worth a mark. */
    private static int shared(List<String> names) {
        String first = names.get(0);
        int most = names.stream().mapToInt(n -> common(first, n)).min().orElse(0);
        while (most > 0 && BOUNDARIES.indexOf(first.charAt(most - 1)) < 0) {
            most--;
        }
        return most < WORTH ? 0 : most;
    }

    private static int common(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
