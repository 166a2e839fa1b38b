/** The peers, built by Vite as their documentation tells for production. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build, type InlineConfig, type Manifest} from 'vite';
import {given, languages} from '../content/given.js';

const peers = fileURLToPath(new URL('../peers/', import.meta.url));
const require = createRequire(join(peers, 'package.json'));

/** What reads messages for react-intl. */
const parser = '@formatjs/icu-messageformat-parser';

/** The file that begins each, by the id of its contestant. */
const entries: Record<string, string> = {
  shoelace: 'shoelace/in-page.js',
  'shoelace-drawn': 'shoelace/by-script.js',
  'web-awesome': 'web-awesome/in-page.js',
  'web-awesome-drawn': 'web-awesome/by-script.js',
  react: 'react/in-page.jsx',
  'react-drawn': 'react/by-script.jsx',
};

/** What of a peer's files a page names in its head, by the id of its contestant. */
export type Heads = Record<string, string>;

/**
 * Builds all of them into folders of their names, and returns what their pages have in their heads.
 *
 * @param folder That the server serves.
 */
export async function buildPeers(folder: string): Promise<Heads> {
  const heads: Heads = {};
  for (const [id, entry] of Object.entries(entries)) {
    const outDir = join(folder, id);
    await build(configOf(folder, entry, {outDir, manifest: true, emptyOutDir: true}, `/${id}/`));
    const manifest = JSON.parse(
      readFileSync(join(outDir, '.vite/manifest.json'), 'utf8'),
    ) as Manifest;
    heads[id] = headOf(manifest, entry, `/${id}/`);
  }
  return heads;
}

/** The handout as React's own renderer writes it on a server. */
export async function renderReact(folder: string): Promise<string> {
  const outDir = join(folder, '.react-server');
  await build(configOf(folder, 'react/server.jsx', {outDir, ssr: true, emptyOutDir: true}, '/'));
  const {render} = (await import(pathToFileURL(join(outDir, 'server.js')).href)) as {
    render: () => string;
  };
  return render();
}

function configOf(
  folder: string,
  entry: string,
  options: InlineConfig['build'],
  base: string,
): InlineConfig {
  const isReact = entry.startsWith('react/');
  return {
    configFile: false,
    logLevel: 'error',
    root: peers,
    base,
    mode: 'production',
    resolve: {
      alias: {
        handout: writeWords(folder, isReact),
        // Messages are compiled, so the parser stays out: formatjs.github.io/docs/guides/performance
        ...(isReact && {[parser]: require.resolve(`${parser}/no-parser.js`)}),
      },
    },
    // Nothing is looked for on a server's disk afterwards.
    ssr: {noExternal: true},
    build: {...options, rolldownOptions: {input: join(peers, entry)}},
  };
}

/** Writes what every contestant is given, for React with its messages compiled, and returns the folder. */
function writeWords(folder: string, compiled: boolean): string {
  const {parse} = require(parser) as {
    parse: (message: string) => unknown;
  };
  const words = join(folder, compiled ? '.words-compiled' : '.words');
  mkdirSync(words, {recursive: true});
  for (const language of languages) {
    const {content, messages} = given(language);
    const told = compiled
      ? Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, parse(message)]))
      : messages;
    writeFileSync(join(words, `${language}.json`), JSON.stringify({content, messages: told}));
  }
  return words;
}

/** As Vite writes it into a page: styles, script, and what the script imports at once. */
function headOf(manifest: Manifest, entry: string, base: string): string {
  const chunk = manifest[entry];
  if (!chunk) throw new Error(`Vite has not built ${entry}`);
  return [
    `<script type="module" crossorigin src="${base}${chunk.file}"></script>`,
    ...(chunk.imports ?? []).map(
      (name) =>
        `<link rel="modulepreload" crossorigin href="${base}${manifest[name]?.file ?? name}">`,
    ),
    ...(chunk.css ?? []).map((file) => `<link rel="stylesheet" crossorigin href="${base}${file}">`),
    '',
  ].join('\n');
}
