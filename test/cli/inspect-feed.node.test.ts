import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {inspectFeed, type Finding} from '../../src/cli/inspect/inspect-feed.js';
import {nearest} from '../../src/cli/inspect/unknown-fields.js';
import type {Feed} from '../../src/cli/feed-texts.js';
import type {Beside} from '../../src/cli/inspect/translations.js';
import {smallFeed} from './feed-fixture.js';

const now = Date.parse('2026-12-01T12:00:00Z');
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 2));

/** A feed that nothing can be said against, changed by the test. */
function goodFeed(change: (feed: Feed) => void = () => {}): Feed {
  const feed = smallFeed();
  feed.expires = '2027-11-01T00:00:00Z';
  change(feed);
  return feed;
}

const findings = (value: unknown, beside?: Beside) => inspectFeed(bytesOf(value), {now, beside});
const said = (list: Finding[]) =>
  list.map(({severity, path, reason}) => `${severity} ${path} ${reason}`).join('\n');

test('nothing is said against a good feed', () => {
  assert.deepEqual(findings(goodFeed()), []);
});

test('the built-in feed has no error, and of warnings only what is known', () => {
  const bytes = readFileSync(new URL('../../src/feed/built-in/feed.json', import.meta.url));
  assert.deepEqual(
    inspectFeed(bytes, {now}).map(({severity, item, line}) => [severity, item, line]),
    [['warning', 'recording', 89]],
  );
});

test('errors are those of parseFeed, with their line and item, also beside warnings', () => {
  const feed = goodFeed(({actions, partners}) => {
    actions[0]!.url = 'http://petition.example/';
    delete (partners[0] as Partial<Feed['partners'][number]>).url;
  });
  const list = findings({...feed, titel: 'x'});
  assert.match(said(list), /error actions\[0\]\.url is not a valid link/);
  assert.match(said(list), /error partners\[0\]\.url is missing/);
  assert.match(said(list), /warning titel is a field that no page knows/);
  const link = list.find(({path}) => path === 'actions[0].url');
  assert.match(link!.mend, /beginning with https:\/\//);
  assert.equal(link!.value, 'http://petition.example/');
  assert.equal(link!.item, 'pass-on');
  const lines = JSON.stringify({...feed, titel: 'x'}, null, 2).split('\n');
  assert.match(lines[link!.line! - 1]!, /petition\.example/);
  // What is missing is shown where its owner begins.
  const missing = list.find(({path}) => path === 'partners[0].url');
  assert.match(lines[missing!.line!]!, /"name": "Partner"/);
  const linesOfCauses = list
    .filter(({reason}) => !reason.startsWith('names '))
    .map(({line}) => line);
  assert.deepEqual(
    linesOfCauses,
    [...linesOfCauses].sort((a, b) => a! - b!),
  );
});

test('what is no JSON is said once, with line and column', () => {
  const list = inspectFeed(new TextEncoder().encode('{\n  "a": 1,\n}'), {now});
  assert.equal(said(list), 'error  is not JSON: at line 2, column 9, a comma stands before }');
  assert.equal(list[0]!.line, 2);
  assert.match(
    said(inspectFeed(new Uint8Array([0xff, 0xfe, 0x7b, 0]), {now})),
    /^error {2}is not UTF-8 text$/,
  );
  for (const text of ['', 'null', '[]', '3', '"x"', '{}']) {
    const some = inspectFeed(new TextEncoder().encode(text), {now});
    assert.ok(
      some.some(({severity}) => severity === 'error'),
      text,
    );
  }
  assert.match(said(inspectFeed(new Uint8Array(2 ** 21 + 1), {now})), /larger than 2 MiB/);
});

test('a field that stands twice is a warning', () => {
  const json = JSON.stringify(goodFeed()).replace('"title":', '"title":"Other","title":');
  const list = inspectFeed(new TextEncoder().encode(json), {now});
  assert.match(said(list), /^warning title stands twice/);
});

test('unknown fields are found at every depth, and the nearest known name', () => {
  const feed = goodFeed();
  const json = {
    ...feed,
    $schema: './node_modules/ijn-elements/dist/feed.schema.json',
    titel: 'x',
    introduction: {text: 'Words.', lang: 'en', langs: 'en'},
    actions: [{...feed.actions[0], $schema: 'x', tittle: 'x', phones: []}],
    pipeline: {...feed.pipeline, stages: feed.pipeline.stages.map((s) => ({...s, decide: []}))},
  };
  assert.deepEqual(
    findings(json).map(({path, mend}) => `${path}: ${mend}`),
    [
      'introduction.langs: did you mean "lang"?',
      'actions[0].$schema: correct its name or take it out',
      'actions[0].tittle: did you mean "title"?',
      'actions[0].phones: correct its name or take it out',
      'pipeline.stages[0].decide: did you mean "decides"?',
      'pipeline.stages[1].decide: did you mean "decides"?',
      'titel: did you mean "title"?',
    ],
  );
  assert.equal(nearest('chekedOn', ['checkedOn', 'closes']), 'checkedOn');
  assert.equal(nearest('URL', ['url']), 'url');
  assert.equal(nearest('foo', ['url', 'to', 'id']), undefined);
});

test('dates that the clock contradicts', () => {
  const action = (fields: object) => (feed: Feed) => Object.assign(feed.actions[0]!, fields);
  const of = (fields: object) => said(findings(goodFeed(action(fields))));
  assert.match(
    of({closes: '2026-11-30'}),
    /actions\[0\]\.closes is past \(2026-11-30\), but.*"open"/,
  );
  assert.equal(of({closes: '2026-12-01'}), '', 'the last day is included');
  assert.equal(of({closes: '2026-11-30', status: 'ended'}), '');
  assert.equal(of({checkedOn: '2025-12-02'}), '');
  assert.match(of({checkedOn: '2025-11-30'}), /checkedOn is more than 12 months ago/);
  assert.equal(of({checkedOn: '2025-12'}), '');
  assert.match(of({checkedOn: '2025-11'}), /12 months ago/);
  assert.equal(of({checkedOn: '2024'}).length > 0, true);
  assert.equal(of({checkedOn: '2024', status: 'ended'}), '');
  const event = {kind: 'attend', starts: '2026-11-29T18:00:00Z', place: 'Town hall'};
  assert.match(of({...event, ends: '2026-11-29T20:00:00Z'}), /actions\[0\]\.ends is past/);
  assert.doesNotMatch(of({...event, ends: '2026-12-29T20:00:00Z'}), /ends/);
});

test('an end that is missing, past, near or too far', () => {
  const of = (expires: string | undefined) =>
    said(findings({...goodFeed(), expires, issued: '2026-11-22T00:00:00Z'}));
  assert.match(of(undefined), /^warning expires is missing/);
  assert.match(of('2026-12-01T11:00:00Z'), /^warning expires was 2026-12-01T11:00:00Z: .*no links/);
  assert.match(of('2026-12-03T11:00:00Z'), /^warning expires is in 2 days/);
  assert.match(of('2026-12-02T11:00:00Z'), /^warning expires is in 1 day;/);
  assert.equal(of('2027-01-01T00:00:00Z'), '');
  assert.equal(of('2027-11-22T00:00:00Z'), '');
  assert.match(of('2027-11-22T00:00:01Z'), /^warning expires lies more than 12 months after/);
});

test('items that nothing leads to', () => {
  const lonely = goodFeed(({principles, pipeline}) => {
    principles[0]!.actions = [];
    pipeline.stages.push({...pipeline.stages[0]!, id: 'island'});
  });
  assert.deepEqual(
    findings(lonely).map(({path, item}) => `${path} ${item}`),
    ['actions[0] pass-on', 'pipeline.stages[2] island'],
  );
  const byStage = goodFeed(({principles, pipeline}) => {
    principles[0]!.actions = [];
    pipeline.stages[0]!.interventions = [{text: 'Do.', actions: ['pass-on']}];
  });
  assert.deepEqual(findings(byStage), []);
});

test('a pipeline that is longer than visitors can follow', () => {
  const of = (stages: number, flows: number) =>
    findings(
      goodFeed(({principles, pipeline}) => {
        const [stage] = pipeline.stages;
        principles[0]!.stages = [];
        pipeline.stages = Array.from({length: stages}, (_, i) => ({...stage!, id: `s${i}`}));
        const ways = pipeline.stages.flatMap(({id: from}, i) =>
          pipeline.stages.slice(i + 1).map(({id: to}) => ({from, to, kind: 'bypass' as const})),
        );
        pipeline.flows = ways.slice(0, flows);
      }),
    ).filter(({path}) => path === 'pipeline.stages' || path === 'pipeline.flows');
  assert.deepEqual(of(30, 200), []);
  const list = of(31, 201);
  assert.match(
    said(list),
    /^warning pipeline\.stages has 31 items; .* 30\nwarning pipeline\.flows has 201 items; .* 200$/,
  );
  assert.deepEqual(
    list.map(({value, line = 0}) => [value, line > 0]),
    [
      [31, true],
      [201, true],
    ],
  );
  assert.equal(new Set(list.map(({mend}) => mend)).size, 2);
});

test('signs in texts that do nothing, or that nobody sees', () => {
  const of = (title: string) => said(findings(goodFeed((feed) => (feed.title = title))));
  for (const sign of ['\u200b', '\u00ad', '\ufeff', '\u000b']) {
    assert.match(of(`Ti${sign}tle`), /^warning title holds a hidden character/);
  }
  for (const title of [
    'a <b>word</b>',
    'you &amp; me',
    'see [this](https://a.example/)',
    '*one',
    '**a*',
  ]) {
    assert.match(
      of(title),
      /^warning title holds an? .*; pages show these signs as they are$/,
      title,
    );
  }
  for (const title of ['3 < 4 > 2', 'you & me; us', '*a* **b**', 'a \\* b', 'می‌خواهم']) {
    assert.equal(of(title), '', title);
  }
});

test('a language that is written as a word', () => {
  const list = findings({...goodFeed(), language: 'english', translations: {english: 'feed.json'}});
  assert.match(said(list), /^warning language is "english", which is no language that is known$/m);
  assert.ok(list.some(({mend}) => mend === 'write "en"'));
});

test('files that are something else are told as what they are', () => {
  const of = (text: string, encoding: BufferEncoding = 'utf8') =>
    inspectFeed(Buffer.from(text, encoding), {now})[0]!;
  assert.match(of('<!doctype html>').reason, /this is a web page or an XML file, not a feed/);
  assert.equal(of('{"version": 1}', 'utf16le').mend, 'save the file as UTF-8');
});

test('causes come before what follows from them, which is told once', () => {
  const feed = goodFeed(({actions, pipeline}) => {
    actions[0]!.url = 'http://petition.example/';
    pipeline.stages[0]!.interventions = [{text: 'Do.', actions: ['pass-on']}];
  });
  assert.equal(
    said(findings(feed)),
    'error actions[0].url is not a valid link\n' +
      'error principles[0].actions names "pass-on", which pages leave out for its errors; so does pipeline.stages[0].interventions[0].actions',
  );
  const call = {
    kind: 'call',
    phones: [{label: 'Office', number: '202-555-0123'}],
    script: ['Hello.'],
  };
  const wrong = findings({
    ...goodFeed(),
    actions: [{...goodFeed().actions[0], ...call, url: undefined}],
  });
  assert.match(said(wrong), /number is not a valid phone/);
  assert.doesNotMatch(said(wrong), /nobody to call/);
});

test('a missing field and its misspelt name are one mistake', () => {
  const {timeZone, ...feed} = goodFeed();
  const list = findings({...feed, timezone: timeZone});
  assert.match(said(list), /^error timeZone is missing; line \d+ has "timezone"$/);
  assert.equal(list[0]!.mend, 'write "timeZone"');
});

test('regions that ISO 3166-2 does not know', () => {
  const feed = goodFeed(({actions}) => (actions[0]!.region = ['US-NY', 'US-XX', 'GB-ENG']));
  assert.match(said(findings(feed)), /^warning actions\[0\]\.region\[1\] is "US-XX"[^\n]*$/);
});

test('telephone numbers that cannot be', () => {
  const of = (number: string) =>
    said(
      findings(
        goodFeed(({actions}) => {
          actions[0] = {
            id: 'pass-on',
            kind: 'call',
            title: 'Call',
            status: 'open',
            phones: [{label: 'Office', number}],
            script: ['Hello.'],
          };
        }),
      ),
    );
  assert.equal(of('+12025550123'), '');
  assert.match(of('+1202555012'), /phones\[0\]\.number has too few digits; expected are 10 digits/);
  assert.match(of('+120255501234'), /too many digits; expected are 10 digits after \+1/);
  assert.match(of('+10005550123'), /not in use; expected are 10/);
  assert.match(of('+99912345678'), /no country code/);
  assert.match(
    of('202-555-0123'),
    /error actions\[0\]\.phones\[0\]\.number is not a valid phone$/m,
  );
});

test('hosts that visitors cannot read', () => {
  const of = (url: string) => findings(goodFeed(({partners}) => (partners[0]!.url = url)));
  assert.deepEqual(of('https://partner.example/ä'), []);
  assert.match(
    said(of('https://münchen.example/')),
    /leads to xn--mnchen-3ya\.example, and that is/,
  );
  assert.doesNotMatch(said(of('https://münchen.example/')), /mixes/);
  // The first letter is Cyrillic.
  assert.match(said(of('https://\u0440artner.example/')), /mixes Latin and Cyrillic letters/);
});

test('texts that are hard to read, and the whole', () => {
  const hard =
    'Notwithstanding jurisdictional considerations, interagency collaboration perpetuates disproportionate ' +
    'criminalization of immigrant communities, necessitating comprehensive legislative accountability, ' +
    'institutional divestment, and the systematic decommissioning of detention infrastructure throughout ' +
    'participating municipalities and corresponding correctional administrations.';
  const feed = goodFeed(({principles}) => principles[0]!.body.push(hard));
  assert.match(
    said(findings(feed)),
    /^warning {2}as a whole reads at grade [\d.]+, above 8\nwarning principles\[0\]\.body\[2\] reads at grade/,
  );
  assert.deepEqual(
    findings({...feed, language: 'es', translations: {es: 'feed.es.json'}}),
    [],
    'the formulas are for English',
  );
  const short = goodFeed(({principles}) => principles[0]!.body.push(hard.split(',')[0]!));
  assert.doesNotMatch(said(findings(short)), /body/);
});

test('translations that are not there, or are not translations', () => {
  const feed = goodFeed();
  const spanish = {...feed, language: 'es', review: 'reviewed'};
  const of = (es: unknown, original: unknown = feed) =>
    said(
      findings(original, (name) =>
        name === 'feed.json' ? bytesOf(original) : es === undefined ? undefined : bytesOf(es),
      ),
    );
  assert.equal(of(spanish), '');
  assert.match(
    of(undefined),
    /^warning translations\.es names feed\.es\.json, and there is no such/,
  );
  assert.match(of({...spanish, title: 3}), /which is no feed: title is not text/);
  assert.match(of({...spanish, id: 'other'}), /which is another feed \("other"\)/);
  assert.match(of(feed), /which is in "en"/);
  assert.match(of({...spanish, sequence: 2}), /which has sequence 2/);
  assert.match(of({...spanish, review: 'draft'}), /which is a draft/);
  assert.match(of({...spanish, actions: [], principles: []}), /which lacks first, pass-on/);
  const more = goodFeed(({actions}) => (actions[0]!.id = 'other'));
  more.principles[0]!.actions = ['other'];
  assert.match(
    of({...more, language: 'es', review: 'reviewed'}),
    /lacks pass-on\n.*still has other/,
  );
  assert.match(
    of(
      spanish,
      goodFeed(({actions}) => (actions[0]!.status = 'paused')),
    ),
    /^warning translations\.es names feed\.es\.json, which says something else than this feed in actions\.pass-on status$/,
  );
  assert.match(of(spanish, {...feed, translations: {es: 'feed.es.json'}}), /does not name "en"/);
  const broken = {...feed, partners: [{name: 'Partner'}]};
  assert.equal(
    said(
      findings(broken, (name) => (name === 'feed.json' ? bytesOf(broken) : bytesOf(spanish))),
    ).match(/translations\.en/g),
    null,
    'its own errors are told once',
  );
  const away = {...feed, translations: {en: 'feed.json', es: 'https://cdn.example/es.json'}};
  // A page asks no site but the one that it has named.
  for (const beside of [() => 'elsewhere' as const, undefined]) {
    const told = said(findings(away, beside));
    assert.match(told, /^warning translations\.es names a site \(cdn\.example\)/);
    assert.equal(told.split('\n').length, 1);
  }
});

test('whatever the document is, it is answered', () => {
  const odd = [
    {principles: {}, actions: 3, pipeline: [], translations: 3, language: 3, timeZone: {}},
    {
      pipeline: {stages: [null, 3, {id: 3}], flows: 'x'},
      actions: [null, {kind: 'sign'}, {kind: {}}],
    },
    {
      translations: {es: 3, fr: {}},
      language: 'en',
      expires: 3,
      issued: {},
      introduction: {lang: 3},
    },
    JSON.parse('{"__proto__": {"a": 1}, "a[b": 1, "a.b": {"c]": 2}}') as unknown,
  ];
  for (const value of odd) assert.ok(findings(value, () => undefined).length > 0);
});
