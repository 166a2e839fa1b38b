/** Feeds to which something was done, by mistake or by malice; in Node and in browsers. */
import fc from 'fast-check';
import {ordinaryWords, validFeed, type Json} from './arbitrary-feed.js';
import {hostileAddresses, hostileWords} from './attacks.js';

/** What stands in feeds by mistake. */
export const oddValues: Json[] = [
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
  2 ** 53 - 1,
  1e308,
  -1e308,
  5e-324,
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

/** Something done to one place of a document, or between two. */
export type Mutation =
  | {
      kind: 'delete' | 'duplicate' | 'proto' | 'unknown' | 'lengthen' | 'swap';
      at: number;
      other: number;
    }
  | {kind: 'replace' | 'insert'; at: number; other: number; value: Json}
  | {kind: 'address' | 'words'; at: number; other: number; value: string}
  | {kind: 'flow'; at: number; other: number; value: 'main' | 'bypass' | 'exit'};

const somewhere = {at: fc.nat(), other: fc.nat()};

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('delete', 'duplicate', 'proto', 'unknown', 'lengthen', 'swap'),
    ...somewhere,
  }) as fc.Arbitrary<Mutation>,
  fc.record({
    kind: fc.constantFrom('replace', 'insert'),
    ...somewhere,
    value: fc.oneof(
      fc.constantFrom(...oddValues, ...hostileAddresses, ...hostileWords),
      fc.jsonValue({maxDepth: 2}) as fc.Arbitrary<Json>,
    ),
  }) as fc.Arbitrary<Mutation>,
  fc.record({
    kind: fc.constant('address'),
    ...somewhere,
    value: fc.constantFrom(...hostileAddresses),
  }) as fc.Arbitrary<Mutation>,
  fc.record({
    kind: fc.constant('words'),
    ...somewhere,
    value: fc.constantFrom(...hostileWords),
  }) as fc.Arbitrary<Mutation>,
  fc.record({
    kind: fc.constant('flow'),
    ...somewhere,
    value: fc.constantFrom('main', 'bypass', 'exit'),
  }) as fc.Arbitrary<Mutation>,
);

/** One to three things to do to a document. */
export const mutations = fc.array(mutation, {minLength: 1, maxLength: 3});

/** A feed that was valid before something was done to it. */
export const spoiledFeed: fc.Arbitrary<Json> = fc
  .tuple(validFeed, mutations)
  .map(([document, changes]) => {
    // Shrinking hands the same document in again.
    const copy = JSON.parse(JSON.stringify(document)) as Json;
    for (const change of changes) mutate(copy, change);
    return copy;
  });

type Holder = Record<string | number, Json>;

/** Every place in a document, as the object or array and the key. */
export function* places(value: Json): Generator<[Holder, string | number]> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const name = Array.isArray(value) ? Number(key) : key;
    yield [value as Holder, name];
    yield* places((value as Holder)[name] as Json);
  }
}

/** Gives an object an own field of any name, "__proto__" too, as `JSON.parse` does. */
export const own = (holder: object, name: string | number, value: Json) =>
  Object.defineProperty(holder, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });

/** Adds a flow between any two stages, as the editor of a pipeline might. */
function addFlow(document: Json, {at, other, value}: Extract<Mutation, {kind: 'flow'}>): void {
  const {pipeline} = (document ?? {}) as {pipeline?: {stages?: Json; flows?: Json}};
  const {stages, flows} = pipeline ?? {};
  if (!Array.isArray(stages) || !Array.isArray(flows) || stages.length === 0) return;
  const idOf = (place: number) => (stages[place % stages.length] as {id?: Json} | null)?.id ?? null;
  flows.splice(at % (flows.length + 1), 0, {from: idOf(at), to: idOf(other), kind: value});
}

const fits = {
  address: (value: unknown) => typeof value === 'string' && value.startsWith('https://'),
  words: (value: unknown) => typeof value === 'string' && ordinaryWords.includes(value),
};

const isAttack = (change: Mutation): change is Extract<Mutation, {kind: keyof typeof fits}> =>
  change.kind in fits;

/** Does one thing to a document: attacks go where an address or words stood, a flow to the flows. */
export function mutate(document: Json, change: Mutation): void {
  if (change.kind === 'flow') return addFlow(document, change);
  const all = [...places(document)].filter(
    ([holder, key]) => !isAttack(change) || fits[change.kind](holder[key]),
  );
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
    case 'address':
    case 'words':
      holder[key] = change.value;
      break;
    case 'insert':
      if (Array.isArray(holder)) holder.splice(Number(key), 0, change.value);
      else own(holder, String(oddValues[change.other % oddValues.length]), change.value);
  }
}
