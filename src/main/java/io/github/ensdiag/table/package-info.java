/**
 * What any prediction file becomes: a {@link io.github.ensdiag.table.Table} of numbers and text, before anyone asks what
 * they mean. Numbers are read in blocks of rows from a {@link io.github.ensdiag.table.Matrix}, which is mapped from its
 * file where the format allows, else spooled once. The lowest room: the formats write into it, the input reads from it.
 */
package io.github.ensdiag.table;
