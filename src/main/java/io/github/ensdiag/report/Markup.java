package io.github.ensdiag.report;

/** Text that is markup already and is printed as it is: drawings of our own making, the style sheet, the script. */
record Markup(String source) {}
