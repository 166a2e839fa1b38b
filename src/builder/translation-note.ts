import {matchLocale} from '../locale/match.js';
import {sourceLanguage} from '../locale/strings.js';
import type {BuilderWords} from './builder-words.js';
import {builderLanguages} from './load-words.js';

/**
 * What the builder says of its own translation, in the language that `words.lastLanguage` then names; undefined where there is
 * nothing to say.
 *
 * @param requested What the words were loaded for.
 */
export function translationNote(
  words: BuilderWords,
  requested: string | readonly string[],
): string | undefined {
  if (words.draft)
    return words.msg('This translation is a draft that nobody has reviewed yet.', {
      desc: 'About the page on which a website’s editor chooses what to show.',
    });
  const wanted = matchLocale(requested, builderLanguages, sourceLanguage);
  if (words.language === wanted) return undefined;
  // No translation of this is there when it is wanted.
  words.lastLanguage = sourceLanguage;
  return 'This page could not be loaded in your language, so it is in English.';
}
