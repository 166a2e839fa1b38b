/**
 * The pseudo-locales, as modules beside the languages and with an index of their own that names both. They are for tests and
 * Storybook: tsconfig.build.json leaves them out of the package.
 */
import {readFile} from 'node:fs/promises';
import {feedSchema} from '../../src/feed/schema.js';
import {feedFile} from './feed-file.js';
import type {Message} from './messages.js';
import {pseudoFeed} from './pseudo-feed.js';
import {pseudoStrings} from './pseudo-language.js';
import {pseudoTags} from './pseudo.js';
import {writeIndex, writeLanguageModule} from './write.js';

/**
 * Writes them.
 *
 * @param tags Of the languages that there are.
 */
export async function writePseudo(
  messages: readonly Message[],
  tags: readonly string[],
): Promise<void> {
  const english = feedSchema.parse(JSON.parse(await readFile(feedFile, 'utf8')));
  for (const tag of pseudoTags)
    await writeLanguageModule(tag, pseudoStrings(messages, tag), pseudoFeed(english, tag));
  await writeIndex('pseudo', [...tags, ...pseudoTags]);
}
