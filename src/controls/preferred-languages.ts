/** What a visitor's browser prefers among the languages that there are. Pure. */
import {matchLocale} from '../locale/match.js';

/** Those of `available` that serve somebody who asks for `requested`, best first, each once. */
export const preferredLanguages = (
  requested: readonly string[],
  available: readonly string[],
): string[] => [
  ...new Set(requested.map((tag) => matchLocale(tag, available, '')).filter((tag) => tag !== '')),
];
