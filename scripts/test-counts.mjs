/**
 * What one engine ran. `files` is how many test files were begun; `failures` says what failed and of what, a line each,
 * for the end of the run: of a long log often nothing else is kept; `lost` are the files under which the browser itself ended: they have said nothing and are in none of the other counts.
 * @typedef {{
 *   passed: number, failed: number, skipped: number, files: number, failures: string[], lost: string[]
 * }} Counts
 */

/** What a test file fails with whose browser ended under it: WebKitGTK's compiler has threads that crash now and then. */
export const lostBrowser = 'The browser itself ended while this file ran';

/** @returns {Counts} */
export function noCounts() {
  return {passed: 0, failed: 0, skipped: 0, files: 0, failures: [], lost: []};
}

/**
 * The line about one failure.
 * @param {string} what file and test
 * @param {string | undefined} reason message of the error, as long as it may be
 */
export function failureLine(what, reason) {
  const line = reason?.replaceAll(/\s+/g, ' ').trim();
  if (!line) return what;
  return `${what}: ${line.length > 400 ? `${line.slice(0, 400)}…` : line}`;
}

/**
 * A run and the one in which the files that it lost ran again. What is lost twice has failed.
 * @param {Counts} first
 * @param {Counts | undefined} again
 * @returns {Counts}
 */
export function withSecondRun(first, again = {...noCounts(), lost: first.lost}) {
  const missing = first.lost.length - again.files - again.lost.length;
  const failures = [
    ...again.lost.map((file) => `${file}: the browser itself ended while it ran, twice`),
    ...(missing > 0 ? [`${missing} of ${first.lost.join(', ')} did not run again`] : []),
  ];
  return {
    passed: first.passed + again.passed,
    failed: first.failed + again.failed + failures.length,
    skipped: first.skipped + again.skipped,
    files: first.files + again.files,
    failures: [...first.failures, ...again.failures, ...failures],
    lost: [],
  };
}

/**
 * The table at the end of a test run.
 * @param {{name: string, counts?: Counts, seconds?: number, note?: string}[]} rows
 */
export function countsTable(rows) {
  const cells = rows.map(({name, counts, seconds, note = ''}) => [
    name,
    ...(counts ? [counts.passed, counts.failed, counts.skipped].map(String) : ['-', '-', '-']),
    seconds === undefined ? '-' : `${seconds.toFixed(1)} s`,
    note,
  ]);
  const table = [['engine', 'passed', 'failed', 'skipped', 'time', ''], ...cells];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join(' | ')
        .replace(/[ |]+$/, ''),
    )
    .join('\n');
}
