/**
 * Other builds than dist/, for pages that have two of them:
 * - `/__builds/newer/…`: dist/ as a later version might be. Its English handout asks another question, its Spanish words, its
 *   drawing and what reads feeds are other files with other hashes, which its script knows.
 * - `/__builds/npm/define.js` and `/__builds/npm/card.js`: what a partner's own bundler makes of the npm package; in `later/` is
 *   what it loads on demand.
 */
import {readFile} from 'node:fs/promises';
import {join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';
import {newerBuild} from './newer-build.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** @type {Promise<Map<string, string>> | undefined} */
let newer;
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
  newer ??= newerBuild();
  npm ??= makeNpm();
  const made = (await (name === 'npm' ? npm : newer)).get(file);
  const content =
    made ?? (name === 'newer' ? await readFile(join(dist, normalize(join('/', file)))) : undefined);
  context.set('Cache-Control', 'no-store');
  context.status = content === undefined ? 404 : 200;
  context.type = file.endsWith('.json') ? 'application/json' : 'text/javascript';
  context.body = content ?? '';
}
