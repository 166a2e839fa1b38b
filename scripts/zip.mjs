/**
 * `npm run zip`: release/ijn-elements-<version>.zip, all that a web server of one's own needs, of a dist/ that has been built.
 * The same files make the same bytes, whoever makes it and when.
 */
import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {zipSync} from 'fflate';
import {frameListener, frameSandbox} from '../src/embed/frame-listener.ts';
import {root} from './child-process.mjs';

/** What of dist/ a web server needs: what stays is for npm, for editors of code and for those who edit feeds. */
const served = [
  /^(ijn(-\w+)?|embed)\.js$/,
  /^\w+\.html$/,
  /^(feed|handout|locales)\/[\w.-]+\.json$/,
  /^page\//,
  /^feed\.schema\.json$/,
  /^(LICENSES|llms)\.txt$/,
];

/** ZIP has no time zone and begins in 1980; fflate reads the local clock. */
const mtime = new Date(1980, 0, 1);

const {name, version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const dist = join(root, 'dist');
/** @type {Record<string, string>} */
const integrity = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8'));

/** @type {Record<string, Buffer>} */
const files = {};
for (const path of await readdir(dist, {recursive: true, withFileTypes: true})) {
  const file = join(path.parentPath ?? path.path, path.name)
    .slice(dist.length + 1)
    .replaceAll('\\', '/');
  if (path.isFile() && served.some((pattern) => pattern.test(file)))
    files[file] = await readFile(join(dist, file));
}
files['LICENSE'] = await readFile(join(root, 'LICENSE'));
const readme = await readFile(join(root, 'docs/self-hosting.txt'), 'utf8');
files['README.txt'] = Buffer.from(
  readme
    .replaceAll('{version}', version)
    .replaceAll('{sandbox}', frameSandbox)
    .replaceAll('{listener}', frameListener)
    .replaceAll('{integrity}', integrity['ijn.js'] ?? '')
    // Editors of Windows.
    .replaceAll(/\r?\n/g, '\r\n'),
);
files['integrity.json'] = Buffer.from(
  `${JSON.stringify(
    Object.fromEntries(Object.entries(integrity).filter(([file]) => file in files)),
    null,
    2,
  )}\n`,
);
const sorted = Object.keys(files).sort();
const sums = sorted.map((file) => {
  const hash = createHash('sha256').update(files[file] ?? '');
  return `${hash.digest('hex')}  ${file}\n`;
});
files['SHA256SUMS'] = Buffer.from(sums.join(''));

const folder = `${name}-${version}`;
const zip = zipSync(
  Object.fromEntries(
    [...sorted, 'SHA256SUMS'].map((file) => [`${folder}/${file}`, files[file] ?? new Uint8Array()]),
  ),
  // Files as Unix has them, which everybody may read.
  {level: 9, mtime, os: 3, attrs: 0o100644 << 16},
);
await mkdir(join(root, 'release'), {recursive: true});
await writeFile(join(root, 'release', `${folder}.zip`), zip);
console.log(
  `release/${folder}.zip: ${sorted.length + 1} files, ${Math.round(zip.length / 1000)} KB`,
);
