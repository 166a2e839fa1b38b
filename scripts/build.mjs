/**
 * `npm run build`: everything that is published, in dist/.
 *
 * Begins with an empty dist/, so that nothing of an earlier build is published, and ends with the hashes of all files.
 */
import {createHash} from 'node:crypto';
import {appendFile, chmod, copyFile, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'vite';
import {bundles} from './bundles/index.ts';
import {npm, root, run, tool} from './child-process.mjs';
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
for (const script of ['editor-data', 'framework-types'])
  demand(await run(process.execPath, [join(root, `scripts/${script}.mjs`)]));
for (const mode of Object.keys(bundles))
  await build({root, mode, configFile: join(root, 'vite.config.ts'), logLevel: 'warn'});
demand(await tool('tsx', ['scripts/frame-page.ts']));
await copyFile(join(root, 'docs/llms.txt'), join(dist, 'llms.txt'));
await gatherLicences(dist);
await gatherLicences(join(dist, 'cli'), ['normalize-strings']);
await gatherLicences(join(dist, 'render'), ['@lit-labs/ssr-dom-shim', '@parse5/tools']);
// The numbers' patterns are Google's, under another licence, in a file that Vite does not look for.
const patterns = await readFile(
  join(root, 'node_modules/libphonenumber-js/LICENSE.Apache'),
  'utf8',
);
for (const file of ['page/inspection.LICENSES.txt', 'cli/LICENSES.txt'])
  await appendFile(
    join(dist, file),
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
