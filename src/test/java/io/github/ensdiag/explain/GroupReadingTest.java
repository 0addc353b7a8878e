package io.github.ensdiag.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.explain.GroupReading.Effect;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.testing.Groups;
import io.github.ensdiag.whatif.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupReadingTest {
    private static Figure difference(double low, double value, double high) {
        return Figure.of(value, Optional.of(new Interval(low, high)));
    }

    private static Effect leftOut(Figure difference, double adjustedP) {
        return GroupReading.of(new Group.LeftOut(Figure.of(0.9), difference, 20, 10, -2, adjustedP));
    }

    @Test
    void intervalAndAdjustedTestMustAgree() {
        assertEquals(Effect.BETTER, leftOut(difference(0.01, 0.02, 0.03), 0.01));
        assertEquals(Effect.WORSE, leftOut(difference(-0.03, -0.02, -0.01), 0.01));
        assertEquals(Effect.UNTOLD, leftOut(difference(0.01, 0.02, 0.03), 0.2), "one of many tried");
        assertEquals(Effect.UNTOLD, leftOut(difference(0, 0.02, 0.03), 0.01));
        assertEquals(Effect.SAME, leftOut(Figure.of(0), 1));
    }

    /** Selections of these differences below the whole. */
    private static Group.Selection selection(Figure... smaller) {
        List<Figure> differences = new ArrayList<>(Arrays.asList(smaller));
        differences.add(Figure.of(0));
        int size = differences.size();
        return new Group.Selection(
                IntStream.range(0, size).boxed().toList(),
                differences.stream().map(d -> Figure.of(0.8 + d.get())).toList(),
                differences,
                Collections.nCopies(size, true));
    }

    @Test
    void theMoreSizesAreTriedTheMoreItTakesToBeBetter() {
        Figure barely = difference(0.001, 0.01, 0.019);
        // the normal quantile of 1 - 0.025/5 is 2.576: 0.01 - 0.009 * 2.576 / 1.960 is below 0
        Figure none = difference(-0.01, 0, 0.01);
        assertEquals(Effect.UNTOLD, GroupReading.of(selection(none, barely, none, none, none), 2));
        // the quantile of 1 - 0.025/2 is 2.241: 0.01 - 0.009 * 2.241 / 1.960 = -0.0003; of 0.0085 it is 0.0003
        assertEquals(Effect.UNTOLD, GroupReading.of(selection(barely, none), 1));
        assertEquals(Effect.BETTER, GroupReading.of(selection(difference(0.0015, 0.01, 0.0185), none), 1));
    }

    @Test
    void theSmallestThatIsNotWorseIsEnough() {
        Figure worse = difference(-0.03, -0.02, -0.01);
        Figure open = difference(-0.02, -0.01, 0.001);
        assertEquals(OptionalInt.of(2), GroupReading.enough(selection(worse, open, worse)));
        assertEquals(OptionalInt.empty(), GroupReading.enough(selection(worse, worse)));
        assertEquals(OptionalInt.empty(), GroupReading.better(selection(worse, open)));
    }

    @Test
    void realGroups() {
        assertEquals(OptionalInt.of(2), GroupReading.better(Groups.imagenet8().selection()));
        assertEquals(OptionalInt.of(1), GroupReading.enough(Groups.imagenet8().selection()));
        assertEquals(Effect.BETTER, GroupReading.of(Groups.imagenet8().pair()));
        assertEquals(OptionalInt.empty(), GroupReading.better(Groups.mnist32().selection()));
        assertEquals(OptionalInt.of(1), GroupReading.enough(Groups.mnist32().selection()));
        assertEquals(Effect.UNTOLD, GroupReading.of(Groups.mnist32().pair()));
        assertEquals(List.of(7, 6, 0, 2, 5, 3, 4, 1), GroupReading.byAbsence(Groups.imagenet8()));
    }
}
