/** Texts that have changed since the translators got them. Pure. */
import {parseFeed} from '../../feed/parse.js';
import type {Problem} from '../../feed/problem.js';
import {feedTexts, wordsOf, type Feed} from '../feed-texts.js';
import {parseXliff, type XliffUnit} from '../xliff.js';
import {warning} from './warning.js';

/** The bytes of the translators' file of a language; `undefined` when there is none. */
export type Locales = (language: string) => Uint8Array | undefined;

/** How to bring translations up to date with new words. */
export const retranslate =
  'have them translated: npx ijn-feed extract, then translate, then npx ijn-feed build, and sign both at the end';

/** Most ids that are listed. */
const listed = 5;

/** For each language, the texts that its translators have not seen as they are now. */
export function changedWords(document: Record<string, unknown>, locales?: Locales): Problem[] {
  const {feed, problems} = parseFeed(document);
  // With errors something is left out of it; a translation has no translators of its own.
  if (!locales || !feed || problems.length > 0 || feed.review !== 'original') return [];
  return Object.entries(feed.translations).flatMap(([tag, reference]) => {
    const bytes = tag === feed.language ? undefined : locales(tag);
    const units = bytes && unitsIn(bytes);
    if (!units) return [];
    const sources = new Map(units.map(({id, source}) => [id, source]));
    const changed = feedTexts(feed as Feed).filter(
      ({id, value}) => sources.get(id) !== wordsOf(value),
    );
    if (changed.length === 0) return [];
    const ids = changed.slice(0, listed).map(({id}) => id);
    const more = changed.length > listed ? ` and ${changed.length - listed} more` : '';
    const are = changed.length === 1 ? 'text is' : 'texts are';
    const reason = `lacks words: ${changed.length} ${are} new or changed since they were last given to translators (${ids.join(', ')}${more})`;
    return [warning(['translations', tag], reference, reason, retranslate)];
  });
}

/** What is no XLIFF is for `extract` and `build` to say. */
function unitsIn(bytes: Uint8Array): XliffUnit[] | undefined {
  try {
    return parseXliff(new TextDecoder().decode(bytes), '').units;
  } catch {
    return undefined;
  }
}
