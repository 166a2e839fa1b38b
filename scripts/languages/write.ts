/** Writes the languages: data for the script tag, modules for npm. */
import type {Feed} from '../../src/cli/feed-texts.js';
import type {SavedStrings} from '../../src/locale/strings.js';
import {banner, dataModule, write} from '../write-generated.js';
import type {BuiltLanguage} from './build.js';

const folder = 'src/companions/languages';

/** Writes everything that pages load of the languages. */
export async function writeLanguages(languages: readonly BuiltLanguage[]): Promise<void> {
  const hashes: Record<string, {strings: string; feed: string}> = {};
  for (const {tag, strings, feed} of languages) {
    hashes[tag] = {
      strings: await write(`dist/locales/${tag}.json`, JSON.stringify(strings)),
      feed: await write(`dist/feed/feed.${tag}.json`, JSON.stringify(feed)),
    };
    await writeLanguageModule(tag, strings, feed);
  }
  await write(
    'src/companions/companions.generated.ts',
    dataModule(
      '',
      '/** Subresource-integrity hashes of the language files, by tag. */\nexport const hashes: Readonly<Record<string, {strings: string; feed: string}>>',
      hashes,
    ),
  );
  await writeIndex(
    'index',
    languages.map(({tag}) => tag),
  );
}

/** Writes one language as a module. */
export const writeLanguageModule = (
  tag: string,
  strings: SavedStrings,
  feed: Feed,
): Promise<string> =>
  write(
    `${folder}/${tag}.generated.ts`,
    dataModule(
      `import type {Feed} from '../../feed/feed.generated.js';\nimport type {SavedStrings} from '../../locale/strings.js';`,
      'export const strings: SavedStrings',
      strings,
    ) + `export const feed: Feed = ${JSON.stringify(feed)};\n`,
  );

/** Writes the module that names languages. */
export const writeIndex = (name: string, tags: readonly string[]): Promise<string> =>
  write(
    `${folder}/${name}.generated.ts`,
    `${banner}import type {Feed} from '../../feed/feed.generated.js';
import type {SavedStrings} from '../../locale/strings.js';

/** One dynamic import a language, so that a bundler ships only what is asked for. */
export const languages: Readonly<Record<string, () => Promise<{strings: SavedStrings; feed: Feed}>>> = {
${tags.map((tag) => `  '${tag}': () => import('./${tag}.generated.js'),`).join('\n')}
};
`,
  );
