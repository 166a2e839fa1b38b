/** Which of a language's plural forms goes with a number. Pure. */
import {readTag} from './tag.js';

/** A plural category of CLDR; what it covers differs from language to language (UTS 35, "Plural Rules"). */
export type PluralCategory = Intl.LDMLPluralRule;

const inOrder: readonly PluralCategory[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * Languages that CLDR has no rule for, counted as English is: one, and other. A Haitian noun stays as it is after a
 * number (common-voice issue 2964), but what points back to it is li or yo; in K'iche' only words for people must
 * take a plural (University of Texas, "Chqeta'maj le qach'ab'al K'iche'", lesson 9), and Mam and Q'anjob'al are its
 * relatives. So a translator may need two forms, and may write the same twice. Weblate has two for ht and quc as well.
 */
const asEnglish: readonly string[] = ['ht', 'kjb', 'mam', 'quc'];

const known = new Map<string, Intl.PluralRules | undefined>();

/** The rules of a language; undefined when there are none or the tag is malformed. */
function rulesOf(tag: string): Intl.PluralRules | undefined {
  if (!known.has(tag)) known.set(tag, newRules(tag));
  return known.get(tag);
}

function newRules(tag: string): Intl.PluralRules | undefined {
  try {
    const {language, baseName} = readTag(tag);
    // Ours come first: an engine that has heard of such a language, but has no rule for it, would call all "other".
    const name = asEnglish.includes(language) ? 'en' : baseName;
    // For a language that it does not know, Intl takes that of the browser without a word.
    return Intl.PluralRules.supportedLocalesOf(name).length > 0
      ? new Intl.PluralRules(name)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The category of a number as the language counts: 1 is `one` in English, 0 too in French. `other` for a language
 * without rules and for a malformed tag.
 *
 * @param count The number as it is shown, without trailing zeros.
 * @param language BCP 47 tag.
 */
export const pluralCategory = (count: number, language: string): PluralCategory =>
  rulesOf(language)?.select(count) ?? 'other';

/** The categories that a language tells apart, from `zero` to `other`: what a translator has to write. */
export function pluralCategories(language: string): readonly PluralCategory[] {
  const categories = rulesOf(language)?.resolvedOptions().pluralCategories ?? ['other'];
  return inOrder.filter((category) => categories.includes(category));
}
