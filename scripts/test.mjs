import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {ENGINES, ensureBrowsers, parseEngines} from './browsers.mjs';
import {npm, run, tool} from './child-process.mjs';
import {ensureDependencies} from './dependencies.mjs';
import {ensureFrameworks, unpackForFrameworks} from './frameworks.mjs';
import {ensurePdfPrograms} from './pdf-programs.mjs';
import {ensureServerPrograms} from './server-programs.mjs';
import {countsTable, withSecondRun} from './test-counts.mjs';
import {testFiles} from './test-files.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {{name: string, counts?: Counts, seconds?: number, note?: string, ok: boolean}} Row
 */

const HELP = `npm test -- [options]
  --engine=NAME[,NAME]   only there: node, ${ENGINES.join(', ')}
  --files=PATTERN[,…]    only the test files that match, as in test/locale/*.test.ts
  --no-build             test what is built already
In the environment: IJN_ENGINES (as --engine, not in CI), IJN_CHROMIUM, IJN_FIREFOX, IJN_WEBKIT_DRIVER`;

const {values: options} = parseArgs({
  options: {
    engine: {type: 'string'},
    files: {type: 'string'},
    'no-build': {type: 'boolean'},
    help: {type: 'boolean'},
  },
});

if (options.help) {
  console.log(HELP);
} else {
  try {
    process.exitCode = (await test()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log('\n0 passed, 1 failed');
    process.exitCode = 1;
  }
}

/** @returns {Promise<boolean>} whether everything that was asked for ran and passed */
async function test() {
  const wanted = wantedEngines();
  const files = testFiles(options.files);
  // A pattern may choose files for Node or for browsers alone; then the others have nothing to do.
  const forNode = wanted.node && (files.node.length > 0 || !options.files);
  const engines = files.browser.length > 0 || !options.files ? wanted.engines : [];

  await ensureDependencies();
  const browsers = engines.length > 0 ? await ensureBrowsers(engines) : {};
  const reads = (/** @type {string} */ folder) =>
    forNode && files.node.some((path) => path.startsWith(folder));
  const pictures = reads('test/picture/');
  if (pictures || reads('test/print/')) await ensurePdfPrograms({pictures});
  if (reads('test/package/hosting') || reads('test/scale/')) await ensureServerPrograms();
  const present = engines.filter((engine) => browsers[engine]);
  const frameworks = reads('test/frameworks/');
  // Installing waits for the network most of the time, and building does not.
  await Promise.all([frameworks ? ensureFrameworks() : undefined, build()]);
  if (frameworks) await unpackForFrameworks();

  const folder = mkdtempSync(join(tmpdir(), 'ijn-test-'));
  try {
    const rows = [
      ...(forNode ? [await testInNode(files.node, join(folder, 'node.json'))] : []),
      ...(present.length > 0
        ? await testInBrowsers(present, files.browser, join(folder, 'browsers.json'))
        : []),
      ...engines
        .filter((engine) => !browsers[engine])
        .map((name) => ({name, note: 'NOT RUN: no such browser here', ok: false})),
    ];
    return report(rows);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

async function build() {
  if (options['no-build']) return;
  const {code} = await npm(['run', 'build']);
  if (code !== 0) throw new Error(`npm run build failed (exit ${code}), so nothing was tested`);
}

/** What to test in. In CI, IJN_ENGINES is no excuse for an engine that is not there. */
function wantedEngines() {
  const choice =
    options.engine ?? (process.env['CI'] === 'true' ? undefined : process.env['IJN_ENGINES']);
  const names = choice?.split(',').map((name) => name.trim());
  const inBrowsers = names?.filter((name) => name !== 'node');
  return {
    // IJN_ENGINES chooses browsers only: the tests in Node need none.
    node: !options.engine || Boolean(names?.includes('node')),
    engines: inBrowsers?.length === 0 ? [] : parseEngines(inBrowsers?.join(',')),
  };
}

/**
 * @param {string[]} files
 * @param {string} countsPath where the reporter leaves the counts
 * @returns {Promise<Row>}
 */
async function testInNode(files, countsPath) {
  const name = 'node';
  if (files.length === 0) return {name, note: 'NOTHING RAN: no test file', ok: false};
  console.log(`\nTesting in Node: ${files.length} files`);
  const started = performance.now();
  const {code} = await run(process.execPath, [
    '--import=tsx',
    '--test',
    // Node leaves one core idle otherwise, and many of these tests wait for a browser or a build.
    `--test-concurrency=${Math.max(2, availableParallelism())}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${new URL('node-test-counts.mjs', import.meta.url).href}`,
    `--test-reporter-destination=${countsPath}`,
    ...files,
  ]);
  const counts = readCounts(countsPath);
  return row(name, counts, (performance.now() - started) / 1000, code);
}

/**
 * @param {import('./browsers.mjs').Engine[]} engines
 * @param {string[]} files
 * @param {string} countsPath
 * @returns {Promise<Row[]>}
 */
async function testInBrowsers(engines, files, countsPath) {
  if (files.length === 0)
    return engines.map((name) => ({name, note: 'NOTHING RAN: no test file', ok: false}));
  console.log(`\nTesting in ${engines.join(', ')}: ${files.length} files`);
  const started = performance.now();
  const {counts, believable} = await runBrowsers(engines, options.files, countsPath);
  for (const engine of engines) {
    const first = counts?.[engine];
    if (!counts || !first || first.lost.length === 0) continue;
    // A browser that ends says nothing about our code the first time; the second time it does.
    console.log(`\n${engine} itself ended. Once more in a new one: ${first.lost.join(', ')}`);
    const again = await runBrowsers([engine], first.lost.join(','), countsPath);
    counts[engine] = withSecondRun(first, again.believable ? again.counts?.[engine] : undefined);
  }
  const seconds = (performance.now() - started) / 1000;
  const rows = engines.map((engine) => row(engine, counts?.[engine], seconds, 0));
  if (!believable && rows.every(({ok}) => ok))
    return rows.map((each) => ({...each, note: 'the browser runner failed', ok: false}));
  return rows;
}

/**
 * @param {import('./browsers.mjs').Engine[]} engines
 * @param {string | undefined} files
 * @param {string} countsPath
 * @returns {Promise<{counts: Record<string, Counts> | undefined, believable: boolean}>} The runner may fail for a reason
 *   of its own: then no engine's pass is to be believed.
 */
async function runBrowsers(engines, files, countsPath) {
  rmSync(countsPath, {force: true});
  const {code} = await tool('@web/test-runner', ['--config', 'web-test-runner.config.mjs'], {
    bin: 'wtr',
    env: {
      IJN_ENGINES: engines.join(','),
      IJN_TEST_COUNTS: countsPath,
      ...(files ? {IJN_TEST_FILES: files} : {}),
    },
  });
  /** @type {Record<string, Counts> | undefined} */
  const counts = readCounts(countsPath);
  const hasFailures = Object.values(counts ?? {}).some(
    ({failed, lost}) => failed > 0 || lost.length > 0,
  );
  // It exits with 1 where something failed, and otherwise where it did itself.
  return {counts, believable: code === 0 || (code === 1 && hasFailures)};
}

/**
 * @param {string} name
 * @param {Counts | undefined} counts
 * @param {number} seconds
 * @param {number} code exit code of the runner
 * @returns {Row}
 */
function row(name, counts, seconds, code) {
  if (!counts) return {name, seconds, note: 'NOTHING RAN: the runner left no result', ok: false};
  if (counts.passed + counts.failed === 0)
    return {name, counts, seconds, note: 'NOTHING RAN', ok: false};
  if (code !== 0 && counts.failed === 0) {
    return {name, counts, seconds, note: `the runner failed (exit ${code})`, ok: false};
  }
  return {name, counts, seconds, ok: counts.failed === 0};
}

/** @param {string} path */
function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What did not run counts as one failure: somebody who reads only the last line must not take it for a pass.
 * @param {Row[]} rows
 */
function report(rows) {
  if (rows.length === 0) throw new Error(`No test file matches ${options.files}`);
  let passed = 0;
  let failed = 0;
  for (const {name, counts, ok, note} of rows) {
    const failures = counts?.failures.length || ok ? (counts?.failures ?? []) : [note];
    for (const failure of failures) console.log(`FAILED in ${name}: ${failure}`);
    passed += counts?.passed ?? 0;
    failed += failures.length;
  }
  console.log(`\n${countsTable(rows)}\n\n${passed} passed, ${failed} failed`);
  return rows.every(({ok}) => ok);
}
