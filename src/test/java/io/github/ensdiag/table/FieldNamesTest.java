package io.github.ensdiag.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What names of fields tell, alone and beside others. */
class FieldNamesTest {
    @Test
    void numbersInNames() {
        assertEquals(Optional.of(new RankedName(7, "class")), RankedName.of("class_7"));
        assertEquals(Optional.of(new RankedName(2, "score")), RankedName.of("top2_score"));
        assertEquals(Optional.of(new RankedName(3, "pred")), RankedName.of("Pred.rank-03"));
        assertEquals(Optional.empty(), RankedName.of("class"));
        assertEquals(Optional.empty(), RankedName.of("class_1_of_5"));
        assertEquals(Optional.empty(), RankedName.of("n01440764"));
    }

    @Test
    void aNumberedClassIsNoNameByItself() {
        for (String name : List.of("class_7", "pred_7", "label_7", "LABEL_7", "top1_class")) {
            assertFalse(FieldNames.isName(name), name);
            assertTrue(FieldNames.isUsual(name), name);
            assertFalse(ColumnNames.of(List.of("id", "class_6", name, "score")).isName(name), name);
        }
        assertTrue(FieldNames.isName("class"));
        assertFalse(FieldNames.isUsual("tench_1"));
    }

    @Test
    void aNumberedClassIsANameBesideNumberedScores() {
        for (String score : List.of("score_1", "prob_2", "top1_score", "confidence_3")) {
            ColumnNames names = ColumnNames.of(List.of("image_id", "class_1", "top2_label", score, "tench_1", "label"));
            assertTrue(names.isName("class_1"), score);
            assertTrue(names.isRankedClass("top2_label"), score);
            assertTrue(names.isName("image_id"), score);
            assertTrue(names.isName("label"), score);
            assertFalse(names.isRankedClass("label"), score);
            assertFalse(names.isName(score), score);
            assertFalse(names.isName("tench_1"), score);
            assertFalse(names.isName("class_9"), "it is no column");
        }
    }
}
