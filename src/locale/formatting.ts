/** How dates, numbers, lists and regions are written, also where the browser does not know the language. Pure. */
import type {BorrowedDates} from './strings.js';

/** A language, and what to do where the browser does not know it. */
export interface Formatting {
  /** BCP 47 tag. */
  readonly language: string;
  /** Without it, English stands in. */
  readonly borrowed?: BorrowedDates | undefined;
}

const known = (language: string): string | undefined =>
  Intl.DateTimeFormat.supportedLocalesOf(language)[0];

/** What to ask Intl for: for a language that it does not know it would take the browser's own, and not say so. */
export const intlLanguage = ({language, borrowed}: Formatting): string =>
  known(language) ?? borrowed?.from ?? 'en';

/** What Intl wrote in a borrowed language, in the words of the language itself. */
export const inOwnWords = (text: string, {language, borrowed}: Formatting): string =>
  borrowed && !known(language)
    ? text.replace(/[\p{L}-]+\.?/gu, (word) => borrowed.words[word] ?? word)
    : text;
