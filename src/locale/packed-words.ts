/**
 * How one language's words are written down: a line for each message, which begins with its key. A quarter of what JSON
 * takes around short texts is saved by it, in every file that a reader downloads.
 */

/**
 * The key of a message, from its source text: two characters, for a reader of another language downloads them all, and
 * 64-bit ids such as those of the XLIFF files would be a fifth of the file.
 *
 * @param source The text, with {@link sourceValue} for each value.
 * @param seed One with which no two messages have the same key; `npm run generate` finds it.
 */
export function messageKey(source: string, seed: number): string {
  let hash = 0;
  for (let i = 0; i < source.length; i++) hash = (Math.imul(hash, seed) + source.charCodeAt(i)) | 0;
  return (((hash >>> 0) % 1260) + 36).toString(36);
}

/** The key of the line that says that no speaker has approved all of the words. */
export const draftKey = '~~';

/** The key of the line that helps browsers that do not know the language to its dates. */
export const borrowedKey = '@@';

/** Stands for a value in a source text. */
export const sourceValue = '\x1e';

/** Stands for a value in a translation, before its number. */
export const targetValue = '\x1f';

/** Stands before each form of a message that counts, which begins with its plural category and `=`; and between borrowed words. */
export const formMark = '\x1d';
