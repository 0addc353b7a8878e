package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.testing.MadeMember;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 20 000 classes and 20 members: a page that a browser still opens. */
class BoundsTest {
    private static final int CLASSES = 20_000;
    private static final int MEMBERS = 20;
    private static final int SAMPLES = 100;
    /** What grows with classes and with samples has bounds of its own. */
    private static final List<String> OTHERS = List.of("classes", "samples");

    private static final int MOST_BYTES = 1_200_000;
    private static final int MOST_ELEMENTS = 30_000;

    private static EvaluationSet set() {
        Random random = new Random(5);
        int[] labels = random.ints(SAMPLES, 0, CLASSES).toArray();
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < MEMBERS; m++) {
            int[][] answers = new int[SAMPLES][3];
            double[][] scores = new double[SAMPLES][];
            for (int i = 0; i < SAMPLES; i++) {
                int first = random.nextInt(100) < 50 + m ? labels[i] : random.nextInt(CLASSES);
                answers[i] = new int[] {first, (first + 1) % CLASSES, (first + 2) % CLASSES};
                double top = 0.4 + 0.5 * random.nextDouble();
                scores[i] = new double[] {top, 0.6 * (1 - top), 0.3 * (1 - top)};
            }
            members.add(MadeMember.list("a-network-with-a-rather-long-name-" + m, answers, scores));
        }
        return new EvaluationSet(CLASSES, labels, members);
    }

    @Test
    void whatIsSaidOfMembersAndPairsIsBounded() throws Exception {
        int bytes = 0;
        long elements = 0;
        for (String section : Rendered.of(set()).html.split("(?=<section id=)")) {
            if (OTHERS.stream().noneMatch(id -> section.startsWith("<section id=\"" + id + '"'))) {
                bytes += section.getBytes(StandardCharsets.UTF_8).length;
                elements += Pattern.compile("<[a-z]").matcher(section).results().count();
            }
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
        assertTrue(elements < MOST_ELEMENTS, elements + " elements");
    }
}
