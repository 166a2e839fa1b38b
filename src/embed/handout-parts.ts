/** What of the handout a page may choose. Pure. */
import type {Feed, Principle} from '../feed/feed.generated.js';
import {wordList} from '../shared/word-list.js';

/** The parts of the handout that can be chosen. */
export const handoutParts = ['principles', 'actions', 'pipeline', 'partners'] as const;

/** Name of a part of the handout. */
export type HandoutPart = (typeof handoutParts)[number];

/** The parts of the handout that a page names; without a known one, all. */
export function partsOf(show: string | null | undefined): ReadonlySet<HandoutPart> {
  const named = wordList(show);
  const parts = handoutParts.filter((part) => named.includes(part));
  return new Set(parts.length > 0 ? parts : handoutParts);
}

/**
 * The principles that a page names, in its order.
 *
 * @param names Ids; none: all principles.
 */
export const chosenPrinciples = (
  {principles}: Feed,
  names: readonly string[],
): readonly Principle[] =>
  names.length > 0 ? names.flatMap((name) => principles.filter(({id}) => id === name)) : principles;
