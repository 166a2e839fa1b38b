/**
 * The name of a message in the language files, from its source text: two characters at most, for every reader of
 * another language downloads them all, and 64-bit ids such as those of the XLIFF files would be a fifth of the file.
 *
 * @param seed One with which no two messages have the same name; `npm run generate` finds it.
 */
export function messageKey(source: string, seed: number): string {
  let hash = 0;
  for (let i = 0; i < source.length; i++) hash = (Math.imul(hash, seed) + source.charCodeAt(i)) | 0;
  return ((hash >>> 0) % 1296).toString(36);
}

/** The entry of a language file that says that no speaker has approved all of it. */
export const draftMark = '~';

/** The entry of a language file that holds names of months and days, for browsers that have no dates in the language. */
export const borrowedDates = '@';

/** Stands between the strings of a message that has values. */
export const valueMark = '\u001e';
