/**
 * `npm run build`: everything that is published, in dist/.
 *
 * Begins with an empty dist/, so that nothing of an earlier build is published, and ends with the hashes of all files.
 */
import {createHash} from 'node:crypto';
import {appendFile, chmod, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {npm, root, tool} from './child-process.mjs';
import {gatherLicences} from './licences.mjs';

/** @param {{code: number}} result */
function demand({code}) {
  if (code !== 0) process.exit(code);
}

const dist = join(root, 'dist');
await rm(dist, {recursive: true, force: true});
demand(await npm(['run', '--silent', 'generate']));
demand(await tool('typescript', ['--project', 'tsconfig.build.json'], {bin: 'tsc'}));
// Of what servers render with, the types alone: Vite bundles it below.
demand(await tool('typescript', ['--project', 'tsconfig.render.json'], {bin: 'tsc'}));
demand(
  await tool(
    '@custom-elements-manifest/analyzer',
    ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
    {bin: 'cem'},
  ),
);
// Each is built before the one that carries its hash.
for (const mode of [
  'rendered',
  'calendar',
  'foreign',
  'acting',
  'picture',
  'diagram',
  'print',
  'controls',
  'script',
  'page',
  'render',
  'render-script',
  'render-npm',
  'cli',
])
  demand(await tool('vite', ['build', '--mode', mode, '--logLevel', 'warn']));
await gatherLicences(dist);
// The numbers' patterns are Google's, under another licence, in a file that Vite does not look for.
const patterns = await readFile(
  join(root, 'node_modules/libphonenumber-js/LICENSE.Apache'),
  'utf8',
);
await appendFile(
  join(dist, 'cli/LICENSES.txt'),
  `\n## libphonenumber-js, its metadata (Apache-2.0)\n\n${patterns.trim()}\n`,
);
// npm does this for whoever installs the package; here it is for those who run it from dist/.
await chmod(join(dist, 'cli/ijn-feed.js'), 0o755);

/** sha384 of every published file by its path in dist/, as `integrity` wants it. */
const integrity = {};
for (const file of (await readdir(dist, {recursive: true, withFileTypes: true})).filter((entry) =>
  entry.isFile(),
)) {
  const path = join(file.parentPath ?? file.path, file.name);
  const hash = createHash('sha384')
    .update(await readFile(path))
    .digest('base64');
  integrity[path.slice(dist.length + 1).replaceAll('\\', '/')] = `sha384-${hash}`;
}
const sorted = Object.fromEntries(Object.entries(integrity).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(join(dist, 'integrity.json'), JSON.stringify(sorted, null, 2) + '\n');
console.log('dist/ is ready: copy it to your website.');
