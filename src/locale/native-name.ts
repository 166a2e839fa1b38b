/** Names of languages in themselves. Pure. Not in every visitor's script: only menus and feeds from elsewhere need it. */
import {languageName} from './names.js';
import {readTag} from './tag.js';

/** What no engine knows, as its own speakers write it. Mam (mam) needs no entry: the tag is the name. */
const ours: Record<string, string> = {
  ht: 'Kreyòl ayisyen',
  kjb: 'Q’anjob’al',
  quc: 'K’iche’',
};

/** Name of a language in itself: "Español". A tag that the browser has no name for, or refuses, stands as it is. */
export function nativeName(tag: string): string {
  try {
    return ours[readTag(tag).language] ?? languageName(tag);
  } catch {
    return tag;
  }
}
