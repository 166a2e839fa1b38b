/**
 * The languages that visitors chose in a language menu: for each feed one, for the elements of that feed that
 * have no `lang` of their own. Kept in memory only; nothing is stored on the visitor's device.
 */
const choices = new Map<string, string>();
const listeners = new Set<() => void>();

/** The language chosen for a feed, if one was. */
export const chosenLanguage = (feed: string): string | undefined => choices.get(feed);

/** Chooses a language for all elements of a feed. */
export function chooseLanguage(feed: string, language: string): void {
  choices.set(feed, language);
  listeners.forEach((listener) => listener());
}

/** Calls back when a language was chosen for any feed. Returns what ends it. */
export function watchChoices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
