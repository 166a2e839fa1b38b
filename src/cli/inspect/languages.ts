/** The language of a feed, where it is written as a word. Pure. */
import type {Problem} from '../../feed/problem.js';
import {formats} from '../../feed/formats.js';
import {warning} from './warning.js';

const names = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});

/** What people write in place of a tag, by the tag. */
const tags = ['en', 'es', 'ht', 'pt', 'zh', 'pa', 'ar', 'ur', 'vi', 'fr', 'ru', 'fil', 'ko'];

/** A well-formed tag that is the tag of no language, such as "english". */
export function unknownLanguage({language}: Record<string, unknown>): Problem[] {
  if (typeof language !== 'string' || !formats.language.test(language) || names.of(language))
    return [];
  const meant = tags.find((tag) => names.of(tag)?.toLowerCase() === language.toLowerCase());
  return [
    warning(
      ['language'],
      language,
      `is "${language}", which is no language that is known`,
      `write ${meant ? `"${meant}"` : 'its short tag, as in "en", "es" or "zh-Hant"'}`,
    ),
  ];
}
