package io.github.ensdiag.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Superclasses;
import io.github.ensdiag.testing.MadeMember;
import io.github.ensdiag.testing.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private final List<Integer> labels = new ArrayList<>();
    private final List<Integer> first = new ArrayList<>();
    private final List<Integer> second = new ArrayList<>();

    /** So many samples of a class, and what the two members answer; −1: nothing. */
    private void samples(int count, int truth, int a, int b) {
        for (int i = 0; i < count; i++) {
            labels.add(truth);
            first.add(a);
            second.add(b);
        }
    }

    private void rightOnes(int classes, int each) {
        IntStream.range(0, classes).forEach(c -> samples(each, c, c, c));
    }

    private EvaluationSet set(int classes) {
        return new EvaluationSet(
                classes,
                array(labels),
                List.of(MadeMember.decisions("a", array(first)), MadeMember.decisions("b", array(second))));
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Blocks blocks(EvaluationSet set, int threads) {
        return Measurement.of(set, new Options(Combining.mean(List.of()), 3, 0, 20, 100, 1, threads))
                .blocks();
    }

    private static Blocks blocks(EvaluationSet set) {
        Blocks blocks = blocks(set, 1);
        assertTrue(blocks.list().size() <= Blocks.MOST);
        List<Integer> all = blocks.list().stream()
                .flatMap(b -> b.classes().stream())
                .sorted()
                .toList();
        assertEquals(IntStream.range(0, set.classes()).boxed().toList(), all, "every class is in one block");
        return blocks;
    }

    private static Superclasses groups(int classes, int count) {
        return new Superclasses(
                IntStream.range(0, count).mapToObj(g -> "group " + g).toList(),
                IntStream.range(0, classes).map(c -> c % count).toArray());
    }

    @Test
    void classesThatAreConfusedAreABlock() {
        rightOnes(50, 8);
        // 10, 30 and 49 are one block, 3 and 4 another; nothing else is confused
        samples(2, 10, 30, 10);
        samples(2, 30, 49, 49);
        samples(2, 3, 4, -1);
        samples(1, 4, 3, 3);
        Blocks blocks = blocks(set(50));
        assertEquals(Blocks.Origin.CLUSTERED_CLASSES, blocks.origin());
        assertEquals(
                List.of(List.of(3, 4), List.of(10, 30, 49)),
                blocks.list().stream().limit(2).map(Block::classes).toList());
        assertEquals(Block.Kind.UNCONFUSED, blocks.list().get(2).kind());
        assertEquals(45, blocks.list().get(2).classes().size());
        Block pair = blocks.list().get(0);
        assertEquals(19, pair.size());
        assertEquals(List.of(16, 16), pair.right().subList(0, 2));
        assertEquals(List.of(0, 2), pair.silent().subList(0, 2));
        assertEquals(List.of(3, 1), pair.within().subList(0, 2));
        Block three = blocks.list().get(1);
        assertEquals(List.of(4, 2), three.within().subList(0, 2));
        assertEquals(List.of(30, 49, 10), three.leading(), "confused 6, 4 and 2 times");
        // a: 3 + 4 errors, all within; b: 1 + 2 of the 3 + 2 errors, two being no answer
        assertEquals(1, blocks.within(0).get());
        assertEquals(3.0 / 5, blocks.within(1).get());
        assertEquals(
                7, IntStream.of(blocks.wrong(0)[0][0], blocks.wrong(0)[1][1]).sum());
    }

    @Test
    void theCutSpendsNoBlockOnAClassThatStandsAlone() {
        // 39 pairs, closely confused, and 7 classes each rarely taken for a class of another pair
        rightOnes(85, 40);
        IntStream.range(0, 39).forEach(p -> samples(10, 2 * p, 2 * p + 1, 2 * p + 1));
        IntStream.range(0, 7).forEach(k -> samples(1, 78 + k, 2 * k, 2 * k));
        Blocks blocks = blocks(set(85));
        assertEquals(39, blocks.list().size(), "each pair, the rare ones having joined their own");
        assertTrue(blocks.list().stream().allMatch(b -> b.kind() == Block.Kind.CONFUSED));
        // were there one pair fewer, they would still have joined
        assertEquals(
                7, blocks.list().stream().filter(b -> b.classes().size() == 3).count());
    }

    @Test
    void whereNothingJoinsThemTheBlocksWithMostErrorsAreKept() {
        rightOnes(200, 3);
        IntStream.range(0, 100).forEach(p -> samples(1 + p / 50, 2 * p, 2 * p + 1, 2 * p + 1));
        Blocks blocks = blocks(set(200));
        assertEquals(Blocks.MOST, blocks.list().size());
        Block rest = blocks.list().get(39);
        assertEquals(Block.Kind.LEFT_OVER, rest.kind());
        assertEquals(200 - 2 * 39, rest.classes().size());
        assertTrue(blocks.list().stream().limit(39).allMatch(b -> b.classes().get(0) >= 100));
        assertFalse(rest.holdsErrors());
    }

    @Test
    void givenGroupsAreBlocksWhileTheyAreFew() {
        rightOnes(80, 1);
        samples(3, 0, 40, 1);
        Blocks blocks = blocks(Sets.grouped(set(80), groups(80, 40)));
        assertEquals(Blocks.Origin.GROUPS, blocks.origin());
        assertEquals(40, blocks.list().size());
        assertEquals(List.of("group 7"), blocks.list().get(7).groups());
        assertEquals(List.of(3, 0), blocks.list().get(0).within().subList(0, 2));
        assertEquals(0, blocks.confusions().get(0).truth());
        assertEquals(List.of(3, 0), blocks.confusions().get(0).counts().subList(0, 2));
        assertEquals(List.of(0, 3), blocks.confusions().get(1).counts().subList(0, 2));
        // 3 against 0: p = 2 · 2⁻³, the same of both kinds of mistakes
        assertEquals(0.25, blocks.confusions().get(1).adjustedP().get(), 1e-12);
    }

    @Test
    void whatIsInNoGroupIsABlockOfItsOwn() {
        rightOnes(4, 1);
        samples(2, 2, 3, 3);
        Superclasses groups = new Superclasses(List.of("empty", "x"), new int[] {1, 1, -1, -1});
        Blocks blocks = blocks(Sets.grouped(set(4), groups));
        assertEquals(
                List.of(Block.Kind.GIVEN, Block.Kind.UNGROUPED),
                blocks.list().stream().map(Block::kind).toList());
        assertFalse(blocks.within(0).defined(), "the errors are on samples of no group");
    }

    @Test
    void moreGroupsAreClustered() {
        rightOnes(82, 4);
        samples(4, 5, 6, 6);
        samples(1, 5, 46, 5);
        IntStream.range(0, 41).forEach(g -> samples(1, g, (g + 1) % 41, (g + 1) % 41));
        Blocks blocks = blocks(Sets.grouped(set(82), groups(82, 41)));
        assertEquals(Blocks.Origin.CLUSTERED_GROUPS, blocks.origin());
        assertEquals(40, blocks.list().size());
        Block two = blocks.list().stream()
                .filter(b -> b.groups().size() > 1)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("group 5", "group 6"), two.groups());
        assertEquals(List.of(5, 6, 46, 47), two.classes());
        assertEquals(6, two.within().get(0), "four from group to group, one within group 5, one of the ring");
        assertEquals(
                39,
                blocks.list().stream().filter(b -> b.kind() == Block.Kind.GIVEN).count());
    }

    @Test
    void fewClassesStandForThemselves() {
        samples(3, 0, 0, 1);
        samples(1, 1, -1, 1);
        Blocks blocks = blocks(set(2));
        assertEquals(Blocks.Origin.CLASSES, blocks.origin());
        assertEquals(1, blocks.confusions().size());
        assertEquals(List.of(0, 3), blocks.confusions().get(0).counts().subList(0, 2));
        assertFalse(blocks.within(0).defined());
    }

    @Test
    void withoutErrorsAllIsOneBlock() {
        rightOnes(60, 2);
        Blocks blocks = blocks(set(61));
        assertEquals(1, blocks.list().size());
        assertEquals(Block.Kind.UNCONFUSED, blocks.list().get(0).kind());
        assertTrue(blocks.confusions().isEmpty());
        samples(1, 0, -1, -1);
        assertEquals(1, blocks(set(61)).list().get(0).silent().get(0), "no answer is no confusion");
    }

    @Test
    void theSameForAnyNumberOfThreads() {
        var random = new java.util.Random(2);
        for (int i = 0; i < 4000; i++) {
            int truth = random.nextInt(150);
            int near = truth / 3 * 3;
            samples(1, truth, random.nextInt(5) > 0 ? near + random.nextInt(3) : random.nextInt(140), near);
        }
        Blocks blocks = blocks(set(150));
        assertEquals(blocks, blocks(set(150), 3));
        assertTrue(blocks.list().size() > 20, blocks.list().size() + " blocks");
    }
}
