/** How dates, numbers, lists and regions are written, also where the browser does not know the language. Pure. */
import {formMark} from './packed-words.js';

/** A language, and what to do where the browser does not know it. */
export interface Formatting {
  /** BCP 47 tag. */
  readonly language: string;
  /** Tag of another language, and words to put in place of its words, packed; without it, English stands in. */
  readonly borrowed?: string | undefined;
}

const known: Record<string, boolean> = {};

/** Whether the browser has dates in a language. Chromium says so of Punjabi, and then writes "2021 M11 9". */
const knows = (language: string): boolean =>
  (known[language] ??=
    Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 &&
    !/^M\d/.test(new Intl.DateTimeFormat(language, {month: 'long'}).format(0)));

/** What to ask Intl for: for a language that it does not know it would take the browser's own, and not say so. */
export const intlLanguage = ({language, borrowed}: Formatting): string =>
  knows(language) ? language : borrowed?.slice(0, 2) || 'en';

/** The language in which dates and the like come out. */
export const writtenIn = (formatting: Formatting): string =>
  formatting.borrowed ? formatting.language : intlLanguage(formatting);

/** What Intl wrote in a borrowed language, in the words of the language itself. */
export const inOwnWords = (text: string, {language, borrowed}: Formatting): string =>
  borrowed && !knows(language)
    ? text.replace(
        /[\p{L}-]+\.?/gu,
        (word) => (borrowed.split(`${formMark}${word}=`)[1] ?? word).split(formMark)[0]!,
      )
    : text;
