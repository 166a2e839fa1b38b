/** Messages that count. Not in every visitor's script: only feeds from elsewhere have something to count. */
import {formMark} from './packed-words.js';
import {pluralCategory} from './plurals.js';
import type {Words} from './strings.js';

/** The same words, with each message that has plural forms in the form for a count. */
export function pluralWords(words: Words, count: number): Words {
  const {language, packed, seed} = words;
  const category = pluralCategory(count, language);
  const inForm = packed.replaceAll(/^(.)\x81([^\n]*)/gm, (_, key: string, forms: string) => {
    const texts = new Map(
      forms.split(formMark).map((form) => {
        const end = form.indexOf('=');
        return [form.slice(0, end), form.slice(end + 1)];
      }),
    );
    return key + (texts.get(category) ?? texts.get('other') ?? '');
  });
  // The class is in every visitor's script, and need not come again.
  const Same = words.constructor as typeof Words;
  return new Same(language, inForm, seed);
}
