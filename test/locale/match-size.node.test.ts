import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {build, type Rolldown} from 'vite';

/** Every visitor loads it, and its tables could grow long; a limit of its own, besides that of dist/ijn.js. */
const most = 1_500;

const {output} = (await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    write: false,
    target: 'baseline-widely-available',
    minify: 'terser',
    terserOptions: {module: true, ecma: 2020},
    rolldownOptions: {
      input: fileURLToPath(new URL('../../src/locale/match.ts', import.meta.url)),
      preserveEntrySignatures: 'strict',
    },
  },
})) as Rolldown.RolldownOutput;

const [{code}, ...others] = output;
const {length} = gzipSync(code, {level: 9});

test(`matchLocale alone is ${length} bytes with gzip (${brotliCompressSync(code).length} with brotli), of ${most}`, () => {
  assert.deepEqual(others, []);
  assert.ok(code.includes('export{'), 'it must not be shaken away');
  assert.ok(length > 300 && length <= most);
});
