package io.github.ensdiag.maven;

import io.github.ensdiag.measure.Better;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.Rule.Consequence;
import io.github.ensdiag.rule.RuleMeasures;
import io.github.ensdiag.rule.Selection;
import io.github.ensdiag.table.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A POM's {@code <rule>}: what is required of a figure. */
public class RuleParameter {
    /** What it is called in messages; may be missing. */
    String name;

    /** Why it is required; may be missing. */
    String because;

    /** The id of a measure. */
    String measure;

    /** Of which member: a name, or {@code *}. */
    String member;

    /** Of which pair: two names with a comma between them, or {@code *}. */
    String pair;

    /** The least value allowed. */
    String minimum;

    /** The greatest value allowed. */
    String maximum;

    /** Whether the figure must not be worse than the baseline's. */
    String notWorseThanBaseline;

    /** By how much it may be worse. */
    String tolerance;

    /** Whether the interval decides. */
    String confident;

    /** What becomes of the build where the interval holds the limit. */
    String undecided;

    /** What becomes of the build where the rule is broken. */
    String onViolation;

    private String ofClass;

    /** Of which class: an id or a name, or {@code *}; no field in Java can be called so. */
    public void setClass(String idOrName) {
        ofClass = idOrName;
    }

    /**
     * @param rules null: none
     * @throws InputException if one of them says nothing, or contradicts itself
     */
    static List<Rule> toRules(List<RuleParameter> rules) {
        List<Rule> parsed = new ArrayList<>();
        for (RuleParameter rule : rules == null ? List.<RuleParameter>of() : rules) {
            parsed.add(rule.toRule("Rule " + (parsed.size() + 1) + ": "));
        }
        return parsed;
    }

    private Rule toRule(String where) {
        if (absent(measure)) {
            throw new InputException(where + "no <measure> is given. Name one by its id, for example accuracy.");
        }
        RuleMeasures.Found found = RuleMeasures.find(measure.strip(), selection(where), where);
        String of = where.replace(": ", " (" + found.measure().id() + "): ");
        LimitParser limits = new LimitParser(found.measure().about(), of);
        OptionalDouble least = limits.limit("minimum", minimum);
        OptionalDouble most = limits.limit("maximum", maximum);
        OptionalDouble worse = worse(found.measure(), limits, of);
        requireLimits(least, most, worse, of);
        boolean byInterval = flag("confident", confident, of);
        requireInterval(found.measure(), byInterval, of);
        return new Rule(
                found.measure(),
                found.of(),
                least,
                most,
                worse,
                byInterval,
                consequence("undecided", undecided, Consequence.WARN, List.of("warn", "fail", "pass"), of),
                consequence("onViolation", onViolation, Consequence.FAIL, List.of("fail", "warn"), of),
                absent(name) ? "" : name.strip(),
                absent(because) ? "" : because.strip());
    }

    private Optional<Selection> selection(String where) {
        if (!absent(pair) && (!absent(member) || !absent(ofClass))) {
            throw new InputException(
                    where + "it has <pair> beside <member> or <class>. Keep one of them; only <class> and "
                            + "<member> go together, for a member on a class.");
        }
        if (!absent(ofClass)) {
            return Optional.of(new Selection.Classes(
                    ofClass.strip(),
                    Optional.ofNullable(member).filter(m -> !absent(m)).map(String::strip)));
        }
        if (!absent(pair)) {
            return Optional.of(pair(where));
        }
        return absent(member) ? Optional.empty() : Optional.of(new Selection.Members(member.strip()));
    }

    private Selection pair(String where) {
        String[] names = pair.strip().equals("*") ? new String[] {"*", "*"} : pair.split(",", -1);
        if (names.length != 2 || absent(names[0]) || absent(names[1])) {
            throw new InputException(
                    where + "pair is \"" + pair + "\", but must be two members with a comma between them, "
                            + "for example resnet50, vgg16, or * for every pair. For a comma within a name write *.");
        }
        return new Selection.Pairs(names[0].strip(), names[1].strip());
    }

    private OptionalDouble worse(Measure of, LimitParser limits, String where) {
        if (!flag("notWorseThanBaseline", notWorseThanBaseline, where)) {
            if (!absent(tolerance)) {
                throw new InputException(
                        where + "tolerance needs <notWorseThanBaseline>true</notWorseThanBaseline> beside it.");
            }
            return OptionalDouble.empty();
        }
        if (of.better() == Better.NEITHER) {
            throw new InputException(where + "notWorseThanBaseline is set, but of " + of.id()
                    + " neither more nor less is better in itself. Give a minimum or a maximum instead.");
        }
        return OptionalDouble.of(limits.tolerance(tolerance).orElse(0));
    }

    private static void requireLimits(OptionalDouble least, OptionalDouble most, OptionalDouble worse, String where) {
        if (least.isEmpty() && most.isEmpty() && worse.isEmpty()) {
            throw new InputException(where + "it requires nothing. Give <minimum>, <maximum> or "
                    + "<notWorseThanBaseline>true</notWorseThanBaseline>.");
        }
        if (least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble()) {
            throw new InputException(where + "minimum is greater than maximum, which no value keeps. Exchange them.");
        }
    }

    private static void requireInterval(Measure of, boolean byInterval, String where) {
        if (byInterval && of.interval().startsWith("none")) {
            throw new InputException(where + "confident is set, but " + of.id() + " has no interval (" + of.interval()
                    + "). Leave <confident> out to hold the value itself against the limit.");
        }
    }

    private static Consequence consequence(
            String parameter, String given, Consequence otherwise, List<String> words, String where) {
        if (absent(given)) {
            return otherwise;
        }
        String word = given.strip().toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new InputException(
                    where + parameter + " is \"" + given + "\", but must be one of " + String.join(", ", words) + ".");
        }
        return Consequence.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Not left to Maven, to which every word but true is false. */
    private static boolean flag(String parameter, String given, String where) {
        String word = absent(given) ? "false" : given.strip().toLowerCase(Locale.ROOT);
        if (!word.equals("true") && !word.equals("false")) {
            throw new InputException(where + parameter + " is \"" + given + "\", but must be true or false.");
        }
        return word.equals("true");
    }

    private static boolean absent(String text) {
        return text == null || text.isBlank();
    }
}
