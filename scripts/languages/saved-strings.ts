/** The words of a set of messages in one language, before they are packed for pages. Pure. */
import {draftMark, formMark, noDistance, targetValue} from '../../src/locale/packed-words.js';

/** A text; or the strings between the values, and the order in which the values come. */
export type Saved = string | [strings: string[], order: number[]];

/** Words of a message that differ with its first value, a number, by CLDR plural category. */
type SavedPlural = Partial<Record<Intl.LDMLPluralRule, Saved>>;

/**
 * How dates, lists and regions are written in a browser that does not know the language: those of another one, with
 * words to put in place of its own. No browser knows Haitian Creole, and Chromium has no months in Punjabi.
 */
export interface BorrowedDates {
  /** Tag, of two letters, of a language that every browser has dates for. */
  from: string;
  /** Its words, each with the one that takes its place. */
  words: Record<string, string>;
}

/** What one language has. */
export interface SavedStrings {
  /** By message key; of the elements' words, one is a number. */
  messages: Record<string, Saved | SavedPlural>;
  /** Whether no speaker has approved all of it. */
  draft: boolean;
  borrowed?: BorrowedDates | undefined;
}

/** The words as src/locale/packed-words.ts describes them. Throws on a sign that has a meaning there. */
export function packStrings({messages, draft, borrowed}: SavedStrings): string {
  const head = (draft ? draftMark : '') + (borrowed ? packBorrowed(borrowed) : '');
  let last = -1;
  const lines = Object.entries(messages)
    .map(([key, saved]) => ({key: Number(key), saved}))
    .sort((a, b) => a.key - b.key)
    .map(({key, saved}) => {
      const distance = String.fromCharCode(noDistance + key - last);
      last = key;
      return distance + packMessage(saved);
    });
  return [head, ...lines].join('\n');
}

/** Borrowed dates as src/locale/formatting.ts reads them. */
export function packBorrowed({from, words}: BorrowedDates): string {
  const pairs = Object.entries(words).map(([word, own]) => `${clean(word)}=${clean(own)}`);
  return [clean(from), ...pairs].join(formMark);
}

function packMessage(saved: Saved | SavedPlural): string {
  if (typeof saved === 'string' || Array.isArray(saved)) return packText(saved);
  return Object.entries(saved)
    .map(([category, form]) => `${formMark}${category}=${packText(form)}`)
    .join('');
}

function packText(saved: Saved): string {
  if (typeof saved === 'string') return clean(saved);
  const [strings, order] = saved;
  return strings
    .map((string, index) => (index > 0 ? `${targetValue}${order[index - 1]}` : '') + clean(string))
    .join('');
}

function clean(text: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text))
    throw new Error(`"${text}" has a line break or control sign in it. To mend it: take it out`);
  return text;
}
