import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {failureLine, lostBrowser, noCounts} from './test-counts.mjs';

/**
 * A reporter for Web Test Runner that writes the counts of each engine as JSON.
 * @param {string} path where to write
 * @returns {import('@web/test-runner').Reporter}
 */
export function browserTestCounts(path) {
  return {
    onTestRunFinished({sessions}) {
      /** @type {Record<string, import('./test-counts.mjs').Counts>} */
      const counts = {};
      for (const session of sessions) {
        const engine = session.browser.name.toLowerCase();
        countSession((counts[engine] ??= noCounts()), session);
      }
      writeFileSync(path, JSON.stringify(counts));
    },
  };
}

/**
 * @param {import('./test-counts.mjs').Counts} counts
 * @param {import('@web/test-runner').TestSession} session one test file in one engine
 */
function countSession(counts, session) {
  const file = relative('', session.testFile);
  if (session.errors.some(({message}) => message.startsWith(lostBrowser))) {
    counts.lost.push(file);
    return;
  }
  const tests = session.testResults ? testsOf(session.testResults) : [];
  const failed = tests.filter(({test}) => !test.passed && !test.skipped);
  counts.files += 1;
  counts.passed += tests.filter(({test}) => test.passed && !test.skipped).length;
  counts.skipped += tests.filter(({test}) => test.skipped).length;
  counts.failed += failed.length;
  counts.failures.push(
    ...failed.map(({test, title}) => failureLine(`${file}: ${title}`, test.error?.message)),
  );

  // A file that does not load, a hook that throws, a browser that does not start: no test says so, the session does.
  const trouble =
    session.errors.length > 0 || (!session.passed && failed.length === 0)
      ? (session.errors[0]?.message ?? 'did not finish')
      : tests.length === 0
        ? 'no test in this file'
        : undefined;
  if (trouble === undefined) return;
  counts.failed += 1;
  counts.failures.push(failureLine(file, trouble));
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @param {string[]} titles of the suites around it
 * @returns {{test: import('@web/test-runner').TestResult, title: string}[]}
 */
function testsOf(suite, titles = []) {
  const path = suite.name ? [...titles, suite.name] : titles;
  return [
    ...suite.tests.map((test) => ({test, title: [...path, test.name].join(' › ')})),
    ...suite.suites.flatMap((inner) => testsOf(inner, path)),
  ];
}
