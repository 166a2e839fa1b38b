import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {partFindings} from '../../scripts/sizes/budget.js';
import {measureAll} from '../../scripts/sizes/measure.js';
import {figuresOf, sizesPage} from '../../scripts/sizes/page.js';
import {treemapOf} from '../../scripts/sizes/treemap.js';
import {root} from './temporary-folder.js';

const sizes = await measureAll();

it('gives each part of each script no more than its share', () => {
  assert.deepEqual(partFindings(sizes.scripts), []);
});

describe('what is documented is what is measured (to mend it: npm run sizes -- --write)', () => {
  for (const [file, now] of [
    ['docs/sizes.md', sizesPage(sizes)],
    ['docs/sizes.svg', treemapOf(sizes)],
  ] as const)
    it(file, () => {
      const written = figuresOf(readFileSync(join(root, file), 'utf8'));
      const measured = figuresOf(now);
      assert.ok(measured.size > 60, 'so few cannot be all');
      assert.deepEqual([...written.keys()].sort(), [...measured.keys()].sort());
      for (const [words, figure] of measured)
        assert.ok(
          Math.abs((written.get(words) ?? 0) - figure) <= 0.11 + figure * 0.02,
          `${words}: ${written.get(words)} is written, ${figure} measured`,
        );
    });
});
