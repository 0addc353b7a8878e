package io.github.ensdiag.testing;

import io.github.ensdiag.input.ClassNames;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.input.SourceFile;
import io.github.ensdiag.input.Superclasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Names that try to become markup, code or formulas, to turn a line around or to burst it, wherever a name can stand. */
public final class Hostile {
    /** Reads from right to left, as a name in Hebrew does. */
    public static final String RIGHT_TO_LEFT = "\u05d0\u05d1\u05d2";

    public static final String LONG = "x".repeat(10_000);

    /** As names of classes. */
    public static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "javascript:alert(1)",
            "]]></title></style></svg><!--",
            "${7*7} <#assign x=1> [#list]",
            "=HYPERLINK(\"http://127.0.0.1/\",\"x\")",
            LONG,
            RIGHT_TO_LEFT + " 12",
            "cat \u202egnp.tac",
            "\u2066\u2067dog\u200f\u061c",
            "\ud83d\udc69\u200d\ud83d\ude80 rocket",
            "half \ud800 a pair",
            "nul \u0000 bell \u0007 escape \u001b[31m next \u0085 \ufffe \ufdd0",
            "two\nlines\r\nand\ta tab",
            " ");

    private static final int SAMPLES = 200;

    private Hostile() {}

    /** A set in which every class, sample, member, group and file has such a name. */
    public static EvaluationSet set(Path directory) throws IOException {
        var random = new Random(5);
        int classes = NAMES.size();
        int[] labels = random.ints(SAMPLES, 0, classes).toArray();
        Path file = Files.writeString(
                Files.createDirectories(directory).resolve("=CMD()<img src=x onerror=alert(1)>\"'&.npy"), "x");
        return new EvaluationSet(
                List.of(new SourceFile(file, Optional.of(NAMES.get(0)), NAMES.get(1))),
                classes,
                false,
                labels,
                Optional.empty(),
                Optional.of(new ClassNames(ids(), NAMES)),
                Optional.of(IntStream.range(0, SAMPLES)
                        .mapToObj(i -> NAMES.get(i % classes) + (i < classes ? "" : i))
                        .toList()),
                Optional.of(new Superclasses(
                        List.of(NAMES.get(0), LONG, RIGHT_TO_LEFT),
                        IntStream.range(0, classes).map(c -> c % 3).toArray())),
                List.of(
                        member(NAMES.get(1), labels, 1.6, random),
                        member(RIGHT_TO_LEFT, labels, 2.4, random),
                        member(NAMES.get(13), labels, 2, random)),
                Optional.empty(),
                List.of());
    }

    /** A finding that speaks of such names. */
    public static Finding finding() {
        return new Finding(
                Severity.ERROR,
                "made-up",
                Optional.of(NAMES.get(1)),
                "A finding about " + NAMES.get(1) + " and " + LONG + ".",
                "It shows in " + NAMES.get(9) + ".",
                "Rename " + NAMES.get(13) + ".");
    }

    /** Some are equal as far as they can stand in an address, some are ids of the page itself. */
    private static List<String> ids() {
        List<String> special = List.of("a b", "a-b", "a/b", "", "answer", "t-classes", LONG + 1, LONG + 2);
        return IntStream.range(0, NAMES.size())
                .mapToObj(c -> c < special.size() ? special.get(c) : NAMES.get(c))
                .toList();
    }

    private static Member member(String name, int[] labels, double skill, Random random) {
        double[][] scores = new double[labels.length][NAMES.size()];
        for (int i = 0; i < labels.length; i++) {
            for (int c = 0; c < NAMES.size(); c++) {
                scores[i][c] = 1.5 * random.nextGaussian() + (c == labels[i] ? skill : 0);
            }
        }
        return MadeMember.dense(name, Scale.LOGITS, scores);
    }
}
