/** `npm run faults`: goes through the fault table in all three engines and writes docs/faults.md. */
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {faultsDocument} from '../test/faults/document.js';
import {measurementsFolder} from '../test/faults/fault-routes.mjs';
import {engines} from '../test/faults/rows.js';
import {findBrowsers} from './browsers.mjs';
import {npm, root, run, tool} from './child-process.mjs';
import {ensureDependencies} from './dependencies.mjs';

const file = 'docs/faults.md';

await ensureDependencies();
rmSync(join(root, measurementsFolder), {recursive: true, force: true});
await npm(['run', '--silent', 'generate']);
const {code} = await run(process.execPath, [
  'scripts/test.mjs',
  '--no-build',
  `--engine=${engines.join(',')}`,
  '--files=test/faults/faults.test.ts',
]);
if (code === 0) {
  const measured = Object.fromEntries(
    engines.map((engine) => {
      const path = join(root, measurementsFolder, `${engine}.json`);
      return [engine, JSON.parse(readFileSync(path, 'utf8'))];
    }),
  );
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(join(root, file), faultsDocument(measured, await versions(), today));
  await tool('prettier', ['--write', '--log-level=warn', file]);
  console.log(`${file} is written`);
} else {
  console.error(`${file} stays as it is: a row failed`);
}
process.exitCode = code;

/** What the browsers call themselves, as in `Firefox 153.0`. */
async function versions() {
  const {chromium, firefox, webkit} = findBrowsers();
  const commands = [
    [chromium, '--version'],
    [firefox, '--version'],
    // It says nothing without a display.
    ['xvfb-run', '-a', webkit?.browser, '--version'],
  ];
  const names = [];
  for (const [command, ...args] of commands) {
    const {output} = await run(command, args, {
      capture: true,
      env: {WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'},
    }).catch(() => ({output: ''}));
    names.push(/(?:Chrom\w+|Firefox|WebKit\w+) \d[\w.]*/.exec(output)?.[0]);
  }
  return names.filter(Boolean);
}
