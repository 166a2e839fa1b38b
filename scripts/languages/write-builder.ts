/**
 * Writes the embed builder's words: a module for each language, which Vite makes a file of that is loaded where somebody reads
 * that language, and an index. The pseudo-locales stand beside them, in an index of their own, which no build takes.
 */
import {banner, dataModule, write} from '../write-generated.js';
import type {BuiltLanguage} from './build.js';
import type {Message} from './messages.js';
import {pseudoStrings} from './pseudo-language.js';
import {pseudoTags} from './pseudo.js';
import {packBorrowed, type SavedStrings} from './saved-strings.js';

const folder = 'src/builder/languages';

/** Writes them all. */
export async function writeBuilderLanguages(
  languages: readonly Pick<BuiltLanguage, 'tag' | 'builderStrings'>[],
  messages: readonly Message[],
): Promise<void> {
  for (const {tag, builderStrings} of languages) await writeWords(tag, builderStrings);
  for (const tag of pseudoTags) await writeWords(tag, pseudoStrings(messages, tag));
  const tags = languages.map(({tag}) => tag);
  await writeIndex('published', tags);
  await writeIndex('pseudo', [...tags, ...pseudoTags]);
}

const writeWords = (tag: string, {borrowed, ...strings}: SavedStrings) =>
  write(
    `${folder}/${tag}.generated.ts`,
    dataModule(
      `import type {TranslatedWords} from '../builder-words.js';`,
      'export const translated: TranslatedWords',
      {...strings, ...(borrowed && {borrowed: packBorrowed(borrowed)})},
    ),
  );

const writeIndex = (name: string, tags: readonly string[]) =>
  write(
    `${folder}/${name}.generated.ts`,
    `${banner}import type {TranslatedWords} from '../builder-words.js';

/** One dynamic import a language. */
export const languages: Readonly<Record<string, () => Promise<{translated: TranslatedWords}>>> = {
${tags.map((tag) => `  '${tag}': () => import('./${tag}.generated.js'),`).join('\n')}
};
`,
  );
