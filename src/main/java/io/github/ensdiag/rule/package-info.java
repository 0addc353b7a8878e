/** What a build requires of the figures, and whether they keep it. */
package io.github.ensdiag.rule;
