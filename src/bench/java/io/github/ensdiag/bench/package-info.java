/** Measures how long the diagnosis takes and how much memory; {@code src/bench/run} starts it. No part of the product. */
package io.github.ensdiag.bench;
