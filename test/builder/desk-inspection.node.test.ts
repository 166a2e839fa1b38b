/** What the feed desk says of a feed, beside what `ijn-feed validate` says of the same file. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {inspectDesk, mostProblems, type OpenedFile} from '../../src/builder/desk/inspection.js';
import {mostListed} from '../../src/builder/desk/overview.js';
import type {Action} from '../../src/feed/feed.generated.js';
import {folderWith, ijnFeed} from '../cli/program.js';
import {smallFeed} from '../cli/feed-fixture.js';
import {feedOf, makeAttend, makeSign} from '../feed/feeds.js';

const day = '2026-12-01';
const now = Date.parse(`${day}T12:00:00Z`);
const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const inspect = (text: string, others: OpenedFile[] = [], at = now) =>
  inspectDesk({
    turn: 1,
    files: [{name: 'feed.json', text}, ...others],
    current: 'feed.json',
    now: at,
  });

const good = pretty(smallFeed());
const builtIn = readFileSync(new URL('../../src/feed/built-in/feed.json', import.meta.url), 'utf8');

/** A feed with something else in the place of some words. */
const spoiled = (words: string, instead: string) => {
  assert.ok(good.includes(words), words);
  return good.replace(words, instead);
};

/** Mistakes as editors make them, and some that nobody makes without wanting to. */
const corpus: Record<string, string> = {
  'a good feed': good,
  'the built-in feed': builtIn,
  'nothing at all': '',
  'a comma too many': spoiled('"Sheriff"', '"Sheriff",'),
  'a comma too few': spoiled('"sequence": 3,', '"sequence": 3'),
  'curly quotes': spoiled('"Title"', '“Title”'),
  'a comment': spoiled('{\n', '{\n  // ours\n'),
  'an end too early': good.slice(0, good.length / 2),
  'a line break in a text': spoiled('Second paragraph.', 'Second\nparagraph.'),
  'a hidden space': spoiled('"sequence":', '"sequence":\u00a0'),
  'a web page': '<!doctype html><title>Feed</title>',
  'a misspelt field': spoiled('"title": "First"', '"titel": "First"'),
  'an address without its beginning': spoiled('https://example.org/partner', 'example.org'),
  'an unknown kind': spoiled('"share"', '"shear"'),
  'an action that there is not': spoiled(
    '"actions": [\n        "pass-on"',
    '"actions": [\n        "pas-on"',
  ),
  'a day that there is not': spoiled(
    '"status": "open"',
    '"status": "open",\n      "closes": "2026-02-30"',
  ),
  'a day that is past': spoiled(
    '"status": "open"',
    '"status": "open",\n      "closes": "2026-11-02"',
  ),
  'a field twice': spoiled(
    '"title": "Pass it on"',
    '"title": "Pass on",\n      "title": "Pass it on"',
  ),
  'tags in a text': spoiled(
    'Second paragraph.',
    'Second <b>paragraph</b> &amp; [more](https://a.example).',
  ),
  'hidden characters': spoiled('Second paragraph.', 'Second\u200bparagraph \u202eon.'),
  'a letter of another script': spoiled(
    '"pass-on",\n      "kind"',
    '"p\u0430ss-on",\n      "kind"',
  ),
  'a script for an address': spoiled('https://example.org/?a=1&b=2', 'javascript:alert(1)'),
  'script in a text': spoiled('"Title"', JSON.stringify('<img src=x onerror=alert(1)>')),
  'a list of everything': pretty([smallFeed()]),
  'brackets without end': '['.repeat(200_000),
  'a text of two megabytes': `"${'x'.repeat(2 ** 21)}"`,
  'another version': spoiled('"version": 1', '"version": 2'),
  'flows in a circle': spoiled('"kind": "exit",\n', '"kind": "main",\n'),
};

/** What both say of a problem. */
const common = ({path, reason, mend, severity, line, item}: Record<string, unknown>) => ({
  path,
  reason,
  mend,
  severity,
  line,
  item,
});

describe('the feed desk', async () => {
  const run = await ijnFeed();

  test('says of every file what ijn-feed validate says', async () => {
    const {path, write} = await folderWith();
    const translation = pretty(
      smallFeed((feed) => Object.assign(feed, {language: 'es', review: 'draft', title: 'Título'})),
    );
    const files = Object.keys(corpus).map((_, index) => `${index}/feed.json`);
    for (const [index, text] of Object.values(corpus).entries()) {
      await mkdir(join(path, `${index}`));
      await write(`${index}/feed.json`, text);
      await write(`${index}/feed.es.json`, translation);
    }
    const {stdout} = await run(path, 'validate', '--json', '--now', `${day}T12:00:00Z`, ...files);
    const {feeds} = JSON.parse(stdout) as {
      feeds: {ok: boolean; problems: Record<string, unknown>[]}[];
    };
    let problemsInAll = 0;
    for (const [index, [about, text]] of Object.entries(corpus).entries()) {
      const found = inspect(text, [{name: 'feed.es.json', text: translation}]);
      const {ok, problems} = feeds[index]!;
      // What was not opened may well be there, so the desk does not miss it.
      const lacksFiles = ({reason}: Record<string, unknown>) =>
        !/there is no such file/.test(String(reason));
      assert.deepEqual(
        found.problems.map((problem) => common({...problem})),
        problems
          .filter(lacksFiles)
          .map(common)
          .map((problem) => ({...problem})),
        about,
      );
      assert.equal(found.errors === 0, ok, about);
      problemsInAll += problems.length;
    }
    assert.ok(problemsInAll > 40, `${problemsInAll}`);
  });
});

test('a problem leads to its place in the text', () => {
  const text = spoiled('https://example.org/partner', 'example.org');
  const {problems} = inspect(text);
  const link = problems.find(({path}) => path === 'partners[0].url')!;
  assert.equal(text.slice(link.start, link.end), '"example.org"');
  assert.equal(link.says, '"example.org"');
  assert.equal(text.slice(0, link.start).split('\n').length, link.line);
  // What is missing is shown where its owner begins.
  const {problems: others} = inspect(spoiled('"name": "Partner",\n', ''));
  const missing = others.find(({path}) => path === 'partners[0].name')!;
  assert.match(spoiled('"name": "Partner",\n', '').slice(missing.start, missing.end), /^\{/);
});

test('a field that is misspelt at the top leads to its line', () => {
  const text = spoiled('"title": "Title"', '"titel": "Title"');
  const {problems} = inspect(text);
  const missing = problems.find(({path}) => path === 'title')!;
  assert.equal(text.slice(missing.start, missing.end).trim(), '"titel": "Title",');
});

test('what is no JSON leads to where it stops being one', () => {
  const text = spoiled('"Sheriff"', '"Sheriff",');
  const [problem] = inspect(text).problems;
  assert.equal(text[problem!.start!], ',');
  assert.match(text.slice(0, problem!.start), /"Sheriff"$/);
  assert.equal(inspect('{"a": 1 "b"').problems[0]!.start, 6);
});

test('translations and translators’ files that are opened with it are looked at, others are not missed', () => {
  const alone = inspect(good);
  assert.deepEqual(
    alone.problems.map(({path}) => path),
    ['expires'],
  );
  const text = pretty(smallFeed((feed) => Object.assign(feed, {language: 'es', sequence: 2})));
  const {problems, languages} = inspect(good, [{name: 'feed.es.json', text}]);
  assert.match(
    problems.map(({reason}) => reason).join('\n'),
    /names feed\.es\.json, which has sequence 2/,
  );
  assert.deepEqual(languages, {en: 'feed.json', es: 'feed.es.json'});
  const xliff =
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="feed" source-language="en" target-language="es" datatype="plaintext"><body></body></file></xliff>';
  const withWords = inspect(good, [{name: 'feed.es.xlf', text: xliff}]);
  assert.match(withWords.problems.map(({reason}) => reason).join('\n'), /lacks words/);
});

test('bytes that are no UTF-8 are told until something is written', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(good.slice(0, -3)), 0xff, 0x7d]);
  const {problems} = inspectDesk({
    turn: 1,
    files: [{name: 'feed.json', text: good, bytes}],
    current: 'feed.json',
    now,
  });
  assert.match(problems[0]!.reason, /not UTF-8/);
});

/** Days and states of an action in words. */
const timed: Action[] = [
  makeSign({id: 'all-year', opens: '2026-06-01', closes: '2026-12-03'}),
  makeSign({id: 'later', opens: '2027-01-15T09:00:00Z'}),
  makeSign({id: 'paused', status: 'paused'}),
  makeSign({
    id: 'won',
    status: 'won',
    outcome: {
      summary: 'It is done.',
      date: '2026-10-01',
      sources: [{title: 'News', url: 'https://news.example/'}],
    },
  }),
  makeAttend({id: 'rally'}),
];

test('each action is told as it is on the day that is looked at', () => {
  const text = pretty(feedOf(timed, (feed) => (feed.expires = '2027-06-01T00:00:00Z')));
  const on = (date: string) => {
    const {overview} = inspect(text, [], Date.parse(date));
    return Object.fromEntries(overview!.actions.map(({id, state}) => [id, state]));
  };
  assert.deepEqual(on('2026-05-01T12:00:00Z'), {
    'all-year': 'upcoming',
    later: 'upcoming',
    paused: 'paused',
    won: 'won',
    rally: 'open',
  });
  assert.deepEqual(on('2026-11-01T12:00:00Z'), {
    'all-year': 'open',
    later: 'upcoming',
    paused: 'paused',
    won: 'won',
    rally: 'open',
  });
  // It closes in New York, where it is five hours earlier.
  assert.equal(on('2026-12-04T04:59:00Z')['all-year'], 'closing');
  assert.equal(on('2026-12-04T05:00:00Z')['all-year'], 'ended');
  assert.equal(on('2026-12-10T19:00:00Z')['rally'], 'ended');
  assert.deepEqual(on('2027-06-01T00:00:00Z'), {
    'all-year': 'ended',
    later: 'expired',
    paused: 'paused',
    won: 'won',
    rally: 'ended',
  });
});

test('every moment at which something changes is told once, in order, and does change it', () => {
  const text = pretty(feedOf(timed, (feed) => (feed.expires = '2027-06-01T00:00:00Z')));
  const {overview} = inspect(text);
  const told = overview!.moments.map(({at, changes}) => [
    new Date(at).toISOString(),
    ...changes.map(({to}) => to),
  ]);
  assert.deepEqual(told, [
    ['2026-06-01T04:00:00.000Z', 'open'],
    ['2026-12-01T05:00:00.000Z', 'closing'],
    ['2026-12-04T05:00:00.000Z', 'ended'],
    ['2026-12-07T19:00:00.000Z', 'closing'],
    ['2026-12-10T19:00:00.000Z', 'ended'],
    ['2027-01-15T09:00:00.000Z', 'open'],
    ['2027-06-01T00:00:00.000Z', 'expired'],
  ]);
  for (const {at} of overview!.moments) {
    const states = (time: number) => JSON.stringify(inspect(text, [], time).overview!.states);
    assert.notEqual(states(at - 1), states(at));
  }
});

test('a feed of 5,000 actions with something wrong in each is told in lists that can be read', () => {
  const actions = Array.from({length: 5000}, (_, index) =>
    makeSign({
      id: `a${index}`,
      closes: `2026-${12 - (index % 2)}-03`,
      url: index % 5 === 0 ? 'javascript:alert(1)' : 'https://a.example/',
    }),
  );
  const found = inspect(JSON.stringify(feedOf(actions)));
  assert.equal(found.errors, 1000);
  assert.equal(found.problems.filter(({severity}) => severity === 'error').length, mostProblems);
  const {states, actions: rows, counts} = found.overview!;
  assert.equal(counts.actions, (states.closing ?? 0) + (states.ended ?? 0));
  assert.equal(rows.length, 2 * mostListed);
});

test('a million actions are refused by their size, and nothing is told of them', () => {
  const found = inspect(`{"actions": [${'{},'.repeat(1_000_000)}{}]}`);
  assert.deepEqual(
    found.problems.map(({reason}) => reason),
    ['is larger than 2 MiB'],
  );
  assert.equal(found.overview, undefined);
});
