import {relative} from 'node:path';
import {failureLine, noCounts} from './test-counts.mjs';

/**
 * A reporter for Node's test runner that writes the counts as JSON. Suites are not counted, only tests.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* nodeTestCounts(events) {
  const counts = noCounts();
  /** @type {Set<string>} */
  const files = new Set();
  for await (const {type, data} of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.file) files.add(data.file);
    if (data.details.type === 'suite' && type === 'test:pass') continue;
    if (isFile(data)) {
      // Node reports a file itself as a test when it has no test in it, which passes, and when it does not load.
      fail(
        counts,
        `${relative('', data.name)}: ${type === 'test:pass' ? 'no test in this file' : 'did not load'}`,
      );
    } else if (data.skip !== undefined || data.todo !== undefined) {
      counts.skipped += 1;
    } else if (type === 'test:pass') {
      counts.passed += 1;
    } else if (isOwnFailure(data)) {
      const what = `${data.file ? `${relative('', data.file)}: ` : ''}${data.name}`;
      // Node wraps what a test threw; the wrapper repeats its message, where it was an error.
      fail(counts, failureLine(what, data.details.error?.message));
    }
  }
  counts.files = files.size;
  yield JSON.stringify(counts);
}

/**
 * @param {import('./test-counts.mjs').Counts} counts
 * @param {string} what
 */
function fail(counts, what) {
  counts.failed += 1;
  counts.failures.push(what);
}

/** @param {{name: string, nesting: number}} data */
function isFile({name, nesting}) {
  return nesting === 0 && name.endsWith('.test.ts');
}

/**
 * A suite or a test with subtests also fails when one inside did; only the one inside counts. A suite whose hook or
 * body throws fails by itself.
 * @param {{details: {error?: Error & {failureType?: string}}}} data
 */
function isOwnFailure({details}) {
  return details.error?.failureType !== 'subtestsFailed';
}
