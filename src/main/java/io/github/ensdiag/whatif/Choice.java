package io.github.ensdiag.whatif;

import java.util.List;

/** A part of the group as chosen on the first half of the samples, on the second and on all of them; each ascending. */
record Choice(List<Integer> onFirst, List<Integer> onSecond, List<Integer> onAll) {
    Choice {
        onFirst = List.copyOf(onFirst);
        onSecond = List.copyOf(onSecond);
        onAll = List.copyOf(onAll);
    }

    /** A part that no result had a say in. */
    static Choice fixed(List<Integer> members) {
        return new Choice(members, members, members);
    }

    /** The members that answer a sample of the given half: those chosen on the other. */
    List<Integer> scoredOn(int half) {
        return half == 0 ? onSecond : onFirst;
    }

    /** Whether all three are the same. */
    boolean agree() {
        return onFirst.equals(onAll) && onSecond.equals(onAll);
    }
}
