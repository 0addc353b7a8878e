package io.github.ensdiag.layout;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Texts;
import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each usual form of prediction file is understood to be. */
class PredictionLayoutTest {
    @TempDir
    Path directory;

    private Path file;

    private Predictions read(String content, Wanted wanted, String field) {
        try {
            file = Files.writeString(directory.resolve("p"), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Source source = new Source(List.of(file), Optional.ofNullable(field), Optional.empty());
        return PredictionLayout.of(new Tables(Progress.NONE).open(source), source, wanted);
    }

    private Predictions read(String content) {
        return read(content, Wanted.ANY, null);
    }

    private static double[] values(Matrix matrix) {
        double[] values = new double[matrix.rows() * matrix.columns()];
        matrix.blocks().read(0, matrix.rows(), values);
        return values;
    }

    private static List<String> values(Texts texts) {
        List<String> values = new ArrayList<>();
        for (int code : texts.codes()) {
            values.add(code < 0 ? "-" : texts.values().get(code));
        }
        return values;
    }

    private static List<String> names(ClassField field) {
        return values(assertInstanceOf(ClassField.Named.class, field).texts());
    }

    @Test
    void aColumnForEachClass() {
        Predictions found = read("id,tench,goldfish,label\na,0.25,0.75,tench\nb,0.5,0.5,goldfish\n");
        Answers.Dense dense = assertInstanceOf(Answers.Dense.class, found.answers());
        assertEquals(List.of("tench", "goldfish"), dense.columns());
        assertArrayEquals(new double[] {0.25, 0.75, 0.5, 0.5}, values(dense.scores()));
        assertEquals(List.of("a", "b"), values(found.ids().orElseThrow()));
        assertEquals(List.of("tench", "goldfish"), names(found.labels().orElseThrow()));
    }

    @Test
    void withoutAHeader() {
        Predictions found = read("a.png,0.25,0.75\nb.png,0.5,0.5\n");
        assertArrayEquals(
                new double[] {0.25, 0.75, 0.5, 0.5},
                values(assertInstanceOf(Answers.Dense.class, found.answers()).scores()));
        assertEquals(List.of("a.png", "b.png"), values(found.ids().orElseThrow()));
    }

    @Test
    void theBestClassesInColumns() {
        for (String header : List.of(
                "id,class_1,score_1,class_2,score_2",
                "id,top1_class,top1_prob,top2_class,top2_prob",
                "id,pred1,prob1,pred2,prob2",
                "id,label_1,confidence_1,label_2,confidence_2")) {
            Predictions found = read(header + "\na,tench,0.75,cock,0.25\nb,hen,0.5,,\n");
            Answers.Lists lists = assertInstanceOf(Answers.Lists.class, found.answers(), header);
            assertEquals(List.of("tench", "cock", "hen", "-"), names(lists.classes()), header);
            assertArrayEquals(new double[] {0.75, 0.25, 0.5, Double.NaN}, values(lists.scores()), header);
        }
    }

    @Test
    void theBestClassesInColumnsByIndex() {
        Answers.Lists lists = assertInstanceOf(
                Answers.Lists.class,
                read("top1_class,top2_class,top1_score,top2_score\n7,3,0.75,0.25\n2,7,0.5,0.25\n")
                        .answers());
        assertEquals(List.of("7", "3", "2", "7"), names(lists.classes()));
        assertArrayEquals(new double[] {0.75, 0.25, 0.5, 0.25}, values(lists.scores()));
    }

    @Test
    void classesWithNumbersAreNoListsWithoutScores() {
        Answers.Dense dense = assertInstanceOf(
                Answers.Dense.class,
                read("id,class_0,class_1,class_2,label\na,0.25,0.75,0.0000,1\nb,0.5,0.5,0.0000,2\n")
                        .answers());
        assertEquals(List.of("class_0", "class_1", "class_2"), dense.columns());
        assertArrayEquals(new double[] {0.25, 0.75, 0, 0.5, 0.5, 0}, values(dense.scores()));
    }

    @Test
    void probabilitiesAreTakenWhereThereAreOtherScoresBeside() {
        for (String header : List.of(
                "class_1,prob_1,logit_1,class_2,prob_2,logit_2", "class_1,prob_1,score_1,class_2,prob_2,score_2")) {
            Answers.Lists lists = assertInstanceOf(
                    Answers.Lists.class,
                    read(header + "\nhen,0.75,3.5,cock,0.25,-1\n").answers());
            assertEquals(List.of("hen", "cock"), names(lists.classes()));
            assertArrayEquals(new double[] {0.75, 0.25}, values(lists.scores()));
        }
    }

    @Test
    void severalScoresOfARank() {
        assertRefused(
                () -> read("class_1,logit_1,score_1,class_2,logit_2\nhen,0.75,3.5,cock,0.25\n"),
                "\"logit_1\"",
                "\"score_1\"",
                "one kind");
        assertRefused(
                () -> read("class_1,prob_1,probability_1,logit_1\nhen,0.75,3.5,1.5\n"),
                "\"prob_1\"",
                "\"probability_1\"");
        assertRefused(
                () -> read("class_1,prob_1,logit_1,class_2,logit_2\nhen,0.75,3.5,cock,0.25\n"),
                "\"prob_1\"",
                "\"logit_1\"");
        assertRefused(() -> read("class_1,prob_1,top1_prob\nhen,0.75,3.5\n"), "\"prob_1\"", "\"top1_prob\"");
    }

    @Test
    void aRowForEachClassOfASample() {
        Predictions found = read("id,class,score,label\nb,hen,0.5,cock\na,tench,0.75,hen\nb,cock,0.25,cock\n"
                + "a,hen,0.125,hen\na,cock,0.0625,hen\n");
        Answers.Lists lists = assertInstanceOf(Answers.Lists.class, found.answers());
        assertEquals(List.of("b", "a"), values(found.ids().orElseThrow()));
        assertEquals(List.of("hen", "cock", "-", "tench", "hen", "cock"), names(lists.classes()));
        assertArrayEquals(new double[] {0.5, 0.25, Double.NaN, 0.75, 0.125, 0.0625}, values(lists.scores()));
        assertEquals(List.of("cock", "hen"), names(found.labels().orElseThrow()));
    }

    @Test
    void aRowForEachClassOfASampleWithAllClasses() {
        Predictions found = read("id,label,score\na,hen,0.75\nb,cock,0.5\na,cock,0.25\nb,hen,0.5\n");
        Answers.Dense dense = assertInstanceOf(Answers.Dense.class, found.answers());
        assertEquals(List.of("hen", "cock"), dense.columns());
        assertArrayEquals(new double[] {0.75, 0.25, 0.5, 0.5}, values(dense.scores()));
        assertTrue(found.labels().isEmpty());
    }

    @Test
    void differentTruthsOfOneSample() {
        assertRefused(
                () -> read("id,class,score,y_true\na,hen,0.5,x\na,cock,0.5,y\n"), "\"y_true\"", "sample a", "line 3");
    }

    @Test
    void decisions() {
        Predictions found = read("image,prediction,target\na,hen,cock\nb,cock,cock\n");
        Answers.Decisions decisions = assertInstanceOf(Answers.Decisions.class, found.answers());
        assertEquals(List.of("hen", "cock"), names(decisions.classes()));
        assertEquals(List.of("cock", "cock"), names(found.labels().orElseThrow()));
        assertEquals(
                List.of("hen", "cock"),
                names(assertInstanceOf(
                                Answers.Decisions.class, read("hen\ncock\n").answers())
                        .classes()));
    }

    @Test
    void aDecisionWithItsScoreIsAListOfOne() {
        Predictions found = read("id,prediction,confidence\na,hen,0.75\nb,cock,0.5\n");
        Answers.Lists lists = assertInstanceOf(Answers.Lists.class, found.answers());
        assertEquals(1, lists.classes().columns());
        assertArrayEquals(new double[] {0.75, 0.5}, values(lists.scores()));
    }

    @Test
    void rowsOfJson() {
        Predictions found = read("""
                {"id": "a", "label": "hen", "scores": {"hen": 0.75, "cock": 0.25}}
                {"id": "b", "label": "cock", "scores": {"cock": 0.5, "hen": 0.5}}
                """);
        assertEquals(
                List.of("hen", "cock"),
                assertInstanceOf(Answers.Dense.class, found.answers()).columns());
        assertEquals(List.of("a", "b"), values(found.ids().orElseThrow()));
        assertEquals(List.of("hen", "cock"), names(found.labels().orElseThrow()));
    }

    @Test
    void outputOfAPipeline() {
        Predictions found = read("""
                [[{"label": "hen", "score": 0.75}, {"label": "cock", "score": 0.25}],
                 [{"label": "cock", "score": 0.5}]]
                """);
        Answers.Lists lists = assertInstanceOf(Answers.Lists.class, found.answers());
        assertEquals(List.of("hen", "cock", "cock", "-"), names(lists.classes()));
        assertArrayEquals(new double[] {0.75, 0.25, 0.5, Double.NaN}, values(lists.scores()));
        assertTrue(found.labels().isEmpty());
    }

    @Test
    void listsOfIndicesAndScores() {
        Answers.Lists lists = assertInstanceOf(
                Answers.Lists.class,
                read("{\"classes\": [[7, 3], [2, 7]], \"scores\": [[0.75, 0.25], [0.5, 0.25]]}")
                        .answers());
        assertArrayEquals(
                new double[] {7, 3, 2, 7},
                values(assertInstanceOf(ClassField.Indices.class, lists.classes())
                        .matrix()));
    }

    @Test
    void ofSeveralFieldsThatWhichIsNamed() {
        String content = "{\"first\": [[1, 2], [3, 4]], \"second\": [[5, 6], [7, 8]], \"answers\": [1, 0]}";
        assertRefused(() -> read(content), "several arrays", "\"first\"", "p#first");
        Answers second = read(content, Wanted.ANY, "second").answers();
        assertArrayEquals(
                new double[] {5, 6, 7, 8},
                values(assertInstanceOf(Answers.Dense.class, second).scores()));
        assertInstanceOf(
                Answers.Decisions.class, read(content, Wanted.DECISIONS, null).answers());
        assertRefused(() -> read(content, Wanted.ANY, "third"), "no field \"third\"", "\"second\" (");
    }

    @Test
    void ofSeveralFormsOfScoresTheUsualOne() {
        String content = "{\"probs\": [[0.5, 0.5]], \"logits\": [[5, 6]], \"features\": [[9, 9, 9]]}";
        assertArrayEquals(
                new double[] {5, 6},
                values(assertInstanceOf(Answers.Dense.class, read(content).answers())
                        .scores()));
    }

    @Test
    void oneScoreARowIsNotEnough() {
        assertRefused(() -> read("0.5\n0.25\n", Wanted.SCORES, null), "one value a row", "column_stack");
        assertRefused(() -> read("id,label\na,x\n", Wanted.SCORES, null), "nothing that can be told to be scores");
    }

    @Test
    void whatMayBeFeaturesIsNotGuessedToBeScores() {
        String rows = "{\"embedding\": [1, 2, 3], \"hen\": 0.75, \"cock\": 0.25}\n"
                + "{\"embedding\": [4, 5, 6], \"hen\": 0.5, \"cock\": 0.5}\n";
        assertRefused(() -> read(rows), "either of which may be the scores", "p#embedding");
    }

    @Test
    void withoutAHeaderIdsAreNotTakenForScores() {
        assertRefused(() -> read("17,0.25,0.75\n18,0.5,0.5\n"), "no header", "first column", "whole numbers");
        assertRefused(() -> read("0.25,0.75,0\n0.5,0.5,2\n"), "no header", "last column");
        assertInstanceOf(Answers.Dense.class, read("1,0.25,0.75\n0,0.5,0.5\n").answers());
    }

    @Test
    void otherNumbersBesideARowForEachClass() {
        Predictions found = read("id,rank,class,score\na,1,hen,0.75\na,2,cock,0.25\nb,1,cock,0.5\n");
        assertArrayEquals(
                new double[] {0.75, 0.25, 0.5, Double.NaN},
                values(assertInstanceOf(Answers.Lists.class, found.answers()).scores()));
    }

    @Test
    void listsOfVeryDifferentLengthsAreRefused() {
        StringBuilder rows = new StringBuilder("id,class,score\n");
        for (int i = 0; i < 5000; i++) {
            rows.append("a,c").append(i).append(",0.5\n").append("b").append(i).append(",c,0.5\n");
        }
        assertRefused(() -> read(rows.toString()), "5000 rows a sample", "too unevenly");
    }

    @Test
    void idsTooLargeToBeExact() {
        byte[] ids = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(1)
                .putLong((1L << 53) + 1)
                .array();
        Path npy = NpyWriter.raw(
                directory.resolve("ids.npy"), 1, "{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }", ids);
        Source source = Source.of(npy);
        assertRefused(
                () -> IdLayout.of(new Tables(Progress.NONE).open(source), source), "beyond 2^53", "row 1", "as text");
    }

    @Test
    void theBestClassesWithoutScoresAreNotTakenForScores() {
        assertRefused(() -> read("id,pred_1,pred_2\na,7,3\nb,2,7\n"), "pred_1, pred_2", "score_1");
        assertInstanceOf(
                Answers.Dense.class, read("id,class_0,class_1\na,1,0\nb,0,1\n").answers());
    }
}
