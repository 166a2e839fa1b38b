/** What judges the visits; the visits themselves are made by `npm run bench`. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {SummarizedRow} from '../report/measurement.js';
import {summarize} from '../report/summary.js';
import {contestants} from './contestants.js';
import {given} from './content/given.js';
import {handoutHtml} from './content/handout-html.js';
import {goalsOf} from './figures.js';
import {staticVocabulary} from './pages/static-vocabulary.js';
import {requireSameWords} from './same-words.js';

const rowsWith = (figures: Record<string, Record<string, number>>): SummarizedRow[] =>
  contestants.map(({id, name}) => ({
    name,
    figures: Object.fromEntries(
      Object.entries({largest: 900, times: 1, blocked: 0, shift: 0, ...figures[id]}).map(
        ([figure, value]) => [figure, summarize([value])],
      ),
    ),
  }));

const missed = (figures: Record<string, Record<string, number>>) =>
  goalsOf(rowsWith(figures))
    .filter(({met}) => !met)
    .map(({says, found}) => `${says}: ${found}`);

const ahead = {
  'ours-rendered': {largest: 800},
  'ours-tag': {largest: 800},
  'ours-feed': {largest: 800},
};

test('all goals are met where ours are quick, still and first', () => {
  assert.deepEqual(missed(ahead), []);
});

test('each goal can be missed', () => {
  assert.deepEqual(
    missed({
      ...ahead,
      'ours-rendered': {largest: 901, times: 1.31, blocked: 50, shift: 0.001},
      'ours-tag': {largest: 800, shift: 0.021},
    }),
    [
      'Ours, server-rendered: largest paint within 1.3 times static HTML: 1.31 times',
      'Ours, server-rendered: largest paint before each peer of its kind: 901 ms; the fastest, Shoelace, in HTML, 900 ms',
      'Ours, server-rendered: blocked for less than 50 ms: 50 ms',
      'Ours, server-rendered: layout shift 0: 0.001',
      'Ours, script tag: layout shift at most 0.02: 0.021',
    ],
  );
});

test('a page that says other words is refused, in either language', () => {
  const first = {en: ['a', 'a', 'b'], es: ['c']};
  requireSameWords('same', {en: ['b', 'a', 'a'], es: ['c']}, first);
  assert.throws(
    () => requireSameWords('less', {en: ['a', 'b'], es: ['c']}, first),
    /"less" .* \(en\)\. It says besides: nothing\. It does not say: a\./,
  );
  assert.throws(
    () => requireSameWords('more', {...first, es: ['c', 'd']}, first),
    /"more" .* \(es\)\. It says besides: d\. It does not say: nothing\./,
  );
});

test('the handout of the peers has each title of the feed, in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    const {content, messages} = given(language);
    const html = handoutHtml(content, messages, staticVocabulary);
    const {principles, more, pipeline} = content;
    const cards = [...principles.flatMap(({cards: each}) => each), ...more];
    assert.equal(html.match(/<article class="card">/g)?.length, cards.length);
    assert.equal(html.match(/<li class="stage">/g)?.length, pipeline.stages.length);
    for (const {title} of [...principles, ...cards, ...pipeline.stages])
      assert.ok(html.includes(title), title);
  }
});
