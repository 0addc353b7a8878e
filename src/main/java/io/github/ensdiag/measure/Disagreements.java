package io.github.ensdiag.measure;

import java.util.List;
import java.util.Map;

/**
 * The samples on which the members diverge most, of those they do not all answer alike; highest divergence first, equal
 * ones in the order of the samples.
 *
 * @param byClass by true class; a class without such samples is missing
 * @param byOutcome over all classes, for the outcomes that tell ensemble and best member apart
 */
public record Disagreements(Map<Integer, List<SampleResult>> byClass, Map<Outcome, List<SampleResult>> byOutcome) {}
