/** Valid feeds, made at random; in Node and in browsers. */
import fc from 'fast-check';

/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** An arbitrary object; fields whose name ends in `?` are sometimes absent. */
const record = (fields: Record<string, fc.Arbitrary<unknown>>) => {
  const names = Object.keys(fields).map((name) => name.replace('?', ''));
  return fc.record(Object.fromEntries(names.map((name, i) => [name, Object.values(fields)[i]!])), {
    requiredKeys: names.filter((name) => name in fields),
    noNullPrototype: true,
  }) as fc.Arbitrary<Record<string, unknown>>;
};

/** Mostly none or one, since thousands of feeds are made, some of them of many lists in lists. */
const several = <T>(item: fc.Arbitrary<T>) =>
  fc.oneof(
    {weight: 2, arbitrary: fc.array(item, {maxLength: 1})},
    {weight: 1, arbitrary: fc.array(item, {maxLength: 3})},
  );
/** The words that valid feeds here are made of. */
export const ordinaryWords = [
  'Free them all.',
  '*All* of **them**',
  'ﮐﯿﺎ\u200c ہے',
  '¿Sí? 🙌🏾',
  'a \\* b',
];

const words = fc.constantFrom(...ordinaryWords);
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

const flow = (from: string, to: string, kind: string) =>
  record({
    from: fc.constant(from),
    to: fc.constant(to),
    kind: fc.constant(kind),
    'label?': text,
  });

/** Flows that lead on in the list of stages: along a line, and out of it to stages that only exits lead to. */
const flows = (stages: string[]) =>
  fc
    .subarray(stages)
    .chain((out) => {
      const ways = stages.flatMap((from, i) =>
        stages.slice(i + 1).flatMap((to) => {
          if (out.includes(to)) return [flow(from, to, 'exit')];
          return out.includes(from) ? [] : [flow(from, to, 'main'), flow(from, to, 'bypass')];
        }),
      );
      return fc.subarray(ways, {maxLength: Math.min(ways.length, 4)});
    })
    .chain((ways) => fc.tuple(...ways));

/** Valid feeds of every kind of action, small enough to make thousands. */
export const validFeed = fc
  .tuple(fc.subarray(stageIds), fc.subarray(actionIds))
  .chain(([stages, actions]) =>
    record({
      version: fc.constant(1),
      id: fc.constantFrom('ijn-handout-of-ours', 'x'),
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
        flows: flows(stages),
      }),
      partners: several(record({name: text, 'alsoKnownAs?': text, url: link})),
    }).map((feed) => JSON.parse(JSON.stringify(feed)) as Json),
  );
