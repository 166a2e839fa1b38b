/**
 * Other builds than dist/, for pages that have two of them:
 * - `/__builds/newer/…`: dist/ as a later version might be. Its English handout asks another question, its Spanish words, its
 *   drawing and what reads feeds are other files with other hashes, which its script knows.
 * - `/__builds/npm/define.js` and `/__builds/npm/card.js`: what a partner's own bundler makes of the npm package; in `later/` is
 *   what it loads on demand.
 */
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The question of the built-in handout, and the one that is in its place in the newer build. */
const question = 'How does ending criminalization help stop deportations?';
const newerQuestion = 'How does ending criminalization stop deportations this year?';

/** What differs in the newer build: each file is another, so its hash must be in the file that loads it. */
const changes = {
  'ijn-diagram.js': (/** @type {string} */ code) => `${code}\n;`,
  'ijn-feed.js': (/** @type {string} */ code) => `${code}\n;`,
  'ijn-controls.js': (/** @type {string} */ code) => `${code}\n;`,
  'handout/es.json': (/** @type {string} */ json) =>
    json.replaceAll('deportaciones', 'deportaciones de hoy'),
};

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('base64').slice(0, 43);

/** @type {Promise<Map<string, string>> | undefined} */
let newer;
async function makeNewer() {
  const files = new Map();
  let script = await readFile(join(dist, 'ijn.js'), 'utf8');
  for (const [file, change] of Object.entries(changes)) {
    const text = await readFile(join(dist, file), 'utf8');
    const changed = change(text);
    if (!script.includes(hashOf(text)) || changed === text)
      throw new Error(`ijn.js does not load ${file}, or nothing changed in it`);
    script = script.replace(hashOf(text), hashOf(changed));
    files.set(file, changed);
  }
  if (!script.includes(question)) throw new Error('ijn.js has no such question');
  files.set('ijn.js', script.replace(question, newerQuestion));
  return files;
}

/** @type {Promise<Map<string, string>> | undefined} */
let npm;
async function makeNpm() {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: {define: join(dist, 'define.js'), card: join(dist, 'action-card/define.js')},
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: ({isDynamicEntry}) =>
            `${isDynamicEntry ? 'later' : 'shared'}/[name]-[hash].js`,
        },
      },
    },
    base: '/__builds/npm/',
  });
  if (!('output' in result)) throw new Error('Vite was asked for one build');
  return new Map(
    result.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])),
  );
}

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
export async function otherBuilds(context, next) {
  const [, name, file = ''] = /^\/__builds\/(newer|npm)\/(.*)$/.exec(context.path) ?? [];
  if (!name) return next();
  newer ??= makeNewer();
  npm ??= makeNpm();
  const made = (await (name === 'npm' ? npm : newer)).get(file);
  const content =
    made ?? (name === 'newer' ? await readFile(join(dist, normalize(join('/', file)))) : undefined);
  context.set('Cache-Control', 'no-store');
  context.status = content === undefined ? 404 : 200;
  context.type = file.endsWith('.json') ? 'application/json' : 'text/javascript';
  context.body = content ?? '';
}
