/** What the test server has for hostile pages: libraries that real pages have, and what our files read. */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {keysRead} from './keys-read.mjs';

/** Where each engine leaves what it found. */
export const foundFolder = '.cache/hostile';

/** Classic scripts, as pages have them. */
const libraries = {
  'zone.js': import.meta.resolve('zone.js'),
  // MooTools Core 1.5.2 but for what it has for the DOM: that is not on npm.
  mootools: import.meta.resolve('mootools'),
};

/**
 * - `/__hostile/libraries/NAME`: a library.
 * - `/__hostile/keys`: the names that our files read (keys-read.mjs).
 * - `/__hostile/mode`: how much is to be looked at, from `IJN_HOSTILE` (polluted.test.ts).
 * - PUT `/__hostile/found/ENGINE`: keeps what an engine found, for `npm run hostile`.
 * - `/__hostile/slow?ms=…`: an empty module that keeps those after it waiting.
 * - `/__hostile/text`: our script, as plain text.
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export async function hostileRoutes(context, next) {
  const [, kind, name = ''] = /^\/__hostile\/(\w+)\/?([\w.]*)$/.exec(context.path) ?? [];
  if (!kind) return next();
  context.set('Cache-Control', 'no-store');
  if (kind === 'libraries') {
    const library = libraries[/** @type {keyof typeof libraries} */ (name)];
    context.type = 'text/javascript';
    context.body = await readFile(fileURLToPath(library), 'utf8');
  }
  if (kind === 'keys') context.body = await keysRead();
  if (kind === 'mode') context.body = {mode: process.env['IJN_HOSTILE'] ?? ''};
  if (kind === 'found') {
    await mkdir(foundFolder, {recursive: true});
    await writeFile(`${foundFolder}/${name}.json`, context.req);
    context.body = '';
  }
  if (kind === 'slow') {
    await wait(Number(context.query['ms']));
    context.type = 'text/javascript';
    context.body = '';
  }
  if (kind === 'text') {
    context.type = 'text/plain';
    context.body = await readFile(new URL('../../dist/ijn.js', import.meta.url), 'utf8');
  }
}
