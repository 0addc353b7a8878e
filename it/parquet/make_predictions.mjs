// Writes predictions/, with nodejs-polars 0.26.1 and @duckdb/node-api 1.5.6-r.1.
// The label of sample i is class i modulo 4. Member a is right on 48 of 60, b on 40, c on 45.
import { mkdirSync, writeFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import pl from 'nodejs-polars'

const CLASSES = ['cat', 'dog', 'fish', 'newt']
const rows = [...Array(60).keys()]
const id = i => `img_${String(i).padStart(3, '0')}.jpg`
const scores = (i, right, most) => CLASSES.map((_, j) => j === (i + (right ? 0 : 1)) % 4 ? most : (1 - most) / 3)

function columns(order, classes, all) {
  return [
    pl.Series('id', order.map(id)),
    pl.Series('label', order.map(i => CLASSES[i % 4])),
    ...classes.map(name => pl.Series(name, order.map(i => all[i][CLASSES.indexOf(name)]), pl.Float32))]
}

mkdirSync('predictions/b', { recursive: true })
const a = rows.map(i => scores(i, i % 5 !== 0, 0.85))
pl.DataFrame(columns(rows, CLASSES, a)).writeParquet('predictions/a.parquet', { compression: 'zstd' })

// in another order of rows and of classes, by other software, and in two parts
const b = rows.map(i => scores(i, i % 3 !== 0, 0.7))
writeFileSync('b.csv', pl.DataFrame(columns([...rows].reverse(), [...CLASSES].reverse(), b)).writeCSV())
const sql = await (await DuckDBInstance.create()).connect()
for (const part of [0, 1]) {
  await sql.run(`copy (select id, label, newt::float newt, fish::float fish, dog::float dog, cat::float cat
    from 'b.csv' order by id desc limit 30 offset ${30 * part})
    to 'predictions/b/part-0000${part}.snappy.parquet' (format parquet, compression snappy)`)
}
writeFileSync('predictions/b/_SUCCESS', '')

// three files, compressed with gzip
const c = rows.map(i => scores(i, i % 4 !== 1, 0.6))
for (const fold of [0, 1, 2]) {
  pl.DataFrame(columns(rows.filter(i => i % 3 === fold), CLASSES, c))
    .writeParquet(`predictions/c-fold${fold}.parquet`, { compression: 'gzip' })
}
