package io.github.ensdiag.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ensdiag.testing.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Opens reports in headless Chromium ({@code src/bench/run page PAGE.html …}) and prints, for each, its bytes, its elements, when it could be used and when it had
 * loaded, the longest task until then, and how long a click on a heading of the table of classes takes to sort it and lay
 * it out. Times are milliseconds, the least of five runs, since all else that runs on the machine only adds to them.
 */
public final class PageBench {
    private static final int WAIT = 1500;
    private static final int RUNS = 5;

    private PageBench() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("bytes elements domInteractive loadEventEnd longestTask click page");
        for (String argument : arguments) {
            Path page = Path.of(argument).toAbsolutePath();
            double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
            long elements = 0;
            for (int run = 0; run < RUNS; run++) {
                try (Browser browser = Browser.start()) {
                    double[] times = measure(browser, page);
                    Arrays.setAll(least, t -> Math.min(least[t], times[t]));
                    elements = browser.value("document.getElementsByTagName('*').length")
                            .asLong();
                }
            }
            System.out.printf(
                    "%d %d %.0f %.0f %.0f %.0f %s%n",
                    Files.size(page), elements, least[0], least[1], least[2], least[3], page);
        }
    }

    private static double[] measure(Browser browser, Path page) throws Exception {
        browser.open(page.toUri().toString(), 1280, 900);
        browser.value("window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach("
                + "e => window.longest = Math.max(window.longest, e.duration)))"
                + ".observe({type: 'longtask', buffered: true})");
        Thread.sleep(WAIT);
        JsonNode loaded = browser.value("performance.getEntriesByType('navigation')[0].toJSON()");
        JsonNode longest = browser.value("window.longest");
        JsonNode click =
                browser.value("(() => { const button = document.querySelector('#t-classes th:nth-child(2) button');"
                        + "if (!button) return -1; const start = performance.now(); button.click();"
                        + "document.body.getBoundingClientRect(); return performance.now() - start; })()");
        return new double[] {
            loaded.get("domInteractive").asDouble(),
            loaded.get("loadEventEnd").asDouble(),
            longest.asDouble(),
            click.asDouble()
        };
    }
}
