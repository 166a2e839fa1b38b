/** docs/in-a-frame.md is to be pasted from: what stands there is what the code says. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {frameAllow, frameListener, frameSandbox} from '../../src/embed/frame-listener.js';
import {root} from './temporary-folder.js';

const guide = readFileSync(join(root, 'docs/in-a-frame.md'), 'utf8');
const page = readFileSync(join(root, 'dist/embed.html'), 'utf8');

it('the two lines are those of the listener', () => {
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(guide) ?? [];
  assert.equal(script.trim(), frameListener);
});

it('the frame has the permissions that the elements can use', () => {
  assert.ok(guide.includes(`sandbox="${frameSandbox}"`));
  assert.ok(guide.includes(`allow="${frameAllow}"`));
});

it('the line that lists where feeds may come from stands in embed.html', () => {
  const [line = ''] = /<meta name="ijn-feeds"[^>]*>/.exec(guide) ?? [];
  assert.ok(page.includes(line));
});
