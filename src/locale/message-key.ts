/**
 * The name of a message in the language files, from its source text: short, for it is computed in every visitor's
 * browser, where the 64-bit ids of the XLIFF files would cost more code than they save. `npm run generate`
 * refuses two messages of the same name.
 */
export function messageKey(source: string): string {
  let hash = 0;
  for (let i = 0; i < source.length; i++) hash = (Math.imul(hash, 31) + source.charCodeAt(i)) | 0;
  return hash.toString(36);
}

/** The entry of a language file that says that no speaker has approved all of it. */
export const draftMark = '~';

/** The entry of a language file that helps browsers that do not know the language to its dates. */
export const borrowedDates = '@';

/** Stands between the strings of a message that has values. */
export const valueMark = '\u001e';
