package io.github.ensdiag.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StandaloneSvgTest {
    @Test
    void bringsAlongWhatThePageGaveIt() {
        String drawn = new Picture("c")
                .label(10, 20, Label.start("a \"var(--e,#000000)\" b").in(Tone.E))
                .chart("Title", "What is seen", 30)
                .file();
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 30" role="img"\
                 aria-labelledby="chart-c-title chart-c-desc" font-size="13" fill="#1c1e21" width="720" height="30"\
                 font-family="system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"><title id="chart-c-title">Title</title>\
                <desc id="chart-c-desc">What is seen</desc><rect width="720" height="30" fill="#ffffff"/>\
                <text x="10" y="24.7" fill="#5b3fa0">a &quot;var(--e,#000000)&quot; b</text></svg>
                """, drawn);
    }
}
