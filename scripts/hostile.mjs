/**
 * `npm run hostile`: opens all hostile pages in all three engines, and writes docs/hostile-pages.md. With `-- --find` it notes
 * first, in all three, which names are asked of objects that do not have them.
 */
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {engines} from '../test/faults/rows.js';
import {hostileDocument} from '../test/hostile/document.js';
import {foundFolder} from '../test/hostile/hostile-routes.mjs';
import {npm, root, run, tool} from './child-process.mjs';
import {ensureDependencies} from './dependencies.mjs';

const file = 'docs/hostile-pages.md';
const known = 'test/hostile/names-read.json';

/**
 * @param {string} files
 * @param {string} [mode]
 */
const look = (files, mode = '') =>
  run(
    process.execPath,
    ['scripts/test.mjs', '--no-build', `--engine=${engines.join(',')}`, `--files=${files}`],
    {env: {IJN_HOSTILE: mode}},
  );

/** The names, of all engines together. */
async function find() {
  rmSync(join(root, foundFolder), {recursive: true, force: true});
  const {code} = await look('test/hostile/polluted.test.ts', 'find');
  if (code !== 0) return code;
  const found = engines.flatMap((engine) =>
    JSON.parse(readFileSync(join(root, foundFolder, `${engine}.json`), 'utf8')),
  );
  writeFileSync(join(root, known), JSON.stringify([...new Set(found)].sort()));
  return 0;
}

await ensureDependencies();
await npm(['run', '--silent', 'generate']);
const finding = process.argv.includes('--find') ? await find() : 0;
const {code} = finding === 0 ? await look('test/hostile/*.test.ts') : {code: finding};
if (code === 0) {
  writeFileSync(
    join(root, file),
    hostileDocument(JSON.parse(readFileSync(join(root, known), 'utf8'))),
  );
  await tool('prettier', ['--write', '--log-level=warn', file, known]);
  console.log(`${file} is written`);
} else {
  console.error(`${file} stays as it is: a page is not as its row says`);
}
process.exitCode = code;
