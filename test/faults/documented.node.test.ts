import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {cells, documentedRows} from './document.js';
import {sections} from './rows.js';

// It is JavaScript, since the runner's configuration is.
const {behaviours} = await import(new URL('behaviours.mjs', import.meta.url).href);

const rows = sections.flatMap((section) => section.rows);

describe('the fault table', () => {
  it('is documented as it is tested (to mend it: npm run faults)', () => {
    const document = readFileSync('docs/faults.md', 'utf8');
    assert.deepEqual(documentedRows(document), rows.map(cells));
  });

  it('has a name of its own for each row', () => {
    const names = rows.map(({name}) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('has a row for each behaviour, and a behaviour for each row', () => {
    const used = rows.flatMap(({behaviour, before}) => [behaviour, before ?? 'well']);
    const named = new Set(used.map((text) => text.split('&')[0]));
    // Not listening is the server's, not a behaviour's.
    named.delete('offline');
    assert.deepEqual([...named].sort(), Object.keys(behaviours).sort());
  });
});
