/** The words of a space-separated attribute; none where Lit made `null` of an attribute that was removed. */
export const wordList = (text: string | null | undefined): string[] =>
  (text ?? '').split(/[\s,]+/).filter(Boolean);
