package io.github.ensdiag.testing.cases;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import java.util.ArrayList;
import java.util.List;

/** Groups of three members and more. Where a bad member can stand first or last, it stands where it is asked to. */
final class Groups {
    private Groups() {}

    /** Near twins, and a worse one that sees what they see, through more noise, and multiplies its logits. */
    static EvaluationSet oneBad(
            long seed,
            int samples,
            int classes,
            int good,
            double accuracy,
            double bad,
            double factor,
            boolean badFirst) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] common = of.noise();
        List<Member> members = alike(of, good, accuracy, common, 0.998, Shape.PROBABILITIES);
        double[][] noise = of.like(common, of.signal(bad) / of.signal(accuracy));
        Member worse = Shape.PROBABILITIES.member("bad", Shape.times(factor, of.logits(bad, noise)));
        members.add(badFirst ? 0 : members.size(), worse);
        return of.set(members.toArray(Member[]::new));
    }

    /** Members as good as each other whose noise is equally correlated. */
    static EvaluationSet equal(
            long seed, int samples, int classes, int size, double accuracy, double correlation, Shape shape) {
        Samples of = Samples.even(seed, samples, classes);
        return of.set(alike(of, size, accuracy, of.noise(), correlation, shape).toArray(Member[]::new));
    }

    /** Two near twins among two others that err independently; all equally good. */
    static EvaluationSet twinsAmong(long seed, int samples, int classes, double accuracy, double correlation) {
        Samples of = Samples.even(seed, samples, classes);
        List<Member> members = alike(of, 2, accuracy, of.noise(), correlation, Shape.LOGITS);
        members.add(1, Shape.LOGITS.member("c", of.logits(accuracy, of.noise())));
        members.add(Shape.LOGITS.member("d", of.logits(accuracy, of.noise())));
        return of.set(members.toArray(Member[]::new));
    }

    /** Two good ones that err independently, and three bad, loud ones that err together. */
    static EvaluationSet pairBeatsAll(long seed, int samples, int classes, double good, double bad, double factor) {
        Samples of = Samples.even(seed, samples, classes);
        List<Member> members = new ArrayList<>();
        double[][] common = of.noise();
        for (int m = 0; m < 3; m++) {
            double[][] logits = of.logits(bad, of.like(common, 0.95));
            members.add(Shape.PROBABILITIES.member("bad-" + (m + 1), Shape.times(factor, logits)));
        }
        members.add(1, Shape.PROBABILITIES.member("good-1", of.logits(good, of.noise())));
        members.add(Shape.PROBABILITIES.member("good-2", of.logits(good, of.noise())));
        return of.set(members.toArray(Member[]::new));
    }

    /** @param correlation of each one's noise with the common one */
    private static List<Member> alike(
            Samples of, int size, double accuracy, double[][] common, double correlation, Shape shape) {
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < size; m++) {
            members.add(shape.member("good-" + (m + 1), of.logits(accuracy, of.like(common, correlation))));
        }
        return members;
    }
}
