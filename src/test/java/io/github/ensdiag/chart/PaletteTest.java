package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void upToEightMembersHaveAColourEach() {
        Palette palette = Palette.of(Case.dense(8, 60, 4).results());
        assertEquals(
                9, IntStream.rangeClosed(0, 8).mapToObj(palette::css).distinct().count());
        assertEquals("e", palette.css(8));
    }

    @Test
    void ofMoreTheBestKeepsAnAccentAndNoOtherSharesIt() {
        var results = Case.dense(9, 60, 4).results();
        int best = results.ensemble().best();
        Palette palette = Palette.of(results);
        assertEquals("m0", palette.css(best));
        assertEquals("e", palette.css(9));
        IntStream.range(0, 9).filter(m -> m != best).forEach(m -> assertEquals("mx", palette.css(m)));
        assertNotEquals(palette.css(best), palette.css(9));
    }
}
