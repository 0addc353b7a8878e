package io.github.ensdiag.format.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.testing.ClassColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores in columns with numbered names, which are classes only where numbered scores are beside them. */
class CsvClassColumnsTest {
    @TempDir
    Path directory;

    private Table read(String content) throws IOException {
        return new CsvReader().read(Files.writeString(directory.resolve("some.csv"), content), Progress.NONE);
    }

    @RepeatedTest(60)
    void scoresAreNumbersWhateverTheyAre(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        ClassColumns made = new ClassColumns(random);
        StringBuilder text = new StringBuilder("id," + String.join(",", made.names()) + ",label\n");
        for (int i = 0; i < made.rows(); i++) {
            text.append(made.id(i));
            for (int j = 0; j < ClassColumns.CLASSES; j++) {
                double value = made.value(i, j);
                text.append(',').append(made.isWhole(j) && random.nextBoolean() ? "" + (int) value : "" + value);
            }
            text.append(',').append(made.label(i)).append('\n');
        }
        made.assertRead(read(text.toString()));
    }

    @Test
    void wholeInThePreviewAlone() throws IOException {
        Table table = read("id,class_0,class_1\n" + "a,0.5,0.0000\n".repeat(1500) + "b,0.25,0.75\n");
        assertEquals(List.of("class_0", "class_1"), Found.numbers(table, "").columns());
        assertEquals(0.75, Found.values(table, "")[1500][1]);
    }

    @Test
    void classesBesideScores() throws IOException {
        Table table = read("id,top1_class,top2_class,top1_score,top2_score\na,07,3.0,1,0\nb,2,,1,\n");
        assertEquals(List.of("07", "2"), Found.column(table, "top1_class"));
        assertEquals("3.0", Found.column(table, "top2_class").get(0));
        assertEquals(
                List.of("top1_score", "top2_score"), Found.numbers(table, "").columns());
    }

    @Test
    void oneClassMoreThanFractionsDoesNotSplitTheClasses() throws IOException {
        Table table = read("pred_1,pred_2,prob_1,prob_2\n7,3.5,0.75,0.25\n");
        assertEquals(List.of("7"), Found.column(table, "pred_1"));
        assertEquals(List.of("3.5"), Found.column(table, "pred_2"));
    }
}
