/** Whether all say the same: what is compared must be the same handout. Pure. */

/** Words of a page by language, each as often as it stands there. */
export interface PageWords {
  en: readonly string[];
  es: readonly string[];
}

/**
 * Refuses a page that does not say what the first one says.
 *
 * @param id Of its contestant.
 */
export function requireSameWords(id: string, words: PageWords, first: PageWords): void {
  for (const language of ['en', 'es'] as const) {
    const [more, less] = [
      beyond(words[language], first[language]),
      beyond(first[language], words[language]),
    ];
    if (more.length + less.length > 0)
      throw new Error(
        `"${id}" is not the same handout (${language}). It says besides: ${more.join(' ') || 'nothing'}. It does not say: ${less.join(' ') || 'nothing'}.`,
      );
  }
}

/** Words of one list that the other has less often. */
function beyond(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
