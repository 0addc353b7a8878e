/**
 * What would help: the accuracy of other ways to combine the same members, and of parts of the group. Whatever is fitted is
 * fitted on one half of the samples and scored on the other, then the reverse.
 */
package io.github.ensdiag.whatif;
