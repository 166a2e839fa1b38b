import {parseArgs} from 'node:util';
import {npm, tool} from './child-process.mjs';
import {ensureDependencies} from './dependencies.mjs';

const {values: options} = parseArgs({options: {fix: {type: 'boolean'}}});

/** @typedef {{name: string, run: () => Promise<{code: number, output: string}>}} Check */

/** @type {Check[]} */
const checks = [
  {
    name: 'format',
    run: () =>
      tool('prettier', [options.fix ? '--write' : '--check', '--log-level=warn', '.'], {
        capture: true,
      }),
  },
  {
    name: 'lint',
    run: () =>
      tool(
        'oxlint',
        [
          '--deny-warnings',
          '--report-unused-disable-directives',
          ...(options.fix ? ['--fix'] : []),
        ],
        {capture: true},
      ),
  },
  {name: 'types', run: () => tool('typescript', ['--noEmit'], {bin: 'tsc', capture: true})},
  {
    name: 'languages',
    run: () => tool('tsx', ['scripts/locales.ts', 'check'], {capture: true}),
  },
  {name: 'unused', run: () => tool('knip', ['--no-progress'], {capture: true})},
];

await ensureDependencies();
// First and alone: the others read the files it writes.
const generated = await verdict({
  name: 'generate',
  run: () => npm(['run', '--silent', 'generate'], {capture: true}),
});
const passed = options.fix ? await oneByOne() : await Promise.all(checks.map(verdict));
process.exitCode = generated && passed.every(Boolean) ? 0 : 1;

/** Fixing writes into the files that the next check reads. */
async function oneByOne() {
  const results = [];
  for (const check of checks) results.push(await verdict(check));
  return results;
}

/**
 * Runs a check and prints its name and verdict, with its output only when it failed.
 * @param {Check} check
 */
async function verdict({name, run}) {
  const started = performance.now();
  const {code, output} = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name.padEnd(9)} ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}
