/** A measurement as Markdown, before it is aligned. Pure. */
import type {Column, Goal, Summarized} from './measurement.js';
import type {Summary} from './summary.js';

/** The whole of it. */
export function markdownOf(measured: Summarized): string {
  const {title, note, conditions, columns, goals} = measured;
  return [
    `# ${title}`,
    note,
    `Measured ${conditions}. Each figure is the median, with the lower and upper quartile where they differ.`,
    ...tablesOf(measured).flatMap((table) => [
      ...(table.title ? [`**${table.title}**`] : []),
      table.markdown,
    ]),
    columns.map((column) => `- _${headOf(column)}_: ${column.meaning}`).join('\n'),
    ...(goals.length > 0 ? ['**What was wanted**', goalsOf(goals)] : []),
  ].join('\n\n');
}

/** What was wanted, as a list. */
export const goalsOf = (goals: readonly Goal[]): string =>
  goals
    .map(({says, found, met}) => `- ${met ? 'Met' : '**Missed**'}: ${says}. ${found}`)
    .join('\n');

/** The tables of a measurement, in the order in which its columns name them. */
export function tablesOf({
  rowTitle,
  columns,
  rows,
}: Summarized): {title: string | undefined; markdown: string}[] {
  const titles = [...new Set(columns.map(({table}) => table))];
  return titles.map((title) => {
    const shown = columns.filter(({table}) => table === title);
    const lines = [
      [rowTitle, ...shown.map(headOf)],
      ['---', ...shown.map(() => '--:')],
      ...rows
        .filter(({figures}) => shown.some(({id}) => figures[id]))
        .map(({name, figures}) => [
          name,
          ...shown.map((column) => wordsOf(figures[column.id], column)),
        ]),
    ];
    return {title, markdown: lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')};
  });
}

const headOf = ({title, unit}: Column) => (unit ? `${title}, ${unit}` : title);

function wordsOf(summary: Summary | undefined, {digits = 0}: Column): string {
  if (!summary) return '–';
  const [median, low, high] = [summary.median, summary.low, summary.high].map((value) =>
    value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits}),
  );
  return low === high ? `${median}` : `${median} (${low}–${high})`;
}
