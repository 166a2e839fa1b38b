/** docs/faults.md: written from the rows and what was measured, and read again by a test. Runs in Node. */
import {courseOf, engines, sections, type Engine, type Row} from './rows.js';

/** The seconds that each row took in one engine, by name of the row. */
export type Measurements = Record<string, number>;

const names: Record<Engine, string> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

/** What holds in all engines, and where one differs, that: `3 (Firefox: 30)`. */
function inAll(row: Row, field: 'sees' | 'status' | 'requests'): string {
  const others = engines
    .map((engine) => [engine, courseOf(row, engine)[field]] as const)
    .filter(([, value]) => value !== row[field])
    .map(([engine, value]) => `${names[engine]}: ${value}`);
  return others.length > 0 ? `${row[field]} (${others.join(', ')})` : `${row[field]}`;
}

/** What a row's line says but for the times. */
export const cells = (row: Row): string[] => [
  row.name,
  row.server,
  inAll(row, 'sees'),
  inAll(row, 'status'),
  inAll(row, 'requests'),
];

const line = (texts: string[]) => `| ${texts.join(' | ')} |\n`;

const table = (rows: Row[], measured: Record<Engine, Measurements>) =>
  line([
    'name',
    'the server',
    'the visitor sees',
    'status',
    'requests',
    ...engines.map((engine) => `${names[engine]}, s`),
  ]) +
  line([...Array<string>(4).fill('---'), ...Array<string>(4).fill('--:')]) +
  rows
    .map((row) => [
      ...cells(row),
      ...engines.map((engine) => measured[engine][row.name]?.toFixed(1) ?? ''),
    ])
    .map(line)
    .join('');

/**
 * The whole document.
 *
 * @param browsers The browsers, with their versions.
 * @param date As in 2026-11-30.
 */
export function faultsDocument(
  measured: Record<Engine, Measurements>,
  browsers: string[],
  date: string,
): string {
  return `<!-- Written by \`npm run faults\` from test/faults/rows.ts and a run of its test. Do not edit. -->

# When a feed's server fails

Your page names a feed, and the feed's server has a bad day. What then? Each line below is a server that misbehaves in one
way, on purpose, and what an \`<ijn-principles>\` made of it. A test goes through all of them in three browsers.

- The visitor always sees a handout: the feed, the last good one that this page had of that address, or the built-in one.
- \`status\` is \`ready\` when that is what you asked for, and \`error\` when it is not. Then \`ijn-feed-error\` tells why, once,
  and a line at the top says of which day the handout is.
- A server that may recover (5xx, 429, no connection) is asked three times at most, with waits between. Other answers are
  final. An answer may take 10 s, all of them together 20 s.
- Nothing is thrown into the page, and the element beside it stays as it is.

\`requests\` counts what arrived at the server, redirected requests included. Where browsers differ, the line says so:
Firefox itself repeats a request to which it got no answer at all, and WebKit takes an answer that was cut short for a
whole one. The last columns are the seconds until the status was there, on one small machine that ran all three
browsers and many rows at once; they show which limit ended a row, not how fast it is.

Measured on ${date} in ${browsers.join(', ')}.
${sections.map(({title, rows}) => `\n## ${title}\n\n${table(rows, measured)}`).join('')}`;
}

/** The lines of all tables in the document, without the times. */
export function documentedRows(document: string): string[][] {
  const lines = [...document.matchAll(/^\|(.*)\|$/gm)].map(([, text = '']) =>
    text
      .split('|')
      .map((cell) => cell.trim())
      .slice(0, -engines.length),
  );
  return lines.filter(([name]) => name !== 'name' && !/^:?-+:?$/.test(name ?? ''));
}
