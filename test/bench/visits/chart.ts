/** The chart of the visits: when the handout is there, what keeps the page from answering, and what it costs. Pure. */
import {barChart} from '../report/bar-chart.js';
import {figureOf, type SummarizedRow} from '../report/measurement.js';
import {contestants} from './contestants.js';
import {columns, limits} from './figures.js';

const panels = [
  {id: 'largest', title: 'The first screen is drawn (largest paint)'},
  {id: 'whole', title: 'The whole handout is drawn'},
  {id: 'blocked', title: 'The page is blocked'},
  {id: 'bytes', title: 'Bytes over the network'},
];

/** @param rows Of all contestants. */
export function chartOf(rows: readonly SummarizedRow[]): string {
  const drawn = panels.map(({id, title}) => {
    const {unit = '', digits = 0} = columns.find((column) => column.id === id) ?? {};
    const bars = rows.map((row) => ({
      label: row.name,
      summary: figureOf(row, id),
      ours: contestants.some(({name, by}) => name === row.name && by === 'ours'),
    }));
    const floor = bars[0]?.summary.median ?? 0;
    const limit = {
      largest: {value: floor * limits.times, says: `${limits.times} times static HTML`},
      blocked: {value: limits.blocked, says: `${limits.blocked} ms`},
    }[id];
    return {title, unit, digits, bars, ...(limit && {limit})};
  });
  return barChart({
    title: 'A visit on a cheap phone with Slow 4G',
    description: drawn
      .map(
        ({title, unit, digits, bars}) =>
          `${title}: ${bars.map(({label, summary}) => `${label} ${summary.median.toFixed(digits)} ${unit}`).join('; ')}.`,
      )
      .join(' '),
    panels: drawn,
  });
}
