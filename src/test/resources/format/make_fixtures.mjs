// Writes the Arrow and Parquet files beside this file. See README.md.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// node make_fixtures.mjs DIRECTORY_OF_NODE_MODULES
const require = createRequire(pathToFileURL(process.argv[2] + '/x.js'));
const { tableFromArrays, tableToIPC } = require('apache-arrow');
const { parquetWriteBuffer } = await import(pathToFileURL(process.argv[2] + '/node_modules/hyparquet-writer/src/index.js'));

const here = new URL('.', import.meta.url);
const columns = { a: Float64Array.of(0, 0.25), b: Float64Array.of(1, 0.75) };
const table = tableFromArrays(columns);
writeFileSync(new URL('table.arrow', here), tableToIPC(table, 'file'));
writeFileSync(new URL('table.arrows', here), tableToIPC(table, 'stream'));
const data = Object.entries(columns).map(([name, values]) => ({ name, data: Array.from(values) }));
writeFileSync(new URL('table.parquet', here), Buffer.from(parquetWriteBuffer({ columnData: data })));
