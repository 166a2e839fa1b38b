/** What the end of a run says about a failure: of a long log often nothing else is kept. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {text} from 'node:stream/consumers';
import {describe, it} from 'node:test';
import type {Reporter, TestRunFinishedArgs, TestSession} from '@web/test-runner';
import {temporaryFolder} from '../package/temporary-folder.js';

interface Counts {
  passed: number;
  failed: number;
  failures: string[];
}

const nodeReporter = new URL('../../scripts/node-test-counts.mjs', import.meta.url);
const {browserTestCounts} = (await import(
  new URL('../../scripts/browser-test-counts.mjs', import.meta.url).href
)) as {browserTestCounts: (path: string) => Reporter};

/** Ends of the lines, after the path of the file. */
const linesOf = ({failures}: Counts) =>
  failures.map((line) => line.replace(/^.*?\.test\.\w+: /, ''));

describe('the end of a run', () => {
  it('says of what a test failed in Node', async () => {
    const path = join(await temporaryFolder(), 'fails.test.mjs');
    await writeFile(
      path,
      `import assert from 'node:assert/strict';
      import {describe, it} from 'node:test';
      describe('four', () => {
        it('passes', () => {});
        it('is no number', () => assert.equal(1, 2, 'one is\\n  not two'));
        it('throws a word', () => { throw 'a word'; });
        it('talks', () => { throw new Error('x'.repeat(9000)); });
      });`,
    );
    const {NODE_TEST_CONTEXT: _, ...env} = process.env;
    const node = spawn(process.execPath, ['--test', `--test-reporter=${nodeReporter.href}`, path], {
      env,
    });
    const counts = JSON.parse(await text(node.stdout)) as Counts;
    assert.deepEqual([counts.passed, counts.failed], [1, 3]);
    const [number, word, talk] = linesOf(counts);
    assert.match(number!, /^is no number: one is not two\b/);
    assert.equal(word, 'throws a word: a word');
    assert.equal(talk, `talks: ${'x'.repeat(400)}…`);
  });

  it('says of what a test failed in a browser, and why a file did not run', async () => {
    const path = join(await temporaryFolder(), 'counts.json');
    const session = (name: string, rest: Partial<TestSession>) =>
      ({
        testFile: resolve(name),
        browser: {name: 'Firefox'},
        passed: false,
        errors: [],
        ...rest,
      }) as unknown as TestSession;
    const failed = {message: 'expected 1\n  to equal 2', name: 'AssertionError', stack: ''};
    const sessions = [
      session('test/a.test.ts', {
        testResults: {
          name: '',
          tests: [],
          suites: [
            {
              name: 'numbers',
              suites: [],
              tests: [
                {name: 'one', passed: false, skipped: false, error: failed},
                {name: 'two', passed: true, skipped: false},
              ],
            },
          ],
        },
      }),
      session('test/b.test.ts', {errors: [{message: 'Could not import\nyour test module.'}]}),
    ];
    browserTestCounts(path).onTestRunFinished!({sessions} as unknown as TestRunFinishedArgs);
    const {firefox} = JSON.parse(await readFile(path, 'utf8')) as {firefox: Counts};
    assert.deepEqual([firefox.passed, firefox.failed], [1, 2]);
    assert.deepEqual(firefox.failures, [
      'test/a.test.ts: numbers › one: expected 1 to equal 2',
      'test/b.test.ts: Could not import your test module.',
    ]);
  });
});
