package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SmallPartsTest {
    @Test
    void numbersAreTheSameEverywhere() {
        assertEquals("-0.1", Numbers.coordinate(-0.06));
        assertEquals("0", Numbers.coordinate(-0.04));
        assertEquals("12.3", Numbers.coordinate(12.34));
        assertEquals("\u22120.31", Numbers.fixed(-0.312, 2));
        assertEquals("80.83", Numbers.points(0.80832, 2));
        assertEquals("9999", Numbers.count(9999));
        assertEquals("1\u202f234\u202f567", Numbers.count(1234567));
    }

    @Test
    void ticksAreRound() {
        assertEquals(List.of(0.7, 0.75, 0.8, 0.85), new Scale(0.68, 0.86).ticks(5));
        assertEquals(List.of(-1.0, -0.5, 0.0, 0.5, 1.0), new Scale(-1.1, 1.1).ticks(6));
        assertEquals(2, Scale.decimals(0.05));
        assertEquals(0, Scale.decimals(1));
    }

    @Test
    void aScaleOfOneValueHasAWidth() {
        Scale scale = Scale.around(DoubleStream.of(1, 1), 0.1, 0, 1);
        assertTrue(scale.span() > 0);
    }

    @Test
    void neighboursThatLookAlikeBecomeOnePath() {
        SvgGraphics g = new SvgGraphics();
        g.setColor(Tone.M1.color());
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(0, 0, 10, 0));
        g.draw(new Line2D.Double(10, 0, 10, 5.26));
        g.fill(new Ellipse2D.Double(1, 1, 4, 4));
        g.fill(new Ellipse2D.Double(2, 2, 4, 4));
        assertEquals(
                "<path fill=\"none\" stroke=\"" + Tone.M1.css() + "\" stroke-width=\"2\" d=\"M0 0H10V5.3\"/>"
                        + "<path fill=\"none\" stroke=\"" + Tone.M1.css()
                        + "\" stroke-width=\"4\" stroke-linecap=\"round\""
                        + " d=\"M3 3h0M4 4h0\"/>",
                g.content());
    }

    @Test
    void longLabelsAreShortenedAndKeptAsTooltip() {
        Label label = Label.start("a name that goes on & on").within(60);
        assertTrue(label.width() <= 60);
        SvgGraphics g = new SvgGraphics();
        g.text(label, 1, 2);
        assertTrue(g.content().contains("…<title>a name that goes on &amp; on</title></text>"), g.content());
    }

    /** As far as there is room, and at once: in quadratic time this takes minutes. */
    @Test
    void labelsOfAnyLengthAreShortened() {
        String name = "ab mi W漢 ".repeat(20_000);
        Label label = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Label.start(name).within(100));
        String shown = label.shown();
        int kept = shown.length() - 1;
        assertEquals(name.substring(0, kept) + "…", shown);
        assertTrue(label.width() <= 100);
        String more = name.substring(0, kept + 2).stripTrailing() + "…";
        assertTrue(Label.start(more).width() > 100, shown);
        assertEquals("m…", Label.start("mm").within(1).shown());
        assertEquals("m", Label.start("m").within(1).shown());
    }

    @Test
    void labelsMakeRoomForEachOther() {
        assertArrayEquals(new double[] {10, 30, 60}, Spread.of(new double[] {10, 30, 60}, 20, 0, 100), "as they want");
        assertArrayEquals(new double[] {90, 70, 50}, Spread.of(new double[] {99, 98, 50}, 20, 0, 100), "at the end");
        assertArrayEquals(new double[] {10, 30, 50}, Spread.of(new double[] {5, 5, 5}, 20, 0, 100), "at the start");
        assertArrayEquals(
                new double[] {20, 50}, Spread.of(new double[] {30, 50}, new double[] {40, 20}, 0, 60), "of two sizes");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertEquals("&lt;&amp;&gt;&quot;\ufffdé", Xml.escape("<&>\"\u0000é"));
    }
}
