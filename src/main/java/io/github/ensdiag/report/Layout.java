package io.github.ensdiag.report;

/** How the report lies on the disk. */
public enum Layout {
    /** One page that holds everything. */
    SINGLE,
    /** A page with its style sheet, script and pictures in files beside it, for servers that allow nothing inline. */
    DIRECTORY
}
