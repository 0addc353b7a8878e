package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What can be said of a class in a word, by which the table of classes is filtered. */
enum ClassMark {
    RESCUED("r", "rescued", c -> c.net() > 0),
    DRAGGED("d", "dragged", c -> c.net() < 0),
    BIASED("b", "biased", ClassResult::biased),
    BEYOND_CHANCE("c", "beyond chance", ClassResult::changeFound);

    private final String letter;
    private final String word;
    private final Predicate<ClassResult> holds;

    ClassMark(String letter, String word, Predicate<ClassResult> holds) {
        this.letter = letter;
        this.word = word;
        this.holds = holds;
    }

    /** What stands for it in the address and at the rows. */
    String letter() {
        return letter;
    }

    String word() {
        return word;
    }

    boolean holds(ClassResult c) {
        return holds.test(c);
    }

    /** The letters of all marks that a class has. */
    static String letters(ClassResult c) {
        return Arrays.stream(values())
                .filter(m -> m.holds(c))
                .map(ClassMark::letter)
                .collect(Collectors.joining());
    }

    Text meaning(Facts facts) {
        return switch (this) {
            case RESCUED -> against(facts, "wins more samples from", "than it loses to it");
            case DRAGGED -> against(facts, "loses more samples to", "than it wins from it");
            case BIASED ->
                Text.of("some predictor answers this class more often or more rarely than it occurs, beyond chance");
            case BEYOND_CHANCE ->
                Text.of(
                        "the samples won and lost differ by more than chance gives among so many classes, ",
                        Facts.term("p", "adjusted-p"),
                        " < 0.05");
        };
    }

    private static Text against(Facts facts, String verb, String than) {
        return Text.of(facts.name(facts.members()), " ", verb, " ", facts.name(facts.best()), " here ", than);
    }
}
