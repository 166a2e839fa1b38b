/**
 * How one language's words are written down, for a reader of another language downloads them all: a line for each message, in
 * the order of their keys, which begins with a character that says how far its key is from the one before. Before them stands
 * a line that begins with {@link draftMark} where no speaker has approved all of the words, and holds how dates are written
 * where the browser does not know the language. JSON takes a third more, and keys of two characters a twelfth.
 *
 * The marks within a line are control characters, which no text has (scripts/languages/saved-strings.ts); of those, such that
 * JSON writes as they are.
 */

/**
 * The key of a message, from its source text: a number below 1,024.
 *
 * @param source The text, with {@link sourceValue} for each value.
 * @param seed One with which no two messages have the same key; `npm run generate` finds it.
 */
export function messageKey(source: string, seed: number): number {
  let hash = 0;
  for (let i = 0; i < source.length; i++) hash = (Math.imul(hash, seed) + source.charCodeAt(i)) | 0;
  return hash >>> 22;
}

/** Character code that stands for a distance of none; the first key is counted from -1, so that no line begins with it. */
export const noDistance = 35;

/** Begins the first line where no speaker has approved all of the words. */
export const draftMark = '~';

/** Stands for a value in a source text. */
export const sourceValue = '\x80';

/** Stands for a value in a translation, before its number. */
export const targetValue = '\x7f';

/** Stands before each form of a message that counts, which begins with its plural category and `=`; and between borrowed words. */
export const formMark = '\x81';
