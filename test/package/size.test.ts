import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {brotliCompressSync, constants} from 'node:zlib';
import {root} from './temporary-folder.js';

/** What a visitor downloads; design.md sets the limits. */
const scripts = [
  {file: 'ijn.js', least: 10_000, most: 22_000},
  {file: 'ijn-feed.js', least: 3_000, most: 15_000},
];

for (const {file, least, most} of scripts) {
  describe(file, () => {
    const code = readFileSync(join(root, 'dist', file));
    const {length} = brotliCompressSync(code, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: code.length,
      },
    });

    it(`is ${length} bytes with brotli, of ${most} that it may have`, () => {
      assert.ok(length <= most, `${length - most} bytes too many`);
      assert.ok(length > least, 'so little cannot be all of it');
    });

    it('has no comment but a licence, and no indentation', () => {
      const text = code.toString();
      const comments = text.match(/\/\*(?!!|\*?\s*@license)[\s\S]*?\*\/|^\s*\/\/.*$|<!--.*?-->/gm);
      assert.deepEqual(comments ?? [], []);
      assert.deepEqual(text.match(/(\n[ \t]|[ \t]{2}).{0,40}/g) ?? [], []);
    });
  });
}
