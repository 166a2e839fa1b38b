/** docs/speed.md says what was measured last: its tables are those of test/bench/results/. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {documented, withResults} from './documented.js';

const home = new URL('../../../docs/speed.md', import.meta.url);
const document = readFileSync(home, 'utf8');

test('puts results between their marks, in place of earlier ones, without title and note', () => {
  const results = '# Title\n\nA note.\n\nMeasured today.\n\n| a |\n';
  const empty = 'Before\n\n<!-- results of one -->\n<!-- end of one -->\n\nAfter\n';
  const filled =
    'Before\n\n<!-- results of one -->\n\nMeasured today.\n\n| a |\n\n<!-- end of one -->\n\nAfter\n';
  assert.equal(withResults(empty, 'one', results), filled);
  assert.equal(withResults(filled.replace('| a |', '| b |'), 'one', results), filled);
  assert.equal(withResults(empty, 'other', results), empty);
});

test('docs/speed.md has a place for results', () => {
  assert.deepEqual(documented(document).includes('visits'), true);
});

for (const name of documented(document))
  test(`the figures of "${name}" in docs/speed.md are those that were measured`, () => {
    const results = readFileSync(new URL(`../results/${name}.md`, import.meta.url), 'utf8');
    assert.equal(withResults(document, name, results), document);
  });

test('docs/speed.md shows charts that are there', () => {
  const charts = [...document.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  assert.notEqual(charts.length, 0);
  for (const path of charts) assert.ok(existsSync(new URL(path, home)), path);
});
