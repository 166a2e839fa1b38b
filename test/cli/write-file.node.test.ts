import assert from 'node:assert/strict';
import {open, readFile, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {Mistake} from '../../src/cli/mistake.js';
import {writeWhole} from '../../src/cli/write-file.js';
import {folderWith} from './program.js';

test('a file is replaced as a whole: whoever has the old one open still has all of it', async () => {
  const {path} = await folderWith();
  const file = join(path, 'new/folder/file.txt');
  await writeWhole(file, 'old words');
  const reader = await open(file);
  await writeWhole(file, 'new');
  assert.equal(await reader.readFile('utf8'), 'old words');
  await reader.close();
  assert.equal(await readFile(file, 'utf8'), 'new');
  assert.deepEqual(await readdir(join(path, 'new/folder')), ['file.txt']);
});

test('what cannot be written leaves nothing behind and says why', async () => {
  const {path} = await folderWith();
  await assert.rejects(
    writeWhole(path, 'x'),
    (error) => error instanceof Mistake && error.message.startsWith(`${path}: cannot be written: `),
  );
  await writeFile(join(path, 'file'), '');
  await assert.rejects(writeWhole(join(path, 'file/x'), 'x'), /a file where its folder should be/);
  assert.deepEqual((await readdir(path)).sort(), ['feed.json', 'file']);
});
