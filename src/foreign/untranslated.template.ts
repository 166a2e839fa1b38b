import type {Shown, View} from '../handout/view.js';
import {formatNumber} from '../locale/names.js';
import {pluralWords} from '../locale/plural-words.js';
import {sourceLanguage, str} from '../locale/strings.js';

/** That parts of a translation are still in the language of the original, where each is marked so. */
export function untranslatedTemplate(texts: number, view: View): Shown {
  const words = pluralWords(view.words, texts);
  const {msg} = words;
  const count = formatNumber(texts, words);
  const said = msg(str`${count} texts here are not translated yet.`, {
    desc: 'Plural. The number of texts.',
  });
  // The source is in its form for several, which is the only one that is translated from.
  return texts === 1 && words.lastLanguage === sourceLanguage
    ? view.marked('One text here is not translated yet.', sourceLanguage)
    : view.marked(said, words.lastLanguage);
}
