/** Any English feed in a pseudo-locale. Pure, and fit for browsers. */
import {feedTexts, wordsOf, type Feed} from '../../src/cli/feed-texts.js';
import {putAt} from '../../src/cli/schema-walk.js';
import {pseudoText, type PseudoTag} from './pseudo.js';

/** The same facts, ids, addresses and numbers; every text in the pseudo-locale. */
export function pseudoFeed(feed: Feed, tag: PseudoTag): Feed {
  const pseudo = structuredClone(feed);
  for (const {path, value, maxLength} of feedTexts(feed))
    putAt(pseudo, path, pseudoText(wordsOf(value), tag, maxLength));
  pseudo.language = tag;
  // A draft would show a note that is about people.
  pseudo.review = 'reviewed';
  delete pseudo.reviewedOn;
  return pseudo;
}
