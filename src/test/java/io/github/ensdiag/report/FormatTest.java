package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void counts() {
        assertEquals("7442", Format.count(7442));
        assertEquals("13\u202f070", Format.count(13070));
        assertEquals("1\u202f281\u202f167", Format.count(1281167));
        assertEquals("\u221213\u202f070", Format.count(-13070));
    }

    @Test
    void pointsHideNoSign() {
        assertEquals("+1.84", Format.points(0.01836));
        assertEquals("\u22123.95", Format.points(-0.03952));
        assertEquals("+0.004", Format.points(0.00004));
        assertEquals("0.00", Format.points(0.0));
    }

    @Test
    void shares() {
        assertEquals("76.87\u202f%", Format.share(0.76874));
        assertEquals("57\u202f%", Format.round(0.569));
        assertEquals("99.92\u202f%", Format.round(0.9992));
        assertEquals("100\u202f%", Format.round(1));
        assertEquals("0.0006", Format.percent(6.4e-6));
        assertEquals("0.00", Format.percent(0.0));
    }

    @Test
    void noNegativeZero() {
        assertEquals("0.00", Format.fixed(-0.001, 2));
        assertEquals("0.00", Format.signed(-0.0, 2));
    }

    @Test
    void pValues() {
        assertEquals("p = 0.03", Format.p(Math.log10(0.034)));
        assertEquals("p = 0.004", Format.p(Math.log10(0.0041)));
        assertEquals("p < 10\u207b\u00b3", Format.p(Math.log10(0.0007)));
        assertEquals("p < 10\u207b\u00b9\u2070\u2070", Format.p(-194.6));
        assertEquals("p = 1", Format.p(0));
    }

    @Test
    void namesAreMarkedAsWordsOfTheirOwn() {
        List<Text.Span> names = List.of(Text.styled("A", "m0"), Text.styled("vgg", "m1"), Text.styled("vgg16", "m2"));
        Text text = Text.marking("vgg16 beats vgg and A, but not vgg161 or BA.", names);
        assertEquals(
                List.of("vgg16", "vgg", "A"),
                text.spans().stream()
                        .filter(s -> !s.css().isEmpty())
                        .map(Text.Span::text)
                        .toList());
        assertEquals("vgg16 beats vgg and A, but not vgg161 or BA.", text.plain());
    }
}
