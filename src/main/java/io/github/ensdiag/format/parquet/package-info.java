/**
 * Reads Parquet without a library: the ones there are bring 11 MB and more along, decode value by value and allocate
 * whatever sizes a damaged file declares. From the bytes upwards: {@code ThriftReader} and the {@code Footer}, the
 * {@code Pages} of a column chunk and the {@code Values} in them, the {@code Column} that gives them one by one, and the
 * classes named {@code …Field} that make fields of a {@link io.github.ensdiag.table.Table} of them.
 */
package io.github.ensdiag.format.parquet;
