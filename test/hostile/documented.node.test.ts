import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {hostileDocument, plainText} from './document.js';
import {families} from './rows.js';
import {courseOf} from './row.js';
import {engines} from '../faults/rows.js';

const rows = families.flatMap((family) => family.rows);

describe('the table of hostile pages', () => {
  it('is documented as it is tested (to mend it: npm run hostile)', () => {
    const read = JSON.parse(readFileSync('test/hostile/names-read.json', 'utf8'));
    const document = readFileSync('docs/hostile-pages.md', 'utf8');
    assert.equal(plainText(document), plainText(hostileDocument(read)));
  });

  it('has a name of its own for each row', () => {
    const names = rows.map(({name}) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });

  it('says why something is missing, and what to do', () => {
    const silent = rows.filter((row) =>
      engines
        .map((engine) => courseOf(row, engine))
        .some(({sees, reason, mend}) => sees !== 'works' && !(reason && mend)),
    );
    assert.deepEqual(
      silent.map(({name}) => name),
      [],
    );
  });
});
