package io.github.ensdiag.rows;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.ScoreReader;

/**
 * The ensemble of a set's members by a rule, as if its predictions were in a file: probabilities of every class or, where
 * all members have lists, of the classes in any of them; of a vote and of a Borda count the answers.
 *
 * @param set whose members are combined
 */
public record CombinedMember(String name, CombiningRule rule, EvaluationSet set) implements Member {
    @Override
    public Kind kind() {
        return switch (rule.pooling()) {
            case VOTE, BORDA -> Kind.DECISIONS;
            case MEAN, GEOMETRIC, MAX ->
                set.members().stream().anyMatch(m -> m.kind() == Kind.DENSE) ? Kind.DENSE : Kind.TOP_K;
        };
    }

    @Override
    public Scale scale() {
        return Scale.PROBABILITIES;
    }

    @Override
    public boolean scaleRecognised() {
        return false;
    }

    @Override
    public int width() {
        return switch (kind()) {
            case DENSE -> set.classes();
            case TOP_K ->
                Math.min(
                        set.classes(),
                        set.members().stream().mapToInt(Member::width).sum());
            case DECISIONS -> 1;
        };
    }

    @Override
    public String format() {
        return "computed from the members";
    }

    @Override
    public ScoreReader reader() {
        return new CombinedReader(this);
    }
}
