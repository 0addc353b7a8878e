package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void whatLongNamesShareIsLeftOut() {
        List<String> names = List.of(
                "runs/2026-04/resnext101_32x8d_augmix_seed0037_fold1_checkpoint-best",
                "runs/2026-04/resnext101_32x8d_augmix_seed0038_fold1_checkpoint-best",
                "runs/2026-04/resnext101_32x8d_mixup_seed0038_fold2_checkpoint-best");
        assertEquals("…augmix_seed0037_fold1…", Names.brief(names, 0));
        assertEquals("…mixup_seed0038_fold2…", Names.brief(names, 2));
    }

    @Test
    void shortNamesStayAsTheyAre() {
        assertEquals("resnet_b", Names.brief(List.of("resnet_a", "resnet_b"), 1));
    }

    @Test
    void namesThatShareNothingStayAsTheyAre() {
        String other = "another-network-with-a-name-that-is-long";
        assertEquals(other, Names.brief(List.of("x", other), 1));
    }

    @Test
    void aNameThatIsTheBeginningOfAnotherKeepsItsLastWord() {
        List<String> names = List.of("a-network-with-a-long-name", "a-network-with-a-long-name-2");
        assertEquals("…name", Names.brief(names, 0));
        assertEquals("…name-2", Names.brief(names, 1));
    }
}
