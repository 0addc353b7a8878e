/**
 * Looks, before anything is computed, for what silently ruins an ensemble: {@link io.github.ensdiag.audit.Audit} reads
 * every row once and hands what it saw to the checks, each of which knows one kind of ruin.
 */
package io.github.ensdiag.audit;
