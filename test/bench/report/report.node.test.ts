import assert from 'node:assert/strict';
import {test} from 'node:test';
import {XMLSerializer, DOMParser} from '@xmldom/xmldom';
import {barChart} from './bar-chart.js';
import {goalsOf, markdownOf} from './markdown.js';
import {figureOf, type Summarized} from './measurement.js';
import {summarize} from './summary.js';

test('tells median and quartiles of values in any order, and keeps the values', () => {
  const {median, low, high, values} = summarize([30, 10, 50, 20, 40]);
  assert.deepEqual([median, low, high], [30, 20, 40]);
  assert.deepEqual(values, [30, 10, 50, 20, 40]);
  assert.equal(summarize([1, 2, 3, 10]).median, 2.5);
});

test('refuses what was not measured', () => {
  assert.throws(() => summarize([]), /no measured values/);
  assert.throws(() => summarize([1, NaN]), /no measured values/);
});

const told: Summarized = {
  title: 'Trial',
  note: 'As it was.',
  rowTitle: 'Page',
  conditions: '2026-01-01',
  columns: [
    {id: 'paint', title: 'Paint', unit: 'ms', meaning: 'until it is there.'},
    {id: 'shift', title: 'Shift', unit: '', meaning: 'what moves.', digits: 3, table: 'After'},
    {id: 'nodes', title: 'Nodes', unit: '', meaning: 'how many.', table: 'After'},
  ],
  rows: [
    {name: 'one', figures: {paint: summarize([1100, 1200, 1300]), shift: summarize([0, 0, 0])}},
    {name: 'two', figures: {paint: summarize([100]), nodes: summarize([7])}},
    {name: 'three', figures: {paint: summarize([100])}},
  ],
  goals: [{says: 'at most 200 ms', found: '1,200 ms', met: false}],
};

test('writes a table for each title, of the rows that have to do with it, a spread only where there is one, and a dash for what was not measured', () => {
  const markdown = markdownOf(told);
  assert.match(markdown, /\| one \| 1,200 \(1,150–1,250\) \|\n\| two \| 100 \|/);
  assert.match(
    markdown,
    /\*\*After\*\*\n\n\| Page \| Shift \| Nodes \|\n\| --- \| --: \| --: \|\n\| one \| 0\.000 \| – \|\n\| two \| – \| 7 \|\n\n/,
  );
});

test('says which goals were missed', () => {
  assert.equal(goalsOf(told.goals), '- **Missed**: at most 200 ms. 1,200 ms');
});

test('draws bars as long as their medians, with their numbers in words, as well-formed SVG', () => {
  const bars = told.rows.map((row) => ({
    label: `${row.name} & <all>`,
    summary: figureOf(row, 'paint'),
  }));
  const svg = barChart({
    title: 'Trial',
    description: 'Two bars.',
    panels: [{title: 'Paint', unit: 'ms', limit: {value: 200, says: 'goal'}, bars}],
  });
  const problems: string[] = [];
  const document = new DOMParser({
    onError: (_level, message) => void problems.push(message),
  }).parseFromString(svg, 'image/svg+xml');
  assert.deepEqual(problems, []);
  const [one, two] = [...document.getElementsByTagName('rect')]
    .map((rect) => Number(rect.getAttribute('width')))
    .slice(1) as [number, number];
  assert.ok(Math.abs(one / two - 12) < 0.1, `${one} is 12 times ${two}`);
  assert.match(new XMLSerializer().serializeToString(document), /1,200 ms/);
  assert.match(svg, /one &amp; &lt;all>/);
});
