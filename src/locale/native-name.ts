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
    // Names are known for language, script and region; some browsers throw at anything more.
    const {language, baseName} = readTag(tag);
    const name = ours[language] ?? languageName(baseName);
    return name.charAt(0).toLocaleUpperCase(baseName) + name.slice(1);
  } catch {
    return tag;
  }
}
