/** What a feed says, shown so that an editor sees all of it. Pure. */
import type {Finding} from './inspect-feed.js';

/** Longest value that is shown; of a longer one, its beginning. */
const longest = 72;

/** What shows nothing, or a space that is no ordinary one. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u2800]|(?! )\p{Zs}/gu;

/** The same, and letters and signs that may look like those of ASCII but are others. */
const foreign = /[\uff01-\uff5e]|(?=[^\0-\x7f])[^\p{Script=Latin}]/gu;

/** Words with each hidden character as `\u200b`; with `isAscii`, each look-alike of another script too. */
export const revealed = (text: string, isAscii = false): string => {
  const escaped = (found: string) =>
    found
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
  const shown = text.replaceAll(unseen, escaped);
  return isAscii ? shown.replaceAll(foreign, escaped) : shown;
};

/** Words that come from a feed, on one line, and without what begins a mark for colours: those are ours alone. */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\n\r\u2028\u2029]+/g, ' ').replaceAll('\u001b', '\\u001b');

/** Reasons that only fields of plain letters, digits and signs can have. */
const ascii =
  /^is not a (?:known word|valid (?:id|link|reference|day|date|instant|moment|time|zone|language|region|phone|extension|email|parameter))$/;

/** What stands at the place of a finding, in quotes, with what cannot be seen made visible; undefined where it says so itself. */
export function standing({value, item, reason}: Finding): string | undefined {
  if (typeof value !== 'string' || value === item || reason.includes(value)) return undefined;
  const isAscii = ascii.test(reason);
  const short = value.length > longest ? `${value.slice(0, longest)}…` : value;
  const [hidden, all] = [revealed(short), revealed(short, isAscii)];
  const hint =
    hidden !== short
      ? ' (a hidden character is there: type it anew)'
      : all !== short && isAscii
        ? ' (a letter or sign there only looks like a plain one: type it anew)'
        : '';
  return `"${all.replaceAll('"', '\\"')}"${hint}`;
}
