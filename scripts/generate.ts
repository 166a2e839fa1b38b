/**
 * `npm run generate`: makes what is derived from the sources and not kept in git. Everything else (types, tests,
 * builds) needs it first; it takes a second or two.
 *
 *   schema.ts               → dist/feed.schema.json, src/feed/feed.generated.ts, src/feed/feed-shape.generated.ts
 *   built-in/feed.json      → dist/feed/feed.json, src/feed/built-in/en.generated.ts
 *   + locales/feed.*.xlf    → dist/feed/feed.<tag>.json
 *   locales/<tag>.xlf       → dist/locales/<tag>.json, src/controls/also-in.generated.ts
 *   both, for the script    → dist/handout/<tag>.json
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
import {messageKey} from '../src/locale/message-key.js';
import {readInterfaceLanguages} from './interface-strings.js';

const banner = '/* Made by `npm run generate`. */\n';

async function write(file: string, content: string): Promise<string> {
  await mkdir(path.dirname(file), {recursive: true});
  // An unchanged file keeps its time, so that watchers and incremental builds stay quiet.
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== content)
    await writeFile(file, content);
  // 256 bits bind as surely here as 384, and every visitor carries one of these for each language.
  return createHash('sha256').update(content).digest('base64').replace(/=$/, '');
}

const dataModule = (imports: string, declaration: string, data: unknown) =>
  `${banner}${imports}\n${declaration} = ${JSON.stringify(data)};\n`;

const schema = z.toJSONSchema(feedSchema, {io: 'input'}) as JsonSchema;
await write('dist/feed.schema.json', JSON.stringify(schema, null, 2) + '\n');
await write('src/feed/feed.generated.ts', await feedTypesModule(schema));
await write('src/feed/feed-shape.generated.ts', banner + feedShapeModule(schema));

const english = feedSchema.parse(JSON.parse(await readFile('src/feed/built-in/feed.json', 'utf8')));
// What they need is in ijn-feed.js (src/foreign/), which the built-in feed is drawn without.
const foreign = [
  ...english.actions.filter(
    ({opens, closes, urgent, checkedOn, audio}) => opens ?? closes ?? urgent ?? checkedOn ?? audio,
  ),
  ...english.actions.filter(
    ({status, kind, reveals, outcome}) =>
      status === 'paused' ||
      status === 'lost' ||
      (status === 'ended' && !outcome) ||
      (status === 'open' && !/^(call|share|listen)$/.test(kind)) ||
      (status === 'open' && kind !== 'share' && !reveals),
  ),
  ...english.actions.filter(({kind}) => /^(email|attend|read)$/.test(kind)),
  ...english.actions.filter(
    (action) => action.kind === 'call' && (action.phones.length > 0 || action.voicemail),
  ),
  ...english.pipeline.stages.filter(({figures}) => figures),
];
if (foreign.length > 0) {
  throw new Error(
    `built-in/feed.json: ${foreign.map(({id}) => id).join(', ')} needs what is in src/foreign/; move that into the core first`,
  );
}
await write('dist/feed/feed.json', JSON.stringify(english));
await write(
  'src/feed/built-in/en.generated.ts',
  dataModule(
    `import type {Feed} from '../feed.generated.js';`,
    '/** The built-in feed in English, checked when it was built. */\nexport const englishFeed: Feed',
    // Its languages are those that the package has, wherever the page is.
    {...english, translations: {}},
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
const hashes: Record<string, string> = {};
const stringHashes: Record<string, string> = {};
const alsoIn: Record<string, string> = {};
const alsoInKey = messageKey('Also in English');
for (const {tag, strings, missing} of languages) {
  if (missing.length > 0) console.warn(`locales/${tag}.xlf lacks: ${missing.join(' | ')}`);
  const source = await readFile(`.cache/feed/feed.${tag}.json`, 'utf8').catch(() => {
    throw new Error(`locales/feed.${tag}.xlf does not exist. To mend it: npm run extract`);
  });
  const feed: unknown = JSON.parse(source);
  // Wanted before the language is: it stands in the menu's module.
  const {[alsoInKey]: offer} = strings;
  if (typeof offer === 'string') alsoIn[tag] = offer;
  delete strings[alsoInKey];
  await write(`dist/feed/feed.${tag}.json`, JSON.stringify(feed));
  stringHashes[tag] = await write(`dist/locales/${tag}.json`, JSON.stringify(strings));
  hashes[tag] = await write(`dist/handout/${tag}.json`, JSON.stringify({strings, feed}));
  await write(
    `src/companions/languages/${tag}.generated.ts`,
    dataModule(
      `import type {Feed} from '../../feed/feed.generated.js';\nimport type {SavedStrings} from '../../locale/strings.js';`,
      'export const strings: SavedStrings',
      strings,
    ) + `export const feed: Feed = ${JSON.stringify(feed)};\n`,
  );
}
const record = (comment: string, name: string, data: Record<string, string>) =>
  `\n/** ${comment} */\nexport const ${name}: Readonly<Record<string, string>> = ${JSON.stringify(data)};\n`;
await write(
  'src/companions/companions.generated.ts',
  banner +
    record(
      'sha256 of each language of the built-in handout, dist/handout/, in base64 without its "=".',
      'hashes',
      hashes,
    ) +
    record('The same of the words alone, dist/locales/.', 'stringHashes', stringHashes),
);
await write(
  'src/controls/also-in.generated.ts',
  banner + record('"Also in …", in each language.', 'alsoIn', alsoIn),
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
