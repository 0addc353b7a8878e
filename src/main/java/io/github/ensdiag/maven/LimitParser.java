package io.github.ensdiag.maven;

import io.github.ensdiag.measure.Description;
import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.table.InputException;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the limits of a rule: numbers in the measure's own unit, or with {@code %} or {@code points} behind them. */
final class LimitParser {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?)\\s*(\\S*)");

    private final Description about;
    private final String where;

    /** @param where begins every message */
    LimitParser(Description about, String where) {
        this.about = about;
        this.where = where;
    }

    /** A value of the measure; empty where none is given. */
    OptionalDouble limit(String parameter, String text) {
        if (text == null || text.isBlank()) {
            return OptionalDouble.empty();
        }
        double value = value(parameter, text, about.unit());
        if (value < about.lowest() || value > about.highest()) {
            throw new InputException(where + parameter + " is " + text.strip() + ", but the values lie from "
                    + plain(about.lowest()) + " to " + plain(about.highest()) + "." + hint(text));
        }
        return OptionalDouble.of(value);
    }

    /** A difference of two values, not below 0; empty where none is given. */
    OptionalDouble tolerance(String text) {
        if (text == null || text.isBlank()) {
            return OptionalDouble.empty();
        }
        double value = value("tolerance", text, about.unit() == Unit.SHARE ? Unit.POINTS : about.unit());
        boolean share = about.unit() == Unit.SHARE || about.unit() == Unit.POINTS;
        if (value < 0 || share && value > 1) {
            throw new InputException(where + "tolerance is " + text.strip() + ", but must be "
                    + (share ? "from 0 to 1, or written as points, as in 0.5 points." : "0 or greater."));
        }
        return OptionalDouble.of(value);
    }

    private double value(String parameter, String text, Unit unit) {
        Matcher matcher = NUMBER.matcher(text.strip().replace('\u2212', '-'));
        boolean parts = matcher.matches() && !matcher.group(2).isEmpty();
        String suffix = unit == Unit.SHARE ? "%" : unit == Unit.POINTS ? "points" : "";
        if (!matcher.matches() || parts && !matcher.group(2).equals(suffix)) {
            throw new InputException(where + parameter + " is \"" + text.strip() + "\", but must be a number"
                    + switch (unit) {
                        case SHARE -> " from 0 to 1, or a percentage, as in 35.6 %.";
                        case POINTS -> ", as in 0.005, or percentage points, as in 0.5 points.";
                        case NATS -> " in nats, as in 0.7.";
                        case P_VALUE, LOG10, NUMBER -> ", as in 0.7.";
                    });
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        return (parts ? number.movePointLeft(2) : number).doubleValue();
    }

    private String hint(String text) {
        return switch (about.unit()) {
            case SHARE -> text.contains("%") ? "" : " Did you mean " + text.strip() + " %?";
            case POINTS -> text.contains("points") ? "" : " Did you mean " + text.strip() + " points?";
            case NATS, P_VALUE, LOG10, NUMBER -> "";
        };
    }

    private static String plain(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "minus infinity" : "infinity";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
