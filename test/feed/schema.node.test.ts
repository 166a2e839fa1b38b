import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import fc from 'fast-check';
import {z} from 'zod';
import {describeProblem, parseFeed} from '../../src/feed/index.js';
import {feedSchema} from '../../src/feed/schema.js';

/*
 * The browser does not run the Zod schema but a checker generated from it. Here the two get the same documents, made at
 * random: valid ones, and valid ones with something done to them that editors and their programs do.
 */

type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** An arbitrary object; fields whose name ends in `?` are sometimes absent. */
const record = (fields: Record<string, fc.Arbitrary<unknown>>) => {
  const names = Object.keys(fields).map((name) => name.replace('?', ''));
  return fc.record(Object.fromEntries(names.map((name, i) => [name, Object.values(fields)[i]!])), {
    requiredKeys: names.filter((name) => name in fields),
    noNullPrototype: true,
  }) as fc.Arbitrary<Record<string, unknown>>;
};

const several = <T>(item: fc.Arbitrary<T>) => fc.array(item, {maxLength: 3});
const words = fc.constantFrom(
  'Free them all.',
  '*All* of **them**',
  'ﮐﯿﺎ\u200c ہے',
  '¿Sí? 🙌🏾',
  'a \\* b',
);
const language = fc.constantFrom('en', 'es', 'zh-Hant', 'pt-BR', 'ar', 'en-US-x-plain');
const text = fc.oneof(words, record({text: words, lang: language}));
const texts = several(text);
const link = fc.oneof(
  fc
    .webUrl({validSchemes: ['https'], withQueryParameters: true})
    .filter((url) => url.length < 2048),
  fc.constantFrom('https://example.org', 'https://пример.example/ü?a=1&b=2#c'),
);
const day = fc
  .date({min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, end]) => whole.slice(0, end));
const instant = fc
  .tuple(day, fc.constantFrom('T00:00:00Z', 'T09:30:00-05:00', 'T23:59:59.123+14:00'))
  .map((parts) => parts.join(''));
const moment = fc.oneof(day, instant);
const time = fc.constantFrom('00:00', '09:00', '23:59');
const zone = fc.constantFrom('America/New_York', 'UTC', 'Asia/Kolkata');
const stageIds = ['stop', 'jail', 'hold', '287g'];
const actionIds = ['petition', 'call-1', 'a', 'b', 'c', 'd'];
const some = (ids: string[]) => fc.subarray(ids);
const source = record({title: text, url: link, 'date?': date});
const sources = several(source);
const hours = record({
  days: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
  opens: time,
  closes: time,
  timeZone: zone,
});
const phone = record({
  label: text,
  number: fc.constantFrom('+12025550123', '+4930123456'),
  'extension?': fc.constantFrom('12', '*9#'),
  'hours?': several(hours),
});

const kindFields: Record<string, Record<string, fc.Arbitrary<unknown>>> = {
  sign: {},
  donate: {},
  call: {phones: several(phone), script: texts, 'voicemail?': texts},
  email: {to: fc.constantFrom('a@b.example', 'a+b@c-d.example.org'), subject: text, message: text},
  share: {text, hashtags: several(fc.constantFrom('StopICE', 'अब', 'a_1'))},
  read: {},
  listen: {},
  attend: {starts: instant, ends: instant, place: text},
};

const action = (id: string, stages: string[]) =>
  fc.constantFrom(...Object.keys(kindFields)).chain((kind) =>
    record({
      id: fc.constant(id),
      kind: fc.constant(kind),
      title: text,
      'body?': texts,
      'target?': text,
      'region?': several(fc.constantFrom('US-NY', 'US-CA', 'MX-JAL')),
      'stages?': some(stages),
      'opens?': moment,
      'closes?': moment,
      'urgent?': fc.boolean(),
      status: fc.constantFrom('open', 'paused', 'ended', 'won', 'lost'),
      'outcome?': record({summary: text, date, sources}),
      'checkedOn?': date,
      'url?': link,
      'urlLanguage?': language,
      'sourceParameter?': fc.constantFrom('source', 'utm_source', 'r.s-t'),
      'reveals?': text,
      'expect?': texts,
      'audio?': link,
      'sources?': sources,
      ...kindFields[kind],
    }),
  );

const inOrder = (item: Record<string, unknown>, first: string, second: string) => {
  if (String(item[first]).slice(0, 10) > String(item[second]).slice(0, 10))
    [item[first], item[second]] = [item[second], item[first]];
  // The same day as an instant of each: the offsets decide, so leave the first out or make them the same.
  else if (String(item[first]).slice(0, 10) === String(item[second]).slice(0, 10))
    item[second] = item[first];
};

/** Makes an action obey the rules between its fields, as an editor would. */
function settle(item: Record<string, unknown>): Record<string, unknown> {
  if (item['status'] === 'won' || item['status'] === 'lost')
    item['outcome'] ??= {summary: 'It ended.', date: '2026', sources: []};
  if (item['status'] === 'open') item['url'] ??= 'https://example.org/';
  if (item['opens'] && item['closes']) inOrder(item, 'opens', 'closes');
  if (item['starts']) inOrder(item, 'starts', 'ends');
  return item;
}

const stage = (id: string, actions: string[]) =>
  record({
    id: fc.constant(id),
    title: text,
    'term?': text,
    'gateway?': fc.boolean(),
    body: texts,
    'programs?': texts,
    decides: texts,
    interventions: several(record({text, 'actions?': some(actions)})),
    'figures?': several(record({text, asOf: date, source})),
    'sources?': sources,
  });

const validFeed = fc
  .tuple(fc.subarray(stageIds), fc.subarray(actionIds))
  .chain(([stages, actions]) =>
    record({
      version: fc.constant(1),
      id: fc.constantFrom('ijn-handout', 'x'),
      sequence: fc.nat(),
      issued: instant,
      'expires?': fc.constantFrom('2031-01-01T00:00:00Z', '2032-06-30T23:59:59-08:00'),
      language,
      review: fc.constantFrom('original', 'draft', 'reviewed'),
      'reviewedOn?': date,
      translations: fc.dictionary(
        language,
        fc.constantFrom('feed.es.json', '../a/b.json?c#d', 'https://example.org/f'),
      ),
      publisher: record({name: text, url: link}),
      timeZone: zone,
      title: text,
      question: text,
      'introduction?': text,
      principles: several(
        record({
          id: fc.constant(''),
          title: text,
          'highlight?': text,
          body: texts,
          stages: some(stages),
          actions: some(actions),
        }),
      ).map((items) => items.map((item, i) => ({...item, id: `principle-${i}`}))),
      actions: fc.tuple(...actions.map((id) => action(id, stages).map(settle))),
      pipeline: record({
        title: text,
        summary: text,
        stages: fc.tuple(...stages.map((id) => stage(id, actions))),
        flows: stages.length
          ? several(
              record({
                from: fc.constantFrom(...stages),
                to: fc.constantFrom(...stages),
                kind: fc.constantFrom('main', 'bypass', 'exit'),
                'label?': text,
              }),
            )
          : fc.constant([]),
      }),
      partners: several(record({name: text, 'alsoKnownAs?': text, url: link})),
    }).map((feed) => JSON.parse(JSON.stringify(feed)) as Json),
  );

/** What stands in feeds by mistake or by malice. */
const oddValues: Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  2,
  1.5,
  1e21,
  2 ** 53,
  '',
  ' ',
  '\n',
  'x',
  '1',
  '__proto__',
  'constructor',
  'toString',
  [],
  {},
  [[]],
  [null],
  [''],
  ['stop'],
  ['x'],
  [{}],
  {text: 'x'},
  {text: 'x', lang: 'es'},
  {text: '', lang: 'es'},
  {text: 'x', lang: 'not a tag'},
  {text: {text: 'x', lang: 'es'}, lang: 'es'},
  {lang: 'es'},
  'a\u202eb',
  'a\u2066b',
  'a\ud800b',
  '\udc00',
  'a\u200d\u200f b',
  '\ufeff',
  '\u0000',
  '*',
  'x'.repeat(101),
  'x'.repeat(4001),
  '2026',
  '2026-00',
  '2026-13',
  '2026-2',
  '2026-02-30',
  '2024-02-29',
  '0000-01-01',
  '2026-06-31T00:00:00Z',
  '2026-06-30T24:00:00Z',
  '2026-06-30T00:00:60Z',
  '2026-06-30 00:00:00Z',
  '2026-06-30T00:00:00',
  '2026-06-30T00:00:00+24:00',
  '2019-01-01',
  '2019-01-01T00:00:00Z',
  '2040-01-01',
  '2040-01-01T00:00:00Z',
  '24:00',
  '9:00',
  '+05:00',
  'UTC',
  'Mars/Olympus',
  'Europe/Berlin',
  'en',
  'EN-us',
  'e',
  'en_US',
  '*-CH',
  'i-klingon',
  'http://a.example',
  'https://u:p@a.example',
  'https://',
  'https:a.example',
  ' https://a.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '//a.example/b',
  '../x',
  'feed.json',
  'https://[::1]/',
  'https://a b.example',
  '+1',
  '+12025550123',
  '202-555-0123',
  '*1#',
  'a@b.example',
  'a@b',
  'a?b@c.example',
  '#tag',
  'tag',
  'US-NY',
  'us-ny',
  'US',
  'open',
  'won',
  'lost',
  'sign',
  'call',
  'attend',
  'main',
  'mon',
  'stop',
  'petition',
  'a--b',
];

type Mutation =
  | {
      kind: 'delete' | 'duplicate' | 'proto' | 'unknown' | 'lengthen' | 'swap';
      at: number;
      other: number;
    }
  | {kind: 'replace' | 'insert'; at: number; other: number; value: Json};

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('delete', 'duplicate', 'proto', 'unknown', 'lengthen', 'swap'),
    at: fc.nat(),
    other: fc.nat(),
  }) as fc.Arbitrary<Mutation>,
  fc.record({
    kind: fc.constantFrom('replace', 'insert'),
    at: fc.nat(),
    other: fc.nat(),
    value: fc.oneof(
      fc.constantFrom(...oddValues),
      fc.jsonValue({maxDepth: 2}) as fc.Arbitrary<Json>,
    ),
  }) as fc.Arbitrary<Mutation>,
);

type Holder = Record<string | number, Json>;

/** Every place in a document, as the object or array and the key. */
function* places(value: Json): Generator<[Holder, string | number]> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const name = Array.isArray(value) ? Number(key) : key;
    yield [value as Holder, name];
    yield* places((value as Holder)[name] as Json);
  }
}

/** Gives an object an own field of any name, "__proto__" too, as `JSON.parse` does. */
const own = (holder: object, name: string | number, value: Json) =>
  Object.defineProperty(holder, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });

function mutate(document: Json, change: Mutation): void {
  const all = [...places(document)];
  if (all.length === 0) return;
  const [holder, key] = all[change.at % all.length]!;
  const [otherHolder, otherKey] = all[change.other % all.length]!;
  const copy = (value: Json) => JSON.parse(JSON.stringify(value)) as Json;
  switch (change.kind) {
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 'duplicate':
      if (Array.isArray(holder)) holder.push(copy(holder[Number(key)]!));
      break;
    case 'proto':
      if (!Array.isArray(holder)) own(holder, '__proto__', copy(holder[key]!));
      break;
    case 'unknown':
      if (!Array.isArray(holder)) holder['somethingNew'] = copy(holder[key]!);
      break;
    case 'lengthen':
      if (typeof holder[key] === 'string') holder[key] += ' and more';
      break;
    case 'swap':
      holder[key] = copy(otherHolder[otherKey]!);
      break;
    case 'replace':
      holder[key] = change.value;
      break;
    case 'insert':
      if (Array.isArray(holder)) holder.splice(Number(key), 0, change.value);
      else own(holder, String(oddValues[change.other % oddValues.length]), change.value);
  }
}

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
    fc.property(
      validFeed,
      fc.array(mutation, {minLength: 1, maxLength: 3}),
      (document, changes) => {
        for (const change of changes) mutate(document, change);
        if (agree(document)) accepted++;
      },
    ),
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

test('parseFeed never throws, whatever it gets', () => {
  fc.assert(
    fc.property(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withTypedArray: true,
        withObjectString: true,
      }),
      (value) => {
        const {feed, problems} = parseFeed(value);
        assert.ok(feed === undefined && problems.length > 0);
      },
    ),
    runs,
  );
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({unit: 'binary'}), fc.uint8Array()), (input) => {
      assert.ok(parseFeed(input).problems.length > 0);
    }),
    runs,
  );
  fc.assert(
    fc.property(
      validFeed,
      fc.array(fc.tuple(fc.nat(), fc.anything()), {minLength: 1, maxLength: 3}),
      (document, changes) => {
        for (const [at, value] of changes) {
          const all = [...places(document)];
          const [holder, key] = all[at % all.length]!;
          if (typeof key === 'number') (holder as unknown as unknown[])[key] = value;
          else
            Object.defineProperty(holder, key, {
              value,
              enumerable: true,
              configurable: true,
              writable: true,
            });
        }
        const {feed} = parseFeed(document);
        if (feed) assert.ok(feedSchema.safeParse(feed).success);
      },
    ),
    {numRuns: 500},
  );
});

test('parseFeed survives values that throw when they are read', () => {
  const hostile = new Proxy(
    {},
    {
      get() {
        throw new Error('no');
      },
      has() {
        throw new Error('no');
      },
      getOwnPropertyDescriptor() {
        throw new Error('no');
      },
    },
  );
  const deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000)) as Json;
  for (const value of [
    hostile,
    {
      version: 1,
      get id() {
        throw new Error('no');
      },
    },
    deep,
    undefined,
    Symbol('x'),
    () => {},
  ]) {
    const {feed, problems} = parseFeed(value);
    assert.equal(feed, undefined);
    assert.ok(problems.length > 0);
  }
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
