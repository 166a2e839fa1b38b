/** The table of `npm run locales:status`, for a terminal of 80 columns. Pure. */
import {sumOf, type Counts, type Status} from './status.js';

const columns = ['total', 'reviewed', 'draft', 'stale', 'missing', 'broken', 'tooLong'] as const;

/** A table with a row for each part of each language, the sum of all, and below it what does not fit into a row. */
export function statusTable(all: readonly Status[]): string {
  const heading = ['language', '', 'total', 'read', 'draft', 'stale', 'missing', 'broken', 'long'];
  const rows = all.map((status, index) => [
    all[index - 1]?.language === status.language ? '' : status.language,
    status.part,
    ...cellsOf(status),
  ]);
  const table = [
    [...heading, 'shown', '% read'],
    ...rows,
    ['all', `${new Set(all.map(({language}) => language)).size} languages`, ...cellsOf(sumOf(all))],
  ];
  const widths = table[0]!.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join(' ')
      .trimEnd(),
  );
  const rule = '-'.repeat(Math.max(...lines.map(({length}) => length)));
  return [lines[0], rule, ...lines.slice(1, -1), rule, lines.at(-1), ...notesOf(all)].join('\n');
}

const cellsOf = (counts: Counts): string[] => [
  ...columns.map((column) => (counts[column] === 0 ? '-' : String(counts[column]))),
  percentage(counts.reviewed + counts.draft, counts.total),
  percentage(counts.reviewed, counts.total),
];

/** Never 100 % while something is left, nor 0 % when something is done. */
function percentage(part: number, whole: number): string {
  if (whole === 0) return '-';
  const rounded = Math.round((100 * part) / whole);
  const shown = part === whole ? 100 : Math.min(rounded, 99);
  return `${part > 0 ? Math.max(shown, 1) : 0} %`;
}

function notesOf(all: readonly Status[]): string[] {
  const readers = new Map<string, Set<string>>();
  for (const {language, readers: names} of all) {
    for (const name of names) readers.set(language, (readers.get(language) ?? new Set()).add(name));
  }
  const unreadable = all.flatMap(({unreadable: why}) => why ?? []);
  return [
    ...(readers.size > 0 ? ['', 'Read by'] : []),
    ...[...readers].map(([language, names]) => `  ${language}: ${[...names].sort().join(', ')}`),
    ...(unreadable.length > 0 ? ['', 'Not readable', ...unreadable.map((why) => `  ${why}`)] : []),
    '',
    'draft: shown, and marked as a draft. stale, missing: shown in English.',
    'broken, long: values or length are not right. npm run check names each of them.',
  ];
}
