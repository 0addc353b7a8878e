/**
 * Reads Parquet with Apache's library. {@code FooterCheck} and {@code Codecs} hold what a file declares against what it
 * can hold, {@code Column} gives the values of a column one by one, and the classes named {@code …Field} make fields of a
 * {@link io.github.ensdiag.table.Table} of them.
 */
package io.github.ensdiag.format.parquet;
