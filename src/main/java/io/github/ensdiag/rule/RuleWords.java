package io.github.ensdiag.rule;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Interval;
import java.util.Locale;
import java.util.Optional;

/** Figures, limits and subjects of a rule in words. */
public final class RuleWords {
    private final Measure measure;
    private final boolean change;

    /** @param change whether the values are changes of the figure rather than the figure */
    RuleWords(Measure measure, boolean change) {
        this.measure = measure;
        this.change = change;
    }

    /** A value with its unit: 76.87 %, +0.52 points, 0.6213. */
    String value(double value) {
        return number(value) + unit();
    }

    /** As {@link #value}, without decimals that say nothing: who sets a limit writes 75 % or 0.3. */
    String limit(double value) {
        String number = number(value);
        return (number.contains(".") && !number.contains("e") ? number.replaceFirst("\\.?0+$", "") : number) + unit();
    }

    /** From one end to the other, with the unit. */
    String interval(Interval interval) {
        return number(interval.low()) + " to " + number(interval.high()) + unit();
    }

    /** The size of a difference of two values. */
    String distance(double difference) {
        return switch (measure.about().unit()) {
            case SHARE, POINTS -> Prose.points(difference);
            case NATS -> plain(Math.abs(difference)) + " nats";
            case P_VALUE, LOG10, NUMBER -> plain(Math.abs(difference));
        };
    }

    /** As {@link #limit}, of its size. */
    String tolerance(double limit) {
        return limit(Math.abs(limit)).replace("+", "");
    }

    private String number(double value) {
        return switch (measure.about().unit()) {
            case SHARE -> change ? Prose.signedPoints(value) : Prose.fixed(100 * value, Prose.decimals(100 * value));
            case POINTS -> Prose.signedPoints(value);
            case NATS, P_VALUE, LOG10, NUMBER -> (change && value > 0 ? "+" : "") + plain(value);
        };
    }

    private String unit() {
        return switch (measure.about().unit()) {
            case SHARE -> change ? " points" : " %";
            case POINTS -> " points";
            case NATS -> " nats";
            case P_VALUE, LOG10, NUMBER -> "";
        };
    }

    private static String plain(double value) {
        double size = Math.abs(value);
        if (size == Math.rint(size) && size < 1e9) {
            return (value < 0 ? "−" : "") + Prose.count((long) size);
        }
        if (size < 1e-4 || size >= 1e9) {
            return String.format(Locale.ROOT, "%.1e", value).replace("-", "−");
        }
        return Prose.fixed(value, size < 10 ? 4 : 2);
    }

    /** What a measure is called in a requirement: its name, unless that is a question. */
    public static String called(Measure measure) {
        String name = measure.about().name();
        return name.endsWith("?") ? measure.id() : name;
    }

    /** What is measured of whom: Accuracy of the average, F1 on the class ship of vgg16. */
    String what(Target target, String ensemble) {
        String called = called(measure);
        Subject subject = target.subject();
        if (subject instanceof Subject.Member member) {
            return called + " of " + Names.cut(member.name());
        }
        if (subject instanceof Subject.Pair pair) {
            return called + " of " + Names.cut(pair.a()) + " and " + Names.cut(pair.b());
        }
        if (subject instanceof Subject.OfClass of) {
            boolean ensembleOnly = measure instanceof ClassMeasure m && m.ofEnsembleOnly();
            return called + " " + shown(of.id(), target.className())
                    + (ensembleOnly ? "" : " of " + series(of.member(), ensemble));
        }
        return measure instanceof EnsembleMeasure ? called : called + " of the " + ensemble;
    }

    private static String shown(String id, String name) {
        return Names.cut(id) + (id.equals(name) ? "" : " (" + Names.cut(name) + ")");
    }

    private static String series(Optional<String> member, String ensemble) {
        return member.map(Names::cut).orElse("the " + ensemble);
    }
}
