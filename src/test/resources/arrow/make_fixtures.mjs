// Writes the fixtures into the directory that is named: node make_fixtures.mjs DIRECTORY
// Needs, in the working directory: npm install apache-arrow nodejs-polars @finos/perspective
import { createRequire } from 'module';
import { writeFileSync } from 'fs';
import { join } from 'path';

const require = createRequire(join(process.cwd(), 'x.js'));
const out = name => join(process.argv[2], name);
const range = n => [...Array(n).keys()];
const score = (i, j) => ((i * 31 + j * 17) % 97) / 128;
const CLASSES = ['tench', 'goldfish', 'great white shark'];

function javascript() {
  const a = require('apache-arrow');
  const field = (name, type) => new a.Field(name, type, true);
  const vector = (type, values) => a.vectorFromArray(values, type);
  const write = (name, batches, kind) =>
    writeFileSync(out(name), a.tableToIPC(new a.Table(batches), kind));
  const table = (types, columns) => new a.Table(
    new a.Schema(Object.entries(types).map(([name, type]) => field(name, type))),
    Object.fromEntries(Object.entries(types).map(([name, type]) => [name, vector(type, columns[name])])));

  // three batches of 3, 2 and 2 rows
  const types = { sample_id: new a.Utf8(), label: new a.Int32(), tench: new a.Float64(),
    goldfish: new a.Float64(), 'great white shark': new a.Float64() };
  const part = rows => table(types, {
    sample_id: rows.map(i => 'img/ü' + i + '.png'),
    label: rows.map(i => i === 4 ? null : i % 3),
    tench: rows.map(i => score(i, 0)),
    goldfish: rows.map(i => i === 1 ? null : score(i, 1)),
    'great white shark': rows.map(i => score(i, 2)) });
  const parts = [[0, 1, 2], [3, 4], [5, 6]].map(part);
  const all = parts[0].concat(parts[1], parts[2]);
  write('js_columns.arrow', all.batches, 'file');
  write('js_columns.arrows', all.batches, 'stream');

  // every type of number; large integers as names
  const n = 11;
  const integers = { i8: new a.Int8(), i16: new a.Int16(), i32: new a.Int32(), i64: new a.Int64(),
    u8: new a.Uint8(), u16: new a.Uint16(), u32: new a.Uint32(), u64: new a.Uint64() };
  const numbers = { ...integers, yes: new a.Bool(), f16: new a.Float16(), f32: new a.Float32(),
    f64: new a.Float64(), row_id: new a.Int64(), uid: new a.Uint64(),
    day: new a.DateDay(), at: new a.TimestampMillisecond(), bytes: new a.Binary(),
    price: new a.Decimal(2, 10, 128), nothing: new a.Null() };
  const big = Object.fromEntries(Object.keys(integers).map(name => [name, range(n).map(i =>
    name.endsWith('64') ? BigInt(i * 7 - (name[0] === 'i' ? 20 : 0)) : i * 7 - (name[0] === 'i' ? 20 : 0))]));
  write('js_types.arrow', table(numbers, {
    ...big,
    yes: range(n).map(i => i === 5 ? null : i % 3 === 0),
    f16: range(n).map(i => score(i, 0)),
    f32: range(n).map(i => score(i, 1)),
    f64: range(n).map(i => score(i, 2) / 3),
    row_id: range(n).map(i => 9007199254740993n + BigInt(i)),
    uid: range(n).map(i => 18446744073709551615n - BigInt(i)),
    day: range(n).map(i => new Date(i * 86400000)),
    at: range(n).map(i => new Date(i)),
    bytes: range(n).map(i => new Uint8Array([i])),
    price: range(n).map(i => new Uint32Array([i, 0, 0, 0])),
    nothing: range(n).map(() => null) }).batches, 'file');

  // lists, structs, maps; row 2 is missing
  const f32 = new a.Float32();
  const pair = new a.Struct([field('label', new a.Utf8()), field('score', f32)]);
  const nested = { fixed: new a.FixedSizeList(4, field('item', f32)), even: new a.List(field('item', f32)),
    top: new a.List(field('item', new a.Float64())), names: new a.List(field('item', new a.Utf8())),
    probs: new a.Struct(CLASSES.map(name => field(name, f32))),
    pipeline: new a.List(field('item', pair)),
    map: new a.Map_(new a.Field('entries', new a.Struct([
      new a.Field('key', new a.Utf8(), false), field('value', new a.Float64())]), false)),
    deep: new a.List(field('item', new a.List(field('item', f32)))) };
  const unless2 = value => range(6).map(i => i === 2 ? null : value(i));
  const shown = i => range(1 + i % 3);
  write('js_nested.arrow', table(nested, {
    fixed: range(6).map(i => range(4).map(j => score(i, j))),
    even: unless2(i => range(4).map(j => score(i, j))),
    top: unless2(i => shown(i).map(j => score(i, j))),
    names: unless2(i => shown(i).map(j => CLASSES[(i + j) % 3])),
    probs: unless2(i => Object.fromEntries(CLASSES.map((name, j) => [name, score(i, j)]))),
    pipeline: range(6).map(i => range(2).map(j => ({ label: CLASSES[(i + j) % 3], score: score(i, j) }))),
    map: range(6).map(i => new Map(range(3).map(j => [CLASSES[(i + j) % 3], score(i, (i + j) % 3)]))),
    deep: range(6).map(i => [[i]]) }).batches, 'file');

  // one dictionary a batch: the second adds to the first, the third replaces both
  const dictionary = new a.Dictionary(new a.Utf8(), new a.Int8(), 7);
  const listed = (values, indices) => {
    const type = dictionary;
    return new a.RecordBatch(new a.Schema([field('decision', type)]), a.makeData({
      type: new a.Struct([field('decision', type)]), length: indices.length, nullCount: 0,
      children: [a.makeData({ type, length: indices.length, nullCount: 0, dictionary: values,
        data: new Int8Array(indices) })] }));
  };
  const text = values => a.vectorFromArray(values, new a.Utf8());
  const two = text(['cat', 'dog']);
  const writer = new a.RecordBatchStreamWriter({ autoDestroy: false });
  writer.write(listed(two, [1, 0, 1]));
  writer.write(listed(two.concat(text(['bird'])), [2, 0]));
  writer.write(listed(text(['fish', 'ant']), [0, 1]));
  writer.finish();
  writeFileSync(out('js_dictionary.arrows'), writer.toUint8Array(true));
}

function polars() {
  const pl = require('nodejs-polars');
  const n = 40;
  const series = (name, type, value) => pl.Series(name, range(n).map(value), type);
  let frame = pl.DataFrame({
    id: series('id', pl.Utf8, i => i % 2 ? 's' + i : 'a name of more than twelve bytes ' + i),
    label: series('label', pl.Int64, i => i % 3),
    tench: series('tench', pl.Float32, i => score(i, 0)),
    goldfish: series('goldfish', pl.Float32, i => i === 7 ? null : score(i, 1)),
    sure: series('sure', pl.Bool, i => i % 4 === 1),
    scores: series('scores', pl.List(pl.Float32), i => range(5).map(j => score(i, j))),
    classes: series('classes', pl.List(pl.Utf8), i => range(2).map(j => CLASSES[(i + j) % 3])),
  });
  frame = frame
    .withColumn(pl.col('scores').cast(pl.FixedSizeList(pl.Float32, 5)).alias('fixed'))
    .withColumn(pl.col('id').cast(pl.Categorical).alias('image'));
  frame.writeIPC(out('pl.arrow'), { compression: 'uncompressed' });
  frame.writeIPC(out('pl_lz4.arrow'), { compression: 'lz4' });
  frame.writeIPC(out('pl_zstd.arrow'), { compression: 'zstd' });
  frame.writeIPCStream(out('pl_lz4.arrows'), { compression: 'lz4' });
}

// Arrow's C++ library: LZ4 frames of linked blocks, as a column is longer than the 64 KiB of one
async function perspective() {
  const { default: perspective } = await import(
    join(process.cwd(), 'node_modules/@finos/perspective/dist/esm/perspective.node.js'));
  const n = 9000;
  const view = await (await perspective.table({
    decision: range(n).map(i => CLASSES[i % 3]),
    tench: range(n).map(i => score(i, 0)),
    goldfish: range(n).map(i => score(i, 1)) })).view();
  writeFileSync(out('cpp_lz4.arrows'), Buffer.from(await view.to_arrow({ compression: 'lz4' })));
}

javascript();
polars();
await perspective();
process.exit(0);
