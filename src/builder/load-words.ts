/** Which languages the embed builder speaks, and loading the words of one. */
import {matchLocale} from '../locale/match.js';
import {sourceLanguage} from '../locale/strings.js';
import {BuilderWords} from './builder-words.js';
import {languages} from './languages/published.generated.js';

/** Tags of all languages that the builder can be read in, English first. */
export const builderLanguages: readonly string[] = [sourceLanguage, ...Object.keys(languages)];

/**
 * Loads the words of the language that serves a reader best. Never throws: where they cannot be had, or nothing is near, it
 * is English, and says so in `language`.
 *
 * @param requested BCP 47 tags, the one that is liked best first.
 */
export async function loadBuilderWords(
  requested: string | readonly string[],
): Promise<BuilderWords> {
  const tag = matchLocale(requested, builderLanguages, sourceLanguage);
  try {
    const loaded = await languages[tag]?.();
    return new BuilderWords(tag, loaded?.translated);
  } catch {
    return new BuilderWords();
  }
}
