/** An hour on one page. CI makes 2,000 changes in it; `npm run endurance` makes 10,000. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {anHour} from './an-hour.js';
import {visitor} from '../package/visitor.js';
import {growth} from './growth.js';

const person = await visitor();
const changes = Number(process.env['IJN_CHANGES'] ?? 2000);

describe(`${changes} changes in an hour`, async () => {
  it('leave nothing behind', async () => {
    const parts = Array.from({length: 4}, () => changes / 4);
    const {living, made, ran, passed, asked, errors} = await anHour(person, {first: 800, parts});
    console.log(
      [
        living.map((each) => JSON.stringify(each)).join('\n'),
        JSON.stringify(made),
        `${ran} timers ran`,
      ].join('\n'),
    );
    assert.deepEqual(growth(living, parts), []);
    assert.deepEqual(errors, []);
    // The hour was one: what opens and closes in it did, and the feed was asked for again when it was over.
    assert.ok(passed > 3_600_000, `${passed} ms`);
    assert.ok(ran >= 12, `${ran} timers`);
    assert.equal(asked.after, asked.before + 1);
    assert.ok(
      Object.values(made).every((count) => count >= changes / 50),
      JSON.stringify(made),
    );
  });
});

describe('it would be noticed', async () => {
  const spoiled = {
    'that removed elements are held': [
      'ijn-',
      `new MutationObserver((records) => records.forEach(({removedNodes}) => (window.held ??= []).push(...removedNodes)))
        .observe(document, {childList: true, subtree: true});`,
    ],
    'that listeners are never taken away': [
      'listeners',
      'AbortController.prototype.abort = () => {};',
    ],
    'that timers are never ended': ['timers', 'window.clearTimeout = () => {};'],
    'that each change leaves something in the heap': [
      'heap',
      `new MutationObserver((records) => records.forEach(() => (window.held ??= []).push(new Array(2000).fill(0.5))))
        .observe(document, {childList: true, subtree: true, attributes: true});`,
    ],
  } as const;
  for (const [what, [noticed, spoil]] of Object.entries(spoiled))
    it(what, async () => {
      const parts = [40, 40];
      const {living} = await anHour(person, {first: 40, parts, spoil});
      const told = growth(living, parts);
      assert.ok(
        told.some((line) => line.startsWith(noticed)),
        told.join('; '),
      );
    });
});
