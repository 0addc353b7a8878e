/** The goals, and what a POM says turned into a {@link io.github.ensdiag.Request}. The only room that knows Maven. */
package io.github.ensdiag.maven;
