import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {describeProblem, parseFeed, type Feed} from '../../src/feed/index.js';
import {validFeed, type Json} from './arbitrary-feed.js';
import {hostileAddresses, hostileWords} from './attacks.js';
import {makeFeed} from './feeds.js';
import {faultsOf} from './sound-feed.js';
import {own, places, spoiledFeed} from './spoiled-feed.js';

/*
 * Whatever parseFeed is given, it throws nothing, says what is wrong, and what it hands on is sound. Each run makes other
 * inputs; a failure prints the seed and path that make the same again, as in `{numRuns: 10_000, seed: -1, path: '5:0'}`.
 */

const runs = {numRuns: 10_000};

/** Reads a value, and expects an answer of the promised form and a sound feed if there is one. */
function read(input: unknown): Feed | undefined {
  const {feed, problems} = parseFeed(input);
  assert.ok(Array.isArray(problems));
  assert.ok(feed !== undefined || problems.length > 0, 'refused without a reason');
  for (const problem of problems) {
    for (const name of ['path', 'reason', 'mend'] as const)
      assert.equal(typeof problem[name], 'string');
    assert.match(problem.severity, /^(error|warning)$/);
    assert.match(describeProblem(problem), /To mend it: ./);
  }
  if (feed !== undefined) assert.deepEqual(faultsOf(feed), []);
  return feed;
}

const anything = fc.anything({
  key: fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'version', 'id', 'actions', 'pipeline'),
  ),
  maxDepth: 4,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
});

const refuse = (thrown: unknown) => () => {
  throw thrown;
};

/** What a getter or trap throws; some cannot even be made into words. */
const thrown: unknown[] = [
  new Error('no'),
  undefined,
  null,
  'no',
  Symbol('no'),
  Object.create(null),
  {toString: refuse(new Error('not this either'))},
  {toString: () => ({})},
];

const trapped = (target: object, what: unknown) =>
  new Proxy(target, {
    get: refuse(what),
    has: refuse(what),
    ownKeys: refuse(what),
    getOwnPropertyDescriptor: refuse(what),
    getPrototypeOf: refuse(what),
  });

function cyclic(): unknown {
  const value: Record<string, unknown> = {version: 1, list: []};
  value['pipeline'] = value['actions'] = value;
  (value['list'] as unknown[]).push(value['list'], value);
  return value;
}

/** Holds a value out of fast-check's sight, which would look into it and be thrown at. */
const held = (make: () => unknown, words: string) => ({make, [fc.toStringMethod]: () => words});

const trapKinds = {
  object: (what: unknown) => trapped({}, what),
  list: (what: unknown) => trapped([], what),
  function: (what: unknown) => trapped(() => {}, what),
  getter: (what: unknown) =>
    Object.defineProperty({version: 1}, 'id', {enumerable: true, get: refuse(what)}),
  conversion: (what: unknown) => ({toJSON: refuse(what), toString: refuse(what)}),
};

const odds: (() => unknown)[] = [
  cyclic,
  () => Symbol('feed'),
  () => Symbol.iterator,
  () => () => ({version: 1}),
  () => class Feed extends Map {},
  () => -0,
  () => NaN,
  () => Infinity,
  () => -Infinity,
  () => Number.MAX_VALUE,
  () => -Number.MAX_SAFE_INTEGER - 2,
  () => 10n ** 400n,
  () => new Date(NaN),
  () => /x/g,
  () => new Error('x'),
  () => new WeakMap(),
  () => Promise.resolve({}),
  () => globalThis,
  () => new Uint8Array(8).subarray(3),
  () => new DataView(new ArrayBuffer(4)),
  () => new SharedArrayBuffer(4),
  () => Array.from({length: 6000}),
  () => Object.freeze({version: 1}),
  () => Object.create({version: 1, id: 'inherited'}),
];

/** Values that JSON cannot hold and that a program may still hand over. */
const unruly = fc.oneof(
  {weight: 3, arbitrary: anything.map((value) => held(() => value, fc.stringify(value)))},
  fc
    .tuple(fc.constantFrom(...thrown.keys()), fc.constantFrom(...Object.entries(trapKinds)))
    .map(([i, [name, trap]]) => held(() => trap(thrown[i]), `${name} that throws thrown[${i}]`)),
  fc.constantFrom(...odds).map((make) => held(make, String(make))),
);

test('10,000 arbitrary values are refused, with reasons', () => {
  fc.assert(
    fc.property(unruly, ({make}) => assert.equal(read(make()), undefined)),
    runs,
  );
});

test('10,000 valid feeds with arbitrary values in them come out sound, or not at all', (context) => {
  let accepted = 0;
  const change = fc.tuple(fc.nat(), unruly);
  fc.assert(
    fc.property(validFeed, fc.array(change, {minLength: 1, maxLength: 3}), (feed, changes) => {
      const document = structuredClone(feed);
      const all = [...places(document)];
      for (const [at, {make}] of changes) {
        const [holder, key] = all[at % all.length]!;
        own(holder, key, make() as Json);
      }
      if (read(document)) accepted++;
    }),
    runs,
  );
  context.diagnostic(`${accepted} of ${runs.numRuns} were accepted, less what was bad in them`);
});

test('what changes between two readings is read once', () => {
  const attack = fc.tuple(fc.nat(), fc.constantFrom(...hostileAddresses, ...hostileWords));
  fc.assert(
    fc.property(validFeed, fc.array(attack, {minLength: 1, maxLength: 5}), (feed, attacks) => {
      const document = structuredClone(feed);
      const all = [...places(document)];
      for (const [at, later] of attacks) {
        const [holder, key] = all[at % all.length]!;
        const first = holder[key];
        let asked = 0;
        Object.defineProperty(holder, key, {
          enumerable: true,
          configurable: true,
          get: () => (asked++ === 0 ? first : later),
        });
      }
      read(document);
    }),
    {numRuns: 2000},
  );
});

const bytesOf = (value: Json) => new TextEncoder().encode(JSON.stringify(value));

/** Text that looks like JSON, and bytes that look like text. */
const jsonLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'{}[]:,"\\', 'null', 'true', '-', '1e308', '1e999', '"\\ud800"', '\u0000'),
      fc.constantFrom('"__proto__":', '"constructor":', '"version":1', '"actions":[', '\ufeff'),
      fc.json(),
      fc.string({unit: 'binary', maxLength: 20}),
    ),
    {maxLength: 12},
  )
  .map((parts) => parts.join(''));

test('10,000 arbitrary strings and bytes are refused, with reasons', () => {
  const input = fc.oneof(
    fc.json(),
    jsonLike,
    fc.string({unit: 'binary'}),
    fc.uint8Array(),
    fc.uint8Array().map(({buffer}) => buffer),
    jsonLike.map((text) => new TextEncoder().encode(text)),
    jsonLike.map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0))),
    jsonLike.map(
      (text) => new Uint8Array(Uint16Array.from(text, (_, i) => text.charCodeAt(i)).buffer),
    ),
    fc.nat({max: 100_000}).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
    fc.nat({max: 100_000}).map((depth) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)),
  );
  fc.assert(
    fc.property(input, (value) => assert.equal(read(value), undefined)),
    runs,
  );
});

test('10,000 feeds with broken bytes come out sound, or not at all', (context) => {
  let accepted = 0;
  const change = fc.record({
    kind: fc.constantFrom('set', 'insert', 'delete', 'cut'),
    at: fc.nat(),
    byte: fc.oneof(fc.nat({max: 255}), fc.constantFrom(0x00, 0x22, 0x5c, 0x7b, 0xc0, 0xed, 0xff)),
  });
  fc.assert(
    fc.property(validFeed, fc.array(change, {minLength: 1, maxLength: 3}), (feed, changes) => {
      let bytes = [...bytesOf(feed)];
      for (const {kind, at, byte} of changes) {
        const place = at % bytes.length;
        if (kind === 'set') bytes[place] = byte;
        if (kind === 'insert') bytes.splice(place, 0, byte);
        if (kind === 'delete') bytes.splice(place, 1);
        if (kind === 'cut') bytes = bytes.slice(0, Math.max(1, place));
      }
      if (read(Uint8Array.from(bytes))) accepted++;
    }),
    runs,
  );
  context.diagnostic(`${accepted} of ${runs.numRuns} were accepted, less what was bad in them`);
});

test('10,000 spoiled feeds come out sound, or not at all', (context) => {
  let accepted = 0;
  fc.assert(
    fc.property(spoiledFeed, (document) => {
      if (read(JSON.stringify(document))) accepted++;
    }),
    runs,
  );
  context.diagnostic(`${accepted} of ${runs.numRuns} were accepted, less what was bad in them`);
});

test('every attack in every place of the small feed comes to nothing', () => {
  const feed = JSON.parse(JSON.stringify(makeFeed())) as Json;
  const count = [...places(feed)].length;
  for (let at = 0; at < count; at++) {
    for (const value of [...hostileAddresses, ...hostileWords]) {
      const document = structuredClone(feed);
      const [holder, key] = [...places(document)][at]!;
      own(holder, key, value);
      read(document);
    }
  }
});
