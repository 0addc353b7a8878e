package io.github.ensdiag.change;

import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;

/**
 * A figure then and now.
 *
 * @param difference now less before; its interval is paired where {@code paired}, else made of the two figures' intervals
 *     as if the samples were others (Zou &amp; Donner 2008, DOI 10.1002/sim.3095), which is cautious where they are the same
 * @param paired whether the interval comes from the samples that changed sides
 */
public record FigureChange(
        Subject subject, Measure measure, Figure before, Figure now, Figure difference, boolean paired) {}
