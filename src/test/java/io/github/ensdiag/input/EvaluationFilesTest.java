package io.github.ensdiag.input;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.SourceParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that name their samples and classes are brought into one order. */
class EvaluationFilesTest {
    private static final String A = "id,label,hen,cock\np,hen,0.75,0.25\nq,cock,0.5,0.5\nr,hen,0.25,0.75\n";
    private static final String B = "id,cock,hen\nr,0.125,0.875\np,0.25,0.75\nq,0.5,0.5\n";

    @TempDir
    Path directory;

    private Optional<Source> labels = Optional.empty();
    private Optional<Source> classNames = Optional.empty();
    private Optional<Source> superclasses = Optional.empty();
    private boolean drop;

    private Source write(String name, String content) {
        try {
            Files.writeString(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceParser(directory).parse(name, Optional.empty());
    }

    private MemberFiles member(String name, String content) {
        return MemberFiles.any(name, write(name, content));
    }

    private EvaluationSet open(MemberFiles... members) {
        return open(Optional.empty(), members);
    }

    private EvaluationSet open(Optional<MemberFiles> ensemble, MemberFiles... members) {
        return EvaluationSets.open(new Inputs(
                labels, classNames, Optional.empty(), superclasses, List.of(members), ensemble, drop, List.of()));
    }

    private static double[] scores(EvaluationSet set, int member) {
        ScoreReader reader = set.members().get(member).reader();
        reader.read(0, set.samples());
        return Arrays.copyOf(
                reader.scores(), set.samples() * set.members().get(member).width());
    }

    private static List<String> findings(EvaluationSet set) {
        return set.findings().stream().map(Finding::id).toList();
    }

    @Test
    void rowsById() {
        EvaluationSet set = open(member("a", A), member("b", B));
        assertArrayEquals(new int[] {0, 1, 0}, set.labels());
        assertEquals("cock", set.className(1));
        assertEquals("r", set.sampleId(2));
        assertArrayEquals(new double[] {0.75, 0.25, 0.5, 0.5, 0.25, 0.75}, scores(set, 0));
        assertArrayEquals(new double[] {0.75, 0.25, 0.5, 0.5, 0.875, 0.125}, scores(set, 1));
        assertEquals(List.of(), findings(set));
    }

    @Test
    void aWrongValueIsFoundWhereItStands() {
        assertRefused(
                () -> open(member("a", A), member("b", B.replace("0.125,0.875", "0.125,"))),
                directory.resolve("b"),
                "line 2, column \"hen\"",
                "a finite score is expected");
    }

    @Test
    void commonWordsInTheNamesOfColumns() {
        String prefixed = B.replace("cock", "prob_cock").replace("hen", "prob_hen");
        assertArrayEquals(
                new double[] {0.75, 0.25, 0.5, 0.5, 0.875, 0.125},
                scores(open(member("a", A), member("b", prefixed)), 1));
        EvaluationSet numbered =
                open(member("a", "y,p0,p1\n0,0.75,0.25\n1,0.5,0.5\n"), member("b", "p1,p0\n0.125,0.875\n0.25,0.75\n"));
        assertArrayEquals(new double[] {0.875, 0.125, 0.75, 0.25}, scores(numbered, 1));
        assertEquals(Optional.empty(), numbered.classNames());
    }

    @Test
    void aClassInOneFileOnlyIsNamed() {
        assertRefused(
                () -> open(member("a", A), member("b", B.replace("cock", "duck"))),
                directory.resolve("b"),
                "no column for the class \"cock\"",
                directory.resolve("a"),
                "a column \"duck\"");
        assertRefused(
                () -> open(
                        member("a", A), member("b", "id,cock,hen,duck\nr,0.1,0.8,0.1\np,0.1,0.8,0.1\nq,0.1,0.8,0.1\n")),
                "column \"duck\"",
                "none of the 2 classes");
        assertRefused(
                () -> open(member("a", A), member("b", "id,pred\np,hen\nq,duck\nr,hen\n")), "\"duck\"", "hen, cock");
    }

    @Test
    void columnsBesideGivenClassesAreIgnoredAndTold() {
        classNames = Optional.of(write("classes.txt", "hen\ncock\n"));
        EvaluationSet set =
                open(member("a", A), member("b", "id,loss,cock,hen\nr,3,0.125,0.875\np,3,0.25,0.75\nq,3,0.5,0.5\n"));
        assertArrayEquals(new double[] {0.75, 0.25, 0.5, 0.5, 0.875, 0.125}, scores(set, 1));
        assertEquals(List.of("ignored-columns"), findings(set));
        assertTrue(set.findings().get(0).evidence().contains("loss"));
    }

    @Test
    void classesMayBeCalledByIdNameOrIndex() {
        classNames = Optional.of(write("classes.txt", "n01\then, Gallus\nn02\tcock\n"));
        labels = Optional.of(write("labels.csv", "n01\n1\nhen\n"));
        EvaluationSet set = open(member("a", "n02\nn01\ncock\n"), member("b", "0\n1\n-1\n"));
        assertArrayEquals(new int[] {0, 1, 0}, set.labels());
        ScoreReader reader = set.members().get(0).reader();
        reader.read(0, 3);
        assertArrayEquals(new int[] {1, 0, 1}, Arrays.copyOf(reader.classes(), 3));
        reader = set.members().get(1).reader();
        reader.read(0, 3);
        assertArrayEquals(new int[] {0, 1, -1}, Arrays.copyOf(reader.classes(), 3));
    }

    @Test
    void namesOfClassesInEveryForm() {
        String decisions = "0\n1\n1\n";
        labels = Optional.of(write("labels.txt", decisions));
        for (String names : List.of(
                "tench, Tinca tinca\nhen\n",
                "n01\ttench, Tinca tinca\nn02\then\n",
                "index,name\n1,hen\n0,tench\n",
                "[\"tench\", \"hen\"]",
                "{\"0\": [\"n01\", \"tench\"], \"1\": [\"n02\", \"hen\"]}")) {
            classNames = Optional.of(write("classes", names));
            EvaluationSet set = open(member("a", decisions), member("b", decisions));
            assertTrue(set.className(0).startsWith("tench"), names);
            assertEquals("hen", set.className(1), names);
            assertEquals(2, set.classes(), names);
        }
        classNames = Optional.of(write("classes", "index,name\n1,hen\n2,tench\n"));
        assertRefused(() -> open(member("a", decisions), member("b", decisions)), "from 0 to 1", "index");
    }

    @Test
    void severalAcceptedClasses() {
        labels = Optional.of(write("labels.txt", "0\n2 1\n-\n1\n"));
        EvaluationSet set = open(member("a", "0\n1\n2\n0\n"), member("b", "1\n2\n2\n1\n"));
        assertEquals(3, set.samples());
        assertArrayEquals(new int[] {0, 2, 1}, set.labels());
        assertTrue(set.accepts(1, 1) && set.accepts(1, 2));
        assertFalse(set.accepts(1, 0) || set.accepts(0, 1));
        assertEquals(List.of("unlabelled-samples", "several-labels"), findings(set));
        ScoreReader reader = set.members().get(0).reader();
        reader.read(0, 3);
        assertArrayEquals(new int[] {0, 1, 0}, Arrays.copyOf(reader.classes(), 3));
    }

    @Test
    void severalAcceptedClassesByName() {
        labels = Optional.of(write("labels.csv", "id,label\np,hen|cock\nq,cock\nr,hen\n"));
        EvaluationSet set = open(member("a", A.replace("label", "note")), member("b", B));
        assertTrue(set.accepts(0, 0) && set.accepts(0, 1));
        assertEquals(1, set.accepted().orElseThrow().severalAt());
    }

    @Test
    void groupsOfClasses() {
        labels = Optional.of(write("labels.txt", "0\n1\n2\n"));
        classNames = Optional.of(write("classes.txt", "tench\nhen\nrock\n"));
        for (String groups : List.of(
                "fish\nbird\n-\n", "class,superclass\nhen,bird\ntench,fish\n", "hen\tbird\ntench\tfish\nrock\t-\n")) {
            superclasses = Optional.of(write("groups", groups));
            Superclasses found = open(member("a", "0\n1\n2\n"), member("b", "0\n1\n2\n"))
                    .superclasses()
                    .orElseThrow();
            assertEquals("fish", found.names().get(found.groups()[0]), groups);
            assertEquals("bird", found.names().get(found.groups()[1]), groups);
            assertEquals(-1, found.groups()[2], groups);
        }
        superclasses = Optional.of(write("groups", "fish\nbird\n"));
        assertRefused(() -> open(member("a", "0\n1\n2\n"), member("b", "0\n1\n2\n")), "2 classes, but there are 3");
        superclasses = Optional.of(write("groups", "class,superclass\nhen,bird\nhen,fish\n"));
        assertRefused(() -> open(member("a", "0\n1\n2\n"), member("b", "0\n1\n2\n")), "\"hen\" again", "line 3");
    }

    @Test
    void aReadyMadeEnsemble() {
        Optional<MemberFiles> mean = Optional.of(member("mean", B));
        EvaluationSet set = open(mean, member("a", A), member("b", B));
        assertEquals(2, set.members().size());
        assertEquals("mean", set.ensemble().orElseThrow().name());
        assertRefused(() -> open(Optional.of(member("a", A)), member("a", A), member("b", B)), "Two members");
    }

    @Test
    void unmatchedSamplesAreRefusedOrLeftOut() {
        String less = "id,cock,hen\np,0.25,0.75\nr,0.125,0.875\n";
        assertRefused(() -> open(member("a", A), member("b", less)), "1 id of", "\"q\"");
        drop = true;
        EvaluationSet set = open(member("a", A), member("b", less));
        assertArrayEquals(new double[] {0.75, 0.25, 0.875, 0.125}, scores(set, 1));
        assertEquals("r", set.sampleId(1));
        assertEquals(List.of("unmatched-samples", "unlabelled-columns"), findings(set));
    }

    /** One of those that are right is enough, of the member's as of those that are used. */
    @Test
    void aMembersOwnLabelMayBeAnyOfThoseAccepted() {
        labels = Optional.of(write("labels.csv", "id,label\np,cock|hen\nq,hen|cock\nr,hen\n"));
        assertEquals(List.of("several-labels"), findings(open(member("a", A), member("b", B))));
        String several = A.replace("p,hen", "p,cock|hen").replace("q,cock", "q,hen");
        labels = Optional.of(write("labels.csv", "id,label\np,hen\nq,cock\nr,hen\n"));
        EvaluationSet set = open(member("a", several), member("b", B));
        assertEquals(List.of("different-labels"), findings(set));
        assertTrue(set.findings().get(0).evidence().startsWith("1 of 3"), set.findings()::toString);
    }

    @Test
    void otherLabelsInAMembersFileAreTold() {
        labels = Optional.of(write("labels.csv", "id,label\np,hen\nq,hen\nr,hen\n"));
        EvaluationSet set = open(member("a", A), member("b", B));
        assertEquals(List.of("unlabelled-columns", "different-labels"), findings(set));
        Finding finding = set.findings().get(1);
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(finding.evidence().startsWith("1 of 3 samples"), finding.evidence());
        assertTrue(finding.evidence().contains("line 3"), finding.evidence());
    }

    @Test
    void listsOfAllClassesAreScoresOfEach() {
        labels = Optional.of(write("labels.txt", "hen\ncock\n"));
        String sorted = "[[{\"label\": \"cock\", \"score\": 0.75}, {\"label\": \"hen\", \"score\": 0.25}],"
                + "[{\"label\": \"hen\", \"score\": 0.5}, {\"label\": \"cock\", \"score\": 0.5}]]";
        EvaluationSet set = open(member("a", sorted), member("b", sorted));
        assertEquals(Kind.DENSE, set.members().get(0).kind());
        assertArrayEquals(
                set.className(0).equals("cock")
                        ? new double[] {0.75, 0.25, 0.5, 0.5}
                        : new double[] {0.25, 0.75, 0.5, 0.5},
                scores(set, 0));
    }

    @Test
    void partsOfOneModel() {
        write("part-2.csv", "cock,hen,id\n0.5,0.5,q\n");
        write("part-10.csv", "id,cock,hen\nr,0.125,0.875\n");
        write("part-1.csv", "id,hen,cock\np,0.75,0.25\n");
        MemberFiles parts = MemberFiles.any("b", new SourceParser(directory).parse("part-*.csv", Optional.empty()));
        EvaluationSet set = open(member("a", A), parts);
        assertArrayEquals(new double[] {0.75, 0.25, 0.5, 0.5, 0.875, 0.125}, scores(set, 1));
        assertEquals(4, set.files().size());
        write("part-2.csv", "id,cock,duck\nq,0.5,0.5\n");
        assertRefused(() -> open(member("a", A), parts), "part-2.csv", "no column \"hen\"");
    }

    @Test
    void noTruthAtAll() {
        assertRefused(() -> open(member("a", B), member("b", B)), "true classes are missing", "<labels>");
    }

    @Test
    void anIndexSaysNothingOfClassesInNoOrder() {
        labels = Optional.of(write("labels.txt", "0\n1\n"));
        String rows = "{\"scores\": {\"hen\": 0.75, \"cock\": 0.25}}\n{\"scores\": {\"cock\": 0.5, \"hen\": 0.5}}\n";
        assertRefused(
                () -> open(member("a", rows), member("b", rows)),
                "class indices",
                "order says nothing",
                "<classNames>");
        classNames = Optional.of(write("classes.txt", "cock\nhen\n"));
        EvaluationSet set = open(member("a", rows), member("b", rows));
        assertArrayEquals(new int[] {0, 1}, set.labels());
        assertArrayEquals(new double[] {0.25, 0.75, 0.5, 0.5}, scores(set, 0));
    }

    @Test
    void classesThatAreNumbersHaveNoIndices() {
        String scores = "1,2,3\n0.5,0.25,0.25\n0.25,0.5,0.25\n";
        labels = Optional.of(write("labels.csv", "label\n1\n3\n"));
        assertArrayEquals(
                new int[] {0, 2}, open(member("a", scores), member("b", scores)).labels());
        labels = Optional.of(write("labels.csv", "label\n0\n2\n"));
        assertRefused(() -> open(member("a", scores), member("b", scores)), "\"0\"", "none of the 3 classes");
    }

    @Test
    void columnsThatAreNoClassesAreRefused() {
        String scores = "id,label,hen,cock,loss\np,hen,0.75,0.25,0.5\nq,cock,0.5,0.5,1.5\n";
        assertRefused(() -> open(member("a", scores), member("b", scores)), "column \"loss\"", "<classNames>");
    }

    @Test
    void severalClassesBehindCommas() {
        labels = Optional.of(write("labels.csv", "label\n\"hen, cock\"\nhen\n\"tench, Tinca tinca\"\n"));
        EvaluationSet set = open(member("a", "hen\ncock\nhen\n"), member("b", "cock\ncock\nhen\n"));
        assertEquals(3, set.classes());
        assertTrue(set.accepts(0, set.labels()[1]));
        assertEquals(1, set.accepted().orElseThrow().severalAt());
        assertEquals("tench, Tinca tinca", set.className(set.labels()[2]));
    }

    @Test
    void aLabelOfMinusOneIsAMistake() {
        labels = Optional.of(write("labels.csv", "label\n0\n-1\n"));
        assertRefused(() -> open(member("a", "0\n1\n"), member("b", "0\n1\n")), "\"-1\"", "line 3");
    }

    @Test
    void aListThatNamesAClassTwice() {
        labels = Optional.of(write("labels.txt", "hen\ncock\n"));
        String twice = "[[{\"label\": \"cock\", \"score\": 0.75}, {\"label\": \"cock\", \"score\": 0.25}],"
                + "[{\"label\": \"hen\", \"score\": 0.5}, {\"label\": \"cock\", \"score\": 0.5}]]";
        assertRefused(() -> open(member("a", twice), member("b", twice)), "lists class", "twice in $[0]");
    }

    @Test
    void columnsCalledOtherwiseThanAllOthersAreNoClasses() {
        String scores = "target,class_0,class_1,class_2,fold\n0,0.5,0.25,0.25,1\n1,0.25,0.5,0.25,2\n";
        assertRefused(() -> open(member("a", scores), member("b", scores)), "column \"fold\"", "<classNames>");
        assertRefused(
                () -> open(
                        member("a", scores.replace("fold", "time_ms")), member("b", scores.replace("fold", "time_ms"))),
                "column \"time_ms\"");
    }

    @Test
    void aBeginningThatLabelsShareIsAPartOfTheNames() {
        String scores = "id,n01440764,n02102040\np,0.75,0.25\nq,0.25,0.75\n";
        labels = Optional.of(write("labels.csv", "id,label\np,n01440764\nq,n02102040\n"));
        EvaluationSet set = open(member("a", scores), member("b", scores));
        assertEquals("n01440764", set.className(0));
        labels = Optional.of(write("labels.csv", "id,label\np,0\nq,1\n"));
        assertEquals("n01440764", open(member("a", scores), member("b", scores)).className(0));
        String stages = "id,stage0,stage1\np,0.75,0.25\nq,0.25,0.75\n";
        labels = Optional.of(write("labels.csv", "id,label\np,stage1\nq,stage0\n"));
        assertArrayEquals(
                new int[] {1, 0}, open(member("a", stages), member("b", stages)).labels());
    }

    @Test
    void aTableOfNamesWithOneColumn() {
        labels = Optional.of(write("labels.txt", "0\n1\n1\n"));
        classNames = Optional.of(write("classes.csv", "name\ntench\nhen\n"));
        EvaluationSet set = open(member("a", "0\n1\n1\n"), member("b", "0\n1\n1\n"));
        assertEquals("tench", set.className(0));
        assertEquals(2, set.classes());
        classNames = Optional.of(write("classes.csv", ",name\n0,tench\n1,hen\n"));
        assertEquals(
                "hen", open(member("a", "0\n1\n1\n"), member("b", "0\n1\n1\n")).className(1));
    }

    @Test
    void theIndexOfADataFrameTellsSamplesApart() {
        labels = Optional.of(write("labels.csv", "id,label\np,hen\nq,cock\n"));
        String b = ",hen,cock\nq,0.25,0.75\np,0.5,0.5\n";
        assertArrayEquals(
                new double[] {0.5, 0.5, 0.25, 0.75},
                scores(open(member("a", "id,hen,cock\np,0.75,0.25\nq,0.5,0.5\n"), member("b", b)), 1));
    }

    @Test
    void rowNumbersAsIndexTellSamplesApartUnlessOtherFilesCarryIds() {
        String first = ",hen,cock\n0,0.75,0.25\n1,0.5,0.5\n";
        String shuffled = ",hen,cock\n1,0.25,0.75\n0,0.5,0.5\n";
        labels = Optional.of(write("labels.csv", ",label\n0,hen\n1,cock\n"));
        assertArrayEquals(
                new double[] {0.5, 0.5, 0.25, 0.75}, scores(open(member("a", first), member("b", shuffled)), 1));
        labels = Optional.of(write("labels.csv", "id,label\np,hen\nq,cock\n"));
        assertArrayEquals(new double[] {0.75, 0.25, 0.5, 0.5}, scores(open(member("a", first), member("b", first)), 1));
    }

    @Test
    void namesOfClassesMayStandBehindAWordInSomeColumns() {
        labels = Optional.of(write("labels.txt", "0\n1\n"));
        classNames = Optional.of(write("classes.txt", "hen\ncock\n"));
        for (String header : List.of("proba_cock,fold,proba_hen", "p1,fold,p0")) {
            String scores = header + "\n0.25,7,0.75\n0.5,8,0.5\n";
            EvaluationSet set = open(member("a", scores), member("b", scores));
            assertArrayEquals(new double[] {0.75, 0.25, 0.5, 0.5}, scores(set, 0), header);
            assertEquals(List.of("ignored-columns", "ignored-columns"), findings(set), header);
        }
    }

    @Test
    void aColumnThatLabelsNameIsAClassWhateverItIsCalled() {
        String scores = "id,stage1,stage2,stage3,healthy,weight\np,0.5,0.125,0.125,0.125,0.125\n"
                + "q,0.125,0.125,0.125,0.5,0.125\n";
        labels = Optional.of(write("labels.csv", "id,label\np,weight\nq,healthy\n"));
        assertEquals(5, open(member("a", scores), member("b", scores)).classes());
        labels = Optional.of(write("labels.csv", "id,label\np,stage1\nq,healthy\n"));
        assertRefused(() -> open(member("a", scores), member("b", scores)), "\"weight\"");
    }

    @Test
    void idsThatNumberRowsAreThoseOfFilesWithout() {
        labels = Optional.of(write("labels.txt", "hen\ncock\nhen\n"));
        String shuffled = "id,hen,cock\n2,0.75,0.25\n0,0.5,0.5\n1,0.25,0.75\n";
        EvaluationSet set = open(member("a", shuffled), member("b", shuffled));
        assertArrayEquals(new double[] {0.5, 0.5, 0.25, 0.75, 0.75, 0.25}, scores(set, 0));
    }

    @Test
    void aFileOfWhichAFieldIsTheLabelsIsStillAModel() {
        write("a.csv", "obs,hen,cock\nhen,0.75,0.25\ncock,0.5,0.5\n");
        write("b.csv", "hen,cock\n0.75,0.25\n0.5,0.5\n");
        Inputs inputs = PredictionsDirectory.discover(
                directory, Optional.of(new SourceParser(directory).parse("a.csv#obs", Optional.empty())));
        assertEquals(2, inputs.members().size());
        assertArrayEquals(new int[] {0, 1}, EvaluationSets.open(inputs).labels());
    }

    @Test
    void columnsWithoutNamesBesideNamesInNoOrderAreRefused() {
        labels = Optional.of(write("labels.txt", "hen\ncock\n"));
        String map = "{\"scores\": {\"hen\": 0.75, \"cock\": 0.25}}\n{\"scores\": {\"cock\": 0.5, \"hen\": 0.5}}\n";
        String array = "0.75,0.25\n0.5,0.5\n";
        assertRefused(() -> open(member("a", map), member("b", array)), "columns without names", "<classNames>");
        String table = "hen,cock\n0.75,0.25\n0.5,0.5\n";
        assertArrayEquals(
                new double[] {0.75, 0.25, 0.5, 0.5},
                scores(open(member("a", map), member("b", array), member("c", table)), 0));
    }
}
