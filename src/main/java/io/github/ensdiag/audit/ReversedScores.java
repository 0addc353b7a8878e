package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import java.util.Optional;

/** Scores of which the lowest is that of the likeliest class: distances or losses, a lost sign, a list turned round. */
record ReversedScores(Skill before, Skill after) implements Cure {

    /** Of two classes the other one is the answer either way, which a change of the classes explains as well. */
    private static final int FEWEST_CLASSES = 3;

    /** The lowest scores as answers, if that mends them. */
    static Optional<ReversedScores> find(Truth truth, Seen seen) {
        if (!seen.scored() || truth.shares().length < FEWEST_CLASSES) {
            return Optional.empty();
        }
        Skill before = truth.skill(seen.answers());
        Skill after = truth.skill(seen.lowest());
        return after.restores(before, 1) ? Optional.of(new ReversedScores(before, after)) : Optional.empty();
    }

    @Override
    public String id() {
        return "reversed-scores";
    }

    @Override
    public boolean sameAs(Cure other) {
        return false; // labels have no scores to be turned round
    }

    @Override
    public String ofMember(String name) {
        return "The scores of " + name + " are the wrong way round.";
    }

    @Override
    public String ofLabels() {
        return "The scores of all members are the wrong way round.";
    }

    @Override
    public String tried(EvaluationSet set) {
        return "if the class with the lowest score is taken";
    }

    @Override
    public String mendMember(String name) {
        return "If " + name
                + " saves distances, losses or negative log-probabilities, save them with the other sign; if it "
                + "saves lists, sort classes and scores alike: i = np.argsort(-p, axis=1)[:, :5], then i and "
                + "np.take_along_axis(p, i, axis=1).";
    }

    @Override
    public String mendLabels() {
        return mendMember("a member");
    }
}
