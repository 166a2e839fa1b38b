/** Writes the languages: data for the script tag, modules for npm. */
import type {Feed} from '../../src/cli/feed-texts.js';
import {banner, dataModule, write} from '../write-generated.js';
import type {BuiltLanguage} from './build.js';
import type {Message} from './messages.js';
import type {Project} from './project.js';
import {packStrings, type SavedStrings} from './saved-strings.js';

const folder = 'src/companions/languages';

/**
 * Writes everything that pages load of the languages.
 */
export async function writeLanguages(
  languages: readonly BuiltLanguage[],
  {seed, messages}: Pick<Project, 'seed' | 'messages'>,
): Promise<void> {
  const hashes: Record<string, string> = {};
  const stringHashes: Record<string, string> = {};
  const offers: Record<string, string> = {};
  for (const {tag, strings, feed, offer} of languages) {
    await write(`dist/feed/feed.${tag}.json`, `${JSON.stringify(feed, null, 2)}\n`);
    const packed = packStrings(strings);
    stringHashes[tag] = await write(`dist/locales/${tag}.json`, JSON.stringify(packed));
    hashes[tag] = await write(
      `dist/handout/${tag}.json`,
      JSON.stringify({
        strings: packStrings(ofHandout(strings, messages)),
        feed: {...feed, translations: {}},
      }),
    );
    if (offer !== undefined) offers[tag] = offer;
    await writeLanguageModule(tag, strings, feed);
  }
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
    banner + record('"Also in …", in each language.', 'alsoIn', offers),
  );
  await write(
    'src/locale/message-seed.generated.ts',
    `${banner}\n/** With this, no two messages have the same key. */\nexport const messageSeed = ${seed};\n`,
  );
  await writeIndex(
    'index',
    languages.map(({tag}) => tag),
  );
}

/** Without what only a feed from elsewhere can have said: about a third, which most readers would download for nothing. */
function ofHandout(strings: SavedStrings, messages: readonly Message[]): SavedStrings {
  const foreign = new Set(messages.filter(({isForeign}) => isForeign).map(({key}) => key));
  const own = Object.entries(strings.messages).filter(([key]) => !foreign.has(key));
  return {...strings, messages: Object.fromEntries(own)};
}

const record = (comment: string, name: string, data: Record<string, string>) =>
  `\n/** ${comment} */\nexport const ${name}: Readonly<Record<string, string>> = ${JSON.stringify(data)};\n`;

/** Writes one language as a module. */
export const writeLanguageModule = (
  tag: string,
  strings: SavedStrings,
  feed: Feed,
): Promise<string> =>
  write(
    `${folder}/${tag}.generated.ts`,
    dataModule(
      `import type {Feed} from '../../feed/feed.generated.js';`,
      'export const strings: string',
      packStrings(strings),
    ) + `export const feed: Feed = ${JSON.stringify({...feed, translations: {}})};\n`,
  );

/** Writes the module that names languages. */
export const writeIndex = (name: string, tags: readonly string[]): Promise<string> =>
  write(
    `${folder}/${name}.generated.ts`,
    `${banner}import type {Feed} from '../../feed/feed.generated.js';

/** One dynamic import a language, so that a bundler ships only what is asked for. */
export const languages: Readonly<Record<string, () => Promise<{strings: string; feed: Feed}>>> = {
${tags.map((tag) => `  '${tag}': () => import('./${tag}.generated.js'),`).join('\n')}
};
`,
  );
