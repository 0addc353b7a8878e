package io.github.ensdiag.snapshot;

import io.github.ensdiag.measure.ClassCounts;

/** A class, and what was counted of it. */
public record ClassSnapshot(String id, String name, ClassCounts counts) {}
