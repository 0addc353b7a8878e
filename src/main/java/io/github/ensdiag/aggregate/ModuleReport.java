package io.github.ensdiag.aggregate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a module of a build has its report.
 *
 * @param name of the module, to show
 * @param figures its {@code ensdiag.json}; empty where it has none
 * @param href of its page, seen from the page that compares; empty: it cannot be linked
 */
public record ModuleReport(String name, Optional<Path> figures, String href) {}
