/** What can be shown of a sample beside its scores: its picture made small, or its text. */
package io.github.ensdiag.samples;
