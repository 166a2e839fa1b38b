/** What is told of growth, and what was wanted of it. Pure. */
import {figureOf, type Column, type Goal, type SummarizedRow} from '../report/measurement.js';
import {fittedGrowth} from './fitted.js';

const feeds = 'A feed of so many actions';
const crowds = 'So many elements on a page';

/** The figures of feeds, in the order of the table. */
export const columns: readonly Column[] = [
  {
    id: 'parse',
    title: 'parse',
    unit: 'ms',
    digits: 1,
    table: feeds,
    meaning: '`JSON.parse` alone.',
  },
  {
    id: 'check',
    title: 'check',
    unit: 'ms',
    digits: 1,
    table: feeds,
    meaning: 'what `parseFeed` takes besides, all at once: every field, every rule.',
  },
  {
    id: 'first',
    title: 'first cards',
    unit: 'ms',
    table: feeds,
    meaning:
      'from the element being in the page until its first cards are on the screen; reading the feed too.',
  },
  {
    id: 'all',
    title: 'all cards',
    unit: 'ms',
    table: feeds,
    meaning:
      'until the last one is drawn, with whatever else the page has to do between the slices.',
  },
  {
    id: 'longest',
    title: 'longest task',
    unit: 'ms',
    table: feeds,
    meaning: 'of all meanwhile, of those that Chromium tells of: over 50 ms; 0 for none.',
  },
  {
    id: 'nodes',
    title: 'elements drawn',
    unit: '',
    table: feeds,
    meaning: 'in the shadow root.',
  },
  {
    id: 'html',
    title: 'same HTML',
    unit: 'ms',
    table: feeds,
    meaning:
      'the same markup with the same styles, set by `innerHTML` in one task, until it is laid out.',
  },
  {
    id: 'beside',
    title: 'ours, times the same HTML',
    unit: '',
    digits: 2,
    table: feeds,
    meaning:
      'all cards (with reading, checking and the waits between slices) beside it, in the same round.',
  },
];

/** The figures of pages with many elements. */
export const elementColumns: readonly Column[] = [
  {
    id: 'ready',
    title: 'all ready',
    unit: 'ms',
    table: crowds,
    meaning: 'from being in the page until all are drawn and laid out.',
  },
  {
    id: 'switched',
    title: 'all in Spanish',
    unit: 'ms',
    table: crowds,
    meaning:
      'from a change of `lang` above them until all are drawn in Spanish, whose file is fetched once.',
  },
];

/** Exponents that still count as linear: what is there before the first action makes them lower, caches a little higher. */
const linear = 1.15;

const countOf = ({name}: SummarizedRow) => Number(/^\d+/.exec(name)?.[0]);

/** What was wanted: linear growth, no long task at a thousand actions, and no more than twice the time of the same HTML. */
export function goalsOf(rows: readonly SummarizedRow[]): Goal[] {
  const growth = (id: string, says: string): Goal => {
    // Below a hundred, what does not grow at all is most of it.
    const points = rows
      .filter((row) => row.figures[id] && countOf(row) >= 100)
      .map((row) => [countOf(row), Math.max(figureOf(row, id).median, 0.1)] as const);
    const exponent = fittedGrowth(points);
    return {
      says: `${says} grows linearly (an exponent of at most ${linear}, fitted from a hundred on)`,
      found: exponent.toFixed(2),
      met: exponent <= linear,
    };
  };
  const thousand = rows.find(({name}) => name === '1000 actions');
  if (!thousand) return [];
  const longest = figureOf(thousand, 'longest').median;
  const beside = figureOf(thousand, 'beside').median;
  return [
    growth('parse', 'Parsing'),
    growth('check', 'Checking'),
    growth('all', 'Drawing a feed'),
    growth('ready', 'Drawing many elements'),
    growth('switched', 'Switching the language of many elements'),
    {
      says: 'No task over 50 ms at 1,000 actions',
      found: longest > 0 ? `${longest.toFixed(0)} ms` : 'none',
      met: longest <= 50,
    },
    {
      says: 'Reading and drawing 1,000 actions takes at most twice as long as setting the same HTML',
      found: `${beside.toFixed(2)} times`,
      met: beside <= 2,
    },
  ];
}
