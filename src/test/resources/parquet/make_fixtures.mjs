// Writes the Parquet fixtures beside it. See README.md for the versions and how to run it.
import { gzipSync } from 'node:zlib'
import { rmSync } from 'node:fs'
import pl from 'nodejs-polars'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetWriteFile } from 'hyparquet-writer'

const ROWS = 40
const CLASSES = 6
const score = (i, j) => ((i * 31 + j * 17) % 97) / 128
const rows = [...Array(ROWS).keys()]
const classes = [...Array(CLASSES).keys()]
const scores = rows.map(i => classes.map(j => score(i, j)))
const id = i => `img_${String(i).padStart(3, '0')}`
const label = i => ['cat', 'dog', 'fïsh'][(i * 7) % 3]

// polars: pages of version 1, standard lists, a categorical column
const frame = pl.DataFrame([
  pl.Series('id', rows.map(id)),
  pl.Series('label', rows.map(label)).cast(pl.Categorical),
  pl.Series('scores', scores, pl.List(pl.Float32)),
  pl.Series('cat', rows.map(i => score(i, 0)), pl.Float64),
  pl.Series('dog', rows.map(i => i % 5 === 3 ? null : score(i, 1)), pl.Float64)])
for (const compression of ['uncompressed', 'snappy', 'zstd', 'gzip', 'lz4']) {
  frame.writeParquet(`polars_${compression}.parquet`, { compression })
}
frame.select('id', 'scores').writeParquet('polars_brotli.parquet', { compression: 'brotli' })

// DuckDB: every shape
const sql = await (await DuckDBInstance.create()).connect()
await sql.run(`create table t as select
  i::bigint as image_id,
  (i * 7 % 3)::utinyint as label,
  ((i * 31) % 97 / 128)::float as cat, ((i * 31 + 17) % 97 / 128)::float as dog,
  (i % 2 = 0) as flag, (i * 1000003)::integer as whole, (i + 18446744073709551000::ubigint)::ubigint as huge,
  [((i * 31 + j * 17) % 97 / 128)::double for j in range(6)] as probs,
  ['c' || ((i + j) % 9) for j in range(3)] as classes,
  [(i + j)::integer for j in range(3)] as labels,
  [((i * 31 + j * 17) % 97 / 128)::float for j in range(1 + i % 4)] as ragged,
  [{label: 'k' || ((i + j) % 5), score: ((i * 31 + j * 17) % 97 / 128)::float} for j in range(2)] as predictions,
  map(['cat', 'dog', 'x' || (i % 2)], [((i * 31) % 97 / 128)::float, ((i * 31 + 17) % 97 / 128)::float, 0.5::float])
    as by_class,
  {a: ((i * 31) % 97 / 128)::double, b: ((i * 31 + 17) % 97 / 128)::double} as pair,
  case when i % 3 = 1 then null else [((i * 31) % 97 / 128)::float, null] end as gaps,
  (i / 10)::decimal(5, 2) as price, timestamp '2026-11-01 00:00:00' as at, date '2026-11-01' as day,
  {name: 'x', n: i} as mixed, [[i]] as deep, ('00000000-0000-0000-0000-' || lpad(i::varchar, 12, '0'))::uuid as uid,
  ('\\xFF\\xFE'::blob) as raw
  from range(${ROWS}) r(i)`)
await sql.run(`copy t to 'duckdb_v1.parquet' (format parquet, compression zstd)`)
await sql.run(`copy t to 'duckdb_v2.parquet' (format parquet, compression snappy, parquet_version v2)`)
await sql.run(`copy (select image_id, cat from t) to 'duckdb_brotli.parquet' (format parquet, compression brotli)`)
await sql.run(`set force_mbedtls_unsafe = 'true'`)
await sql.run(`pragma add_parquet_key('k', '0123456789112345')`)
await sql.run(`copy (select image_id, cat from t) to 'duckdb_encrypted.parquet'
  (format parquet, encryption_config {footer_key: 'k'})`)
await sql.run(`copy (select i::float as cat, [i]::integer[] as l from range(0) r(i)) to 'duckdb_empty.parquet' (format parquet)`)
// two row groups, constant and dictionary columns
await sql.run(`copy (select i as id, ((i * 31) % 97 / 128)::float as cat, 0.25::double as same, 'l' || (i % 7) as label
  from range(5000) r(i)) to 'duckdb_groups.parquet' (format parquet, row_group_size 2048, compression zstd)`)

// hyparquet-writer: pages of version 2, small ones, in every encoding
const half = rows.map(i => score(i, 2))
const column = (name, type, data, encoding, more) => ({ name, type, data, encoding, nullable: false, ...more })
const encoded = [
  column('image_id', 'INT64', rows.map(i => BigInt(i) * 9007199254740993n), 'DELTA_BINARY_PACKED'),
  column('label', 'STRING', rows.map(label), 'DELTA_LENGTH_BYTE_ARRAY'),
  column('path', 'STRING', rows.map(i => `images/val/${id(i)}.jpg`), 'DELTA_BYTE_ARRAY'),
  column('uuid', 'UUID', rows.map(i => `00000000-0000-0000-0000-${String(i).padStart(12, '0')}`)),
  column('half', 'FLOAT16', half, 'PLAIN'),
  column('half_split', 'FLOAT16', half, 'BYTE_STREAM_SPLIT'),
  column('float_split', 'FLOAT', half, 'BYTE_STREAM_SPLIT'),
  column('double_split', 'DOUBLE', half, 'BYTE_STREAM_SPLIT'),
  column('dictionary', 'DOUBLE', rows.map(i => score(i % 4, 0)), 'RLE_DICTIONARY'),
  column('int_delta', 'INT32', rows.map(i => (i % 2 ? -1 : 1) * i * 50000000), 'DELTA_BINARY_PACKED'),
  column('yes_rle', 'BOOLEAN', rows.map(i => i % 3 === 0), 'RLE'),
  column('yes', 'BOOLEAN', rows.map(i => i % 3 === 0), 'PLAIN'),
  { name: 'some', type: 'FLOAT', data: rows.map(i => i % 4 === 1 ? null : score(i, 3)) }]
const gzip = { GZIP: bytes => new Uint8Array(gzipSync(bytes)) }
parquetWriteFile({ filename: 'hyparquet_v2.parquet', columnData: encoded, pageSize: 60, rowGroupSize: 15 })
parquetWriteFile({
  filename: 'hyparquet_gzip.parquet', columnData: encoded, pageSize: 200, codec: 'GZIP', compressors: gzip })

// an index as pandas keeps it: once the numbers of the rows, once names
const index = data => [
  { name: 'cat', type: 'FLOAT', data: half }, { name: '__index_level_0__', type: data.type, data: data.values }]
parquetWriteFile({
  filename: 'index_numbers.parquet', columnData: index({ type: 'INT64', values: rows.map(BigInt) }) })
parquetWriteFile({ filename: 'index_names.parquet', columnData: index({ type: 'STRING', values: rows.map(id) }) })
rmSync('duckdb.wal', { force: true })
