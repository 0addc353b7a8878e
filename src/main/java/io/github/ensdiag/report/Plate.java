package io.github.ensdiag.report;

/** A chart with the one line that says what it shows; its data stand elsewhere on the page. */
record Plate(Text takeaway, Markup svg) {}
