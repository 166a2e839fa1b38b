/** What is told of the visits, and what was wanted of them. Pure. */
import {figureOf, type Column, type Goal, type SummarizedRow} from '../report/measurement.js';
import {contestants, type Contestant} from './contestants.js';

const paint = 'When it is there';
const cost = 'What it costs, and when it answers';

/** The figures, in the order of the tables. */
export const columns: readonly Column[] = [
  {
    id: 'first',
    title: 'first paint',
    unit: 'ms',
    table: paint,
    meaning:
      'of anything (First Contentful Paint). Where a script draws, that is the partner’s page with the few words that stand in the tag meanwhile.',
  },
  {
    id: 'begun',
    title: 'begins',
    unit: 'ms',
    table: paint,
    meaning: 'the handout’s own heading, its question, is drawn in its place.',
  },
  {
    id: 'largest',
    title: 'largest paint',
    unit: 'ms',
    table: paint,
    meaning: 'of what is on the first screen, the handout’s own words (Largest Contentful Paint).',
  },
  {
    id: 'whole',
    title: 'whole',
    unit: 'ms',
    table: paint,
    meaning: 'the handout is drawn to its end: question, last stage and partners.',
  },
  {
    id: 'times',
    title: 'largest paint, times static HTML',
    unit: '',
    digits: 2,
    table: paint,
    meaning: 'beside that of static HTML in the same round.',
  },
  {
    id: 'bytes',
    title: 'bytes',
    unit: 'KB',
    digits: 1,
    table: cost,
    meaning: 'all that came until the page was at rest, as sent (brotli), with headers.',
  },
  {
    id: 'requests',
    title: 'requests',
    unit: '',
    table: cost,
    meaning: 'how many answers that were, the page itself among them.',
  },
  {
    id: 'memory',
    title: 'memory',
    unit: 'MB',
    digits: 1,
    table: cost,
    meaning:
      'of the page at rest, its scripts and its document, after garbage was collected (`measureUserAgentSpecificMemory`).',
  },
  {
    id: 'blocked',
    title: 'blocked',
    unit: 'ms',
    table: cost,
    meaning:
      'of each task over 50 ms what is beyond those, added up from the first byte until the page was at rest.',
  },
  {
    id: 'shift',
    title: 'layout shift',
    unit: '',
    digits: 3,
    table: cost,
    meaning: 'all that moved, though nobody touched the page (Layout Instability, added up).',
  },
  {
    id: 'click',
    title: 'a click works',
    unit: 'ms',
    table: cost,
    meaning:
      'somebody clicks on the first stage of the pipeline every 50 ms from the beginning: when it is open on the screen.',
  },
  {
    id: 'switch',
    title: 'to Spanish',
    unit: 'ms',
    table: cost,
    meaning:
      'from choosing Spanish in the page at rest until all of it is drawn in Spanish; in pages of HTML without an app, that is a link to another page.',
  },
];

/** What the measurement is held against. */
export const limits = {
  times: 1.3,
  blocked: 50,
  shift: {'in-page': 0, 'by-script': 0.02},
};

/** Judges ours by their medians. */
export function goalsOf(rows: readonly SummarizedRow[]): Goal[] {
  const median = ({name}: Contestant, id: string) => {
    const row = rows.find((each) => each.name === name);
    if (!row) throw new Error(`${name} was not measured`);
    return figureOf(row, id).median;
  };
  const milliseconds = (contestant: Contestant, id: string) =>
    `${Math.round(median(contestant, id)).toLocaleString('en')} ms`;

  return contestants
    .filter(({by}) => by === 'ours')
    .flatMap((our) => {
      const peers = contestants
        .filter(({by, way}) => by !== 'ours' && by !== 'floor' && way === our.way)
        .sort((a, b) => median(a, 'largest') - median(b, 'largest'));
      const [fastest] = peers;
      if (!fastest) throw new Error(`${our.name} has no peer`);
      const mostShift = limits.shift[our.way];
      return [
        {
          says: `${our.name}: largest paint within ${limits.times} times static HTML`,
          found: `${median(our, 'times').toFixed(2)} times`,
          met: median(our, 'times') <= limits.times,
        },
        {
          says: `${our.name}: largest paint before each peer of its kind`,
          found: `${milliseconds(our, 'largest')}; the fastest, ${fastest.name}, ${milliseconds(fastest, 'largest')}`,
          met: median(our, 'largest') < median(fastest, 'largest'),
        },
        {
          says: `${our.name}: blocked for less than ${limits.blocked} ms`,
          found: milliseconds(our, 'blocked'),
          met: median(our, 'blocked') < limits.blocked,
        },
        {
          says: `${our.name}: layout shift ${mostShift === 0 ? '0' : `at most ${mostShift}`}`,
          found: median(our, 'shift').toFixed(3),
          met: median(our, 'shift') <= mostShift,
        },
      ];
    });
}
