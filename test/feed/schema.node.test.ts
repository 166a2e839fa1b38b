import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import fc from 'fast-check';
import {z} from 'zod';
import {describeProblem, parseFeed} from '../../src/feed/index.js';
import {feedSchema} from '../../src/feed/schema.js';
import {validFeed, type Json} from './arbitrary-feed.js';
import {mutate, oddValues, own, places, spoiledFeed} from './spoiled-feed.js';

/*
 * The browser does not run the Zod schema but a checker generated from it. Here the two get the same documents, made at
 * random: valid ones, and valid ones with something done to them that editors and their programs do.
 */

/** The two give the same answer to a document; which it is. */
function agree(document: Json): boolean {
  const checked = feedSchema.safeParse(document);
  const {feed, problems} = parseFeed(document);
  const errors = problems.filter(({severity}) => severity === 'error');
  if (checked.success !== (errors.length === 0)) {
    const difference = checked.success
      ? `Zod accepts, parseFeed says: ${errors.map(describeProblem).join(' ')}`
      : `parseFeed accepts, Zod says: ${z.prettifyError(checked.error)}`;
    assert.fail(difference);
  }
  if (checked.success) assert.deepEqual(feed, checked.data);
  if (feed) {
    const again = feedSchema.safeParse(feed);
    assert.ok(
      again.success,
      `Zod refuses what parseFeed returned: ${again.error && z.prettifyError(again.error)}`,
    );
    assert.deepEqual(parseFeed(feed), {feed, problems: []});
  }
  return checked.success;
}

const runs = {numRuns: 2000};

test('the schema and parseFeed both accept valid feeds and make the same of them', () => {
  fc.assert(
    fc.property(validFeed, (document) => {
      assert.equal(
        agree(document),
        true,
        z.prettifyError(feedSchema.safeParse(document).error ?? {issues: []}),
      );
    }),
    {numRuns: 500},
  );
});

test('the schema and parseFeed agree on feeds to which something was done', (context) => {
  let accepted = 0;
  fc.assert(
    fc.property(spoiledFeed, (document) => {
      if (agree(document)) accepted++;
    }),
    runs,
  );
  context.diagnostic(`${accepted} of ${runs.numRuns} were still valid`);
});

test('the schema and parseFeed agree on the built-in feed with each odd value in each place', async () => {
  const json = await readFile(
    new URL('../../src/feed/built-in/feed.json', import.meta.url),
    'utf8',
  );
  const count = [...places(JSON.parse(json) as Json)].length;
  fc.assert(
    fc.property(fc.nat({max: count - 1}), fc.constantFrom(...oddValues), (at, value) => {
      const document = JSON.parse(json) as Json;
      mutate(document, {kind: 'replace', at, other: 0, value});
      agree(document);
    }),
    {numRuns: 1000},
  );
});

test('the schema and parseFeed agree on a translation whose language is "__proto__"', () => {
  const [document] = fc.sample(validFeed, 1);
  const {translations} = document as {translations: object};
  own(translations, '__proto__', 'feed.es.json');
  agree(document!);
});

test('what parseFeed saves of a feed with arbitrary values, the schema accepts', () => {
  fc.assert(
    fc.property(
      validFeed,
      fc.array(fc.tuple(fc.nat(), fc.anything()), {minLength: 1, maxLength: 3}),
      (document, changes) => {
        for (const [at, value] of changes) {
          const all = [...places(document)];
          const [holder, key] = all[at % all.length]!;
          own(holder, key, value as Json);
        }
        const {feed} = parseFeed(document);
        if (feed) assert.ok(feedSchema.safeParse(feed).success);
      },
    ),
    {numRuns: 500},
  );
});

test('the published JSON Schema is what the Zod schema says', async () => {
  const published = JSON.parse(
    await readFile(new URL('../../dist/feed.schema.json', import.meta.url), 'utf8'),
  ) as Json;
  assert.deepEqual(
    published,
    JSON.parse(JSON.stringify(z.toJSONSchema(feedSchema, {io: 'input'}))),
  );
});
