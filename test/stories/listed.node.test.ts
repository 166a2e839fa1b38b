import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

test('every file of stories is tested', () => {
  const list = readFileSync('test/stories/all-stories.ts', 'utf8');
  const files = readdirSync('stories', {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.stories.ts'))
    .map((file) => `../../stories/${file.replaceAll('\\', '/').replace(/ts$/, 'js')}`);
  assert.ok(files.length > 0);
  assert.deepEqual(
    files.filter((file) => !list.includes(`'${file}'`)),
    [],
  );
});
