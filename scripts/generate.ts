/**
 * `npm run generate`: makes what is derived from the sources and not kept in git. Everything else (types, tests,
 * builds) needs it first; it takes a second or two.
 *
 *   schema.ts               → dist/feed.schema.json, src/feed/feed.generated.ts, src/feed/feed-shape.generated.ts
 *   built-in/feed.json      → dist/feed/feed.json, src/feed/built-in/en.generated.ts
 *   + locales/feed.*.xlf    → dist/feed/feed.<tag>.json
 *   locales/<tag>.xlf       → dist/locales/<tag>.json
 *   both, for npm           → src/companions/languages/<tag>.generated.ts
 *   hashes, for the script  → src/companions/companions.generated.ts
 */
import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {z} from 'zod';
import {feedSchema} from '../src/feed/schema.js';
import {feedShapeModule, type JsonSchema} from './feed-shape.js';
import {feedTypesModule} from './feed-types.js';
import {readInterfaceLanguages} from './interface-strings.js';

const banner = '/* Made by `npm run generate`. */\n';

async function write(file: string, content: string): Promise<string> {
  await mkdir(path.dirname(file), {recursive: true});
  // An unchanged file keeps its time, so that watchers and incremental builds stay quiet.
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== content)
    await writeFile(file, content);
  // 256 bits bind as surely here as 384, and every visitor carries two of these for each language.
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

const dataModule = (imports: string, declaration: string, data: unknown) =>
  `${banner}${imports}\n${declaration} = ${JSON.stringify(data)};\n`;

const schema = z.toJSONSchema(feedSchema, {io: 'input'}) as JsonSchema;
await write('dist/feed.schema.json', JSON.stringify(schema, null, 2) + '\n');
await write('src/feed/feed.generated.ts', await feedTypesModule(schema));
await write('src/feed/feed-shape.generated.ts', banner + feedShapeModule(schema));

const english = feedSchema.parse(JSON.parse(await readFile('src/feed/built-in/feed.json', 'utf8')));
// Their templates are in ijn-feed.js (src/foreign/), which the built-in feed is drawn without.
const foreign = [
  ...english.actions.filter(({kind}) => kind === 'email' || kind === 'attend'),
  ...english.actions.filter((action) => action.kind === 'call' && action.phones.length > 0),
  ...english.pipeline.stages.filter(({figures}) => figures),
];
if (foreign.length > 0) {
  throw new Error(
    `built-in/feed.json: ${foreign.map(({id}) => id).join(', ')} needs a template of src/foreign/; move that into the core first`,
  );
}
await write('dist/feed/feed.json', JSON.stringify(english));
await write(
  'src/feed/built-in/en.generated.ts',
  dataModule(
    `import type {Feed} from '../feed.generated.js';`,
    '/** The built-in feed in English, checked when it was built. */\nexport const englishFeed: Feed',
    english,
  ),
);
// Only now: it reads feeds with the checker, which is made of what was just written.
const {buildAll} = await import('../src/cli/feed-files.js');
for (const {file, untranslated, problems} of await buildAll({
  feedFile: 'src/feed/built-in/feed.json',
  localesFolder: 'locales',
  outFolder: '.cache/feed',
})) {
  if (untranslated.length > 0) console.warn(`${file} lacks: ${untranslated.join(', ')}`);
  for (const {path: unit, reason, mend} of problems) {
    console.warn(`${file}: ${unit} ${reason}. To mend it: ${mend}.`);
  }
}

const languages = readInterfaceLanguages();
const hashes: Record<string, {strings: string; feed: string}> = {};
for (const {tag, strings, missing} of languages) {
  if (missing.length > 0) console.warn(`locales/${tag}.xlf lacks: ${missing.join(' | ')}`);
  const source = await readFile(`.cache/feed/feed.${tag}.json`, 'utf8').catch(() => {
    throw new Error(`locales/feed.${tag}.xlf does not exist. To mend it: npm run extract`);
  });
  const feed: unknown = JSON.parse(source);
  hashes[tag] = {
    strings: await write(`dist/locales/${tag}.json`, JSON.stringify(strings)),
    feed: await write(`dist/feed/feed.${tag}.json`, JSON.stringify(feed)),
  };
  await write(
    `src/companions/languages/${tag}.generated.ts`,
    dataModule(
      `import type {Feed} from '../../feed/feed.generated.js';\nimport type {SavedStrings} from '../../locale/strings.js';`,
      'export const strings: SavedStrings',
      strings,
    ) + `export const feed: Feed = ${JSON.stringify(feed)};\n`,
  );
}
await write(
  'src/companions/companions.generated.ts',
  dataModule(
    '',
    '/** Subresource-integrity hashes of the language files, by tag. */\nexport const hashes: Readonly<Record<string, {strings: string; feed: string}>>',
    hashes,
  ),
);
await write(
  'src/companions/languages/index.generated.ts',
  `${banner}import type {Feed} from '../../feed/feed.generated.js';
import type {SavedStrings} from '../../locale/strings.js';

/** One dynamic import a language, so that a bundler ships only what is asked for. */
export const languages: Readonly<Record<string, () => Promise<{strings: SavedStrings; feed: Feed}>>> = {
${languages.map(({tag}) => `  '${tag}': () => import('./${tag}.generated.js'),`).join('\n')}
};
`,
);
